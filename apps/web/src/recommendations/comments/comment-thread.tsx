import { memo, useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { RelativeTime } from '../../look/relative-time.tsx';
import { SectorMark } from '../../look/sector-mark.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import { CommentForm } from './comment-form.tsx';
import { OwnComment } from './own-comment.tsx';
import type { CommentShown, PageForComments } from '../page-data.ts';
import { isShownAlike, type ShownThread } from './threads.ts';

/** A comment with its replies, in the colour of the sector that began it; answered and settled where it stands. */
export const CommentThread = memo(Thread, isShownAlike);

function Thread({ page, thread: { first, replies, number }, isAstray = false, isQuoteGone = isAstray }: ShownThread) {
  const t = useWords('recommendations');
  const s = useWords('suggestions');
  const { taskforceId, sector, actor } = useTaskforce();
  const [isReplying, setReplying] = useState(false);
  const settle = useCommand(trpc.recommendations.resolve, {
    done: first.resolvedAt ? t('comments.reopened') : t('comments.resolved'),
    ...(first.resolvedAt
      ? {}
      : { undo: ({ version }) => void settle.run({ taskforceId, commentId: first.id, version, isResolved: false }) }),
  });
  // One's own, while nobody else has said anything after it.
  const isOwn = (comment: CommentShown, later: readonly CommentShown[]) =>
    page.offers.includes('comment') && comment.seatId === actor.seat.id && later.every(({ seatId }) => seatId === actor.seat.id);
  const place = isAstray ? t('comments.astray') : number === null ? '' : `§ ${number}`;
  return (
    <section
      data-thread={first.id}
      data-sector={sector(first.sectorId)?.colour ?? 0}
      aria-label={t('comments.threadBy', { name: first.name })}
      className="grid min-w-0 grid-cols-1 gap-2 rounded-r border border-l-3 border-line border-l-sector bg-surface px-3 py-2.5 font-sans text-sm leading-5.5"
    >
      {first.anchor ? (
        <p className="border-l-2 border-l-line-strong pl-2 text-soft">
          {isQuoteGone ? (
            s('quote.gone', { quote: first.anchor.quote })
          ) : (
            <span {...written}>{s('quote.of', { quote: first.anchor.quote })}</span>
          )}
        </p>
      ) : null}
      <Comment comment={first} place={place} page={page} isOwn={isOwn(first, replies)} />
      {replies.map((reply, at) => (
        <div key={reply.id} className="border-t border-line pt-2">
          <Comment comment={reply} place="" page={page} isOwn={isOwn(reply, replies.slice(at + 1))} />
        </div>
      ))}
      {isReplying ? <CommentForm page={page} parentId={first.id} paragraphId={null} onEnd={() => setReplying(false)} /> : null}
      {isReplying ? null : (
        <div className="flex flex-wrap gap-x-3">
          {page.offers.includes('comment') ? (
            <Button kind="quiet" size="small" onPress={() => setReplying(true)}>
              {t('comments.reply')}
            </Button>
          ) : null}
          {page.offers.includes('resolve') ? (
            <Button
              kind="quiet"
              size="small"
              pending={settle.pending}
              onPress={() =>
                void settle.run({
                  taskforceId,
                  commentId: first.id,
                  version: first.version,
                  isResolved: first.resolvedAt === null,
                })
              }
            >
              {t(first.resolvedAt ? 'comments.reopen' : 'comments.resolve')}
            </Button>
          ) : null}
        </div>
      )}
      {settle.problem ? <p className="text-late">{settle.problem}</p> : null}
    </section>
  );
}

type CommentProps = { comment: CommentShown; place: string; page: PageForComments; isOwn: boolean };

function Comment({ comment, place, page, isOwn }: CommentProps) {
  const { sector } = useTaskforce();
  const s = useWords('suggestions');
  const [isEditing, setEditing] = useState(false);
  const own = sector(comment.sectorId);
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {own ? <SectorMark sector={own} size="small" /> : null}
        <span className="font-semibold">{comment.name}</span>
        {place ? <span className="text-soft">{place}</span> : null}
        <span className="ml-auto text-xs text-soft">
          <RelativeTime at={comment.writtenAt} />
          {comment.rewordedAt ? ` · ${s('own.reworded')}` : null}
        </span>
      </p>
      {isEditing ? (
        <OwnComment page={page} comment={comment} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <Body text={comment.body} />
          {isOwn ? (
            <div data-print="no">
              <Button kind="quiet" size="small" onPress={() => setEditing(true)}>
                {s('own.edit')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

const longBody = 240;

/** A long comment is folded, so that the margin stays beside its paragraphs. */
function Body({ text }: { text: string }) {
  const t = useWords('recommendations');
  const [isWhole, setWhole] = useState(false);
  const isFolded = text.length > longBody && !isWhole;
  return (
    <>
      <p {...written} className={`whitespace-pre-line ${isFolded ? 'line-clamp-6' : ''}`}>
        {text}
      </p>
      {text.length > longBody ? (
        <div>
          <Button kind="quiet" size="small" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {t(isWhole ? 'comments.fold' : 'comments.unfold')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
