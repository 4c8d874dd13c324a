import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { RelativeTime } from './relative-time.tsx';
import { SectorMark } from './sector-mark.tsx';
import type { SectorLook } from './sector.ts';

export type HistoryEntry = {
  id: string;
  at: string;
  who: string;
  sector?: SectorLook | null;
  /** On whose behalf, when not on one's own. */
  onBehalfOf?: string | null;
  /** What was done, as words: "udsendte dagsordenen". */
  what: ReactNode;
  /** What is different: each field by its name. Without a `before`, only what it became is known. */
  differences?: readonly { field: string; before: ReactNode; after: ReactNode }[];
};

const shownAtFirst = 8;

/** Who did what, when, and what became different. The newest first; `further` is the way to what is older than these, once all are shown. */
export function HistoryList({ entries, further = null }: { entries: readonly HistoryEntry[]; further?: ReactNode }) {
  const t = useWords('everywhere');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  if (entries.length === 0) return <p className="text-soft">{t('history.empty')}</p>;
  return (
    <div className="grid justify-items-start gap-3">
      <ol className="w-full divide-y divide-line border-y border-line">
        {shown.map((entry) => (
          <li key={entry.id} className="flex gap-3 py-2.5">
            <Avatar name={entry.who} sector={entry.sector} size="small" />
            <div className="grid min-w-0 flex-1 gap-1 text-sm">
              <div className="flex flex-wrap justify-between gap-x-4">
                <span>
                  <span className="font-medium">{entry.who}</span>
                  {entry.sector ? (
                    <>
                      {' '}
                      <SectorMark sector={entry.sector} size="small" />
                    </>
                  ) : null}
                  {entry.onBehalfOf ? (
                    <span className="text-soft"> {t('history.onBehalf', { name: entry.onBehalfOf })}</span>
                  ) : null}{' '}
                  {entry.what}
                </span>
                <span className="text-soft">
                  <RelativeTime at={entry.at} />
                </span>
              </div>
              {entry.differences?.map((difference) => (
                <p key={difference.field} className="text-soft">
                  {difference.field}:{' '}
                  {difference.before === undefined ? null : <del>{difference.before || t('history.nothing')} </del>}
                  <ins className="text-ink no-underline">{difference.after || t('history.nothing')}</ins>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {shown.length < entries.length ? (
        <Button kind="quiet" size="small" onPress={() => setWhole(true)}>
          {t('history.more', { count: entries.length - shown.length })}
        </Button>
      ) : (
        further
      )}
    </div>
  );
}
