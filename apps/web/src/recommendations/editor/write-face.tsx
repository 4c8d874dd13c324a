import { Eye } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { nounChanged, writeHere } from '../../doors/changed.ts';
import { useConnectionLost } from '../../doors/connection.ts';
import { queryClient, trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { refocus } from '../../look/refocus.ts';
import { Skeleton } from '../../look/skeleton.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { LiveEditor } from './live-editor.tsx';
import type { RecommendationPageData } from '../page-data.ts';
import { SaveState } from './save-state.tsx';
import { type LiveTextOnScreen, useLiveText } from './use-live-text.ts';
import { useReaders } from '../use-naming.ts';
import { WritersHere } from './writers-here.tsx';

/** The text while it is written, by several at once: who else is here, who can read it and whether it is saved. */
export function WriteFace({ page, onEnd }: { page: RecommendationPageData; onEnd: () => void }) {
  const t = useWords('recommendations');
  const readers = useReaders();
  const { sector } = useTaskforce();
  const readerId = useId();
  const opened = useLiveText(page);
  const { live, state, writers } = opened;
  const [isEnding, setEnding] = useState(false);
  const isOpen = live?.isOpen && state.kind !== 'opening' && state.kind !== 'failed';
  const isEditable = state.kind === 'saved' || state.kind === 'saving' || state.kind === 'offline';

  useEffect(() => {
    writeHere(page.id);
    return () => {
      writeHere(null);
      nounChanged('recommendations');
    };
  }, [page.id]);

  const end = async () => {
    setEnding(true);
    await live?.settle();
    // What was just on the screen does not give way to older words for a moment.
    if (state.kind === 'saved') await readAnew();
    onEnd();
    refocus();
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Trouble page={page} opened={opened} />
      {state.kind === 'opening' ? <Skeleton lines={8} /> : null}
      {isOpen && live ? (
        <div className="rounded border border-line bg-surface" data-sector={sector(page.leadSectorId)?.colour}>
          <LiveEditor
            live={live}
            isEditable={isEditable}
            label={t('editor.label', { title: page.title })}
            hint={t('editor.hint')}
            describedBy={readerId}
          />
          <div className="grid gap-2 rounded-b border-t border-line px-4 py-2.5">
            <WritersHere writers={writers} />
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p id={readerId} className="flex items-center gap-1.5 text-xs text-soft">
                <Eye className="size-4 shrink-0" aria-hidden="true" />
                {t('readers', { who: readers(page) })}
              </p>
              <div className="flex items-center gap-4">
                <SaveState state={state} />
                <Button size="small" pending={isEnding} onPress={() => void end()}>
                  {t('editor.done')}
                </Button>
              </div>
            </div>
          </div>
        </div>
      ) : null}
    </div>
  );
}

const longestReadingMs = 2000;

/** The page with the text as it stands, waited for a little. */
function readAnew(): Promise<unknown> {
  const page = queryClient.invalidateQueries({ queryKey: trpc.recommendations.page.queryKey() });
  return Promise.race([page, new Promise((resolve) => setTimeout(resolve, longestReadingMs))]);
}

/** What stands in the way of writing, what is kept of what was written, and what to do. */
function Trouble({ page, opened }: { page: RecommendationPageData; opened: LiveTextOnScreen }) {
  const t = useWords('recommendations');
  const isLost = useConnectionLost();
  const { live, state, reopen } = opened;
  const startOver = () => {
    live?.discard();
    reopen();
  };
  const action = (label: string, act: () => void) => (
    <Button size="small" onPress={act}>
      {label}
    </Button>
  );
  if (state.kind === 'failed') return <ErrorSentence action={action(t('save.again'), reopen)}>{t('live.failed')}</ErrorSentence>;
  if (state.kind === 'refused')
    return (
      <ErrorSentence action={action(t('live.startOver'), startOver)}>
        {t(`live.refused.${state.why}`)} {t('live.refused.kept')}
      </ErrorSentence>
    );
  if (state.kind === 'readOnly' || state.kind === 'closed')
    return (
      <ErrorSentence>
        {t(`live.${state.kind}`)} {live && !live.hasNothingOwn ? t('save.keptHere') : null}
      </ErrorSentence>
    );
  if (state.kind === 'shared' && live && !live.hasNothingOwn)
    return (
      <ErrorSentence
        action={
          <div className="flex flex-wrap gap-2">
            {action(t('live.sendToAll'), () => live.sendToAll(page.audience))}
            {action(t('live.letGo'), startOver)}
          </div>
        }
      >
        {t('live.shared')}
      </ErrorSentence>
    );
  // Where the whole page has lost its connection its head says the same.
  if (state.kind === 'offline' && !isLost)
    return (
      <p className="rounded bg-risk-ground px-4 py-2.5" data-save-note="offline">
        {t('live.offline')}
      </p>
    );
  return null;
}
