import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { refocus } from '../../look/refocus.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { useKept } from '../../writing/keep.ts';
import { CommentArea, useMentionable } from './comment-area.tsx';
import { mentionedIn } from './mentions.ts';
import type { PageForComments } from '../page-data.ts';
import { useFieldReaders } from '../use-naming.ts';

type CommentFormProps = {
  page: PageForComments;
  /** The thread that is answered; null begins one. */
  parentId: string | null;
  /** The paragraph it hangs on; null: on the whole text. */
  paragraphId: string | null;
  /** The words it is about; none: the whole paragraph. */
  anchor?: Anchor | null;
  /** Begins a suggestion instead. */
  onSuggest?: (() => void) | null;
  onEnd: () => void;
};

/** Writes a comment. It is sent for those who could read it when it was begun: when the text is shared meanwhile, it asks first. */
export function CommentForm({ page, parentId, paragraphId, anchor = null, onSuggest = null, onEnd }: CommentFormProps) {
  const t = useWords('recommendations');
  const s = useWords('suggestions');
  const common = useWords('everywhere');
  const readers = useFieldReaders();
  const { taskforceId, userId } = useTaskforce();
  const [audience, setAudience] = useState(page.audience);
  const kept = useKept(
    { userId, thing: `recommendations/${page.id}`, field: `comment/${parentId ?? paragraphId ?? 'whole'}` },
    '',
  );
  const write = useCommand(trpc.recommendations.comment, {
    onDone: () => {
      kept.saved();
      end();
    },
  });
  const people = useMentionable(page);
  const form = useRef<HTMLFormElement>(null);
  // The field has the focus, but on a phone its buttons would stand behind the bar at the foot.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // The form goes with what had the focus: the keyboard goes on where it was begun.
  const end = () => {
    onEnd();
    refocus(begunAt(parentId, paragraphId));
  };
  const asked = mentionedIn(kept.value, people);
  const wasShared = audience !== page.audience;
  return (
    <form
      ref={form}
      className="grid gap-2 font-sans"
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        const mentionIds = asked.map(({ id }) => id);
        void write.run({
          taskforceId,
          recommendationId: page.id,
          audience,
          parentId,
          paragraphId,
          anchor,
          body: kept.value,
          mentionIds,
        });
      }}
    >
      {wasShared ? (
        <ErrorSentence
          action={
            <Button
              size="small"
              onPress={() => {
                setAudience(page.audience);
                write.reset();
              }}
            >
              {t('comments.understood')}
            </Button>
          }
        >
          {t('comments.wasShared')}
        </ErrorSentence>
      ) : (
        <ErrorSentence>{write.problem}</ErrorSentence>
      )}
      {anchor ? (
        <p className="border-l-2 border-l-line-strong pl-2 text-sm text-soft">{s('quote.about', { quote: anchor.quote })}</p>
      ) : null}
      <CommentArea
        people={people}
        label={t(parentId ? 'comments.yourReply' : 'comments.your')}
        hideLabel
        placeholder={t(parentId ? 'comments.yourReply' : 'comments.your')}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') end();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        maxLength={4000}
        value={kept.value}
        onChange={kept.set}
        error={write.fields['body']}
        reader={readers({ audience, leadSectorId: page.leadSectorId })}
      />
      <p className="text-xs text-soft">
        {asked.length > 0 ? s('mention.asked', { names: asked.map(({ name }) => name).join(', ') }) : s('mention.hint')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          pending={write.pending}
          disabledBecause={wasShared ? t('comments.wasShared') : kept.value.trim() === '' ? t('comments.empty') : null}
        >
          {t(parentId ? 'comments.sendReply' : 'comments.send')}
        </Button>
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            kept.discard();
            end();
          }}
        >
          {common('cancel')}
        </Button>
        {onSuggest ? (
          <Button kind="quiet" size="small" onPress={onSuggest}>
            {s('suggest.open')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function begunAt(parentId: string | null, paragraphId: string | null): string {
  if (parentId) return `[data-thread="${CSS.escape(parentId)}"] button`;
  return paragraphId ? `[data-block="${CSS.escape(paragraphId)}"] > button` : '[data-whole] button';
}
