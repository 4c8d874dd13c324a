import { sayUntil } from '@tvaers/domain/inbox/labels';
import { Check } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../look/button.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { useClock } from '../session/clock.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { Otherwise } from '../look/otherwise.tsx';
import type { InboxRow } from './rows.ts';
import { Said } from './said.tsx';
import { ThingLink } from './thing-link.tsx';

/** What can be done about the rows: fetched beside the rows themselves, which can be read meanwhile. */
export const RowActs = fetchedLater(() => import('./row-acts.tsx').then((file) => file.RowActs));

type RowCardProps = {
  row: InboxRow;
  /** Still owed; false for a row that was acted on here. */
  isOwed: boolean;
  onTouch: (row: InboxRow) => void;
  /** On Fremdrift the rows stand in a narrow column, without frames of their own. */
  isPlain?: boolean;
  /** The taskforce it is of, where there are several to tell apart. */
  over?: string | undefined;
};

/** One thing that waits: what, why me, until when, and the act in place. What was done stays where it stood, quietly. */
export function RowCard({ row, isOwed, onTouch, isPlain = false, over }: RowCardProps) {
  const t = useWords('inbox');
  const everywhere = useWords('everywhere');
  const [said, setSaid] = useState<string | null>(null);
  const [isChanging, setChanging] = useState(false);
  const wasOwed = useRef(isOwed);
  useEffect(() => {
    // It is owed again, such as when a text was changed once more.
    if (isOwed && !wasOwed.current) setSaid(null);
    wasOwed.current = isOwed;
  }, [isOwed]);
  const isSettled = said !== null;
  const change = () => {
    setSaid(null);
    setChanging(true);
  };
  const frame = isPlain ? 'py-3' : `rounded border border-line px-4 py-3.5 ${isSettled ? 'bg-paper' : 'bg-surface'}`;
  return (
    <article className={`grid gap-2.5 ${frame}`} data-settled={isSettled || undefined}>
      <div className="grid gap-0.5">
        {over ? <p className="text-xs font-medium text-soft">{over}</p> : null}
        <h3 className={isSettled ? 'text-soft' : 'font-semibold'}>
          <ThingLink page={row.page}>
            <Said message={row.what} />
          </ThingLink>
        </h3>
        {isSettled ? null : <Why row={row} />}
      </div>
      <div hidden={isSettled}>
        {isOwed || isSettled || isChanging ? (
          <Otherwise otherwise={<p className="text-sm text-soft">{everywhere('failed.fetch')}</p>}>
            <Suspense fallback={<span className="block h-8.5" />}>
              <RowActs row={row} touch={() => onTouch(row)} settled={setSaid} />
            </Suspense>
          </Otherwise>
        ) : (
          <p className="text-sm text-soft">{t('gone')}</p>
        )}
      </div>
      {isSettled ? <Settled said={said} onChange={canChange(row) ? change : null} /> : null}
    </article>
  );
}

/** What may be answered differently afterwards, in the same place. */
function canChange({ kind }: InboxRow): boolean {
  return kind === 'reply' || kind === 'answerPoll' || kind === 'takePosition';
}

/** Until when, then why me. A deadline that has passed says so in its colour too. */
function Why({ row }: { row: InboxRow }) {
  const language = useLanguage();
  const { today } = useClock();
  const until = sayUntil(row.untilOn, today, language);
  return (
    <p className="text-sm text-soft">
      {until ? (
        <>
          <span className={row.isOverdue ? 'font-medium text-late' : 'font-medium text-ink'}>{capital(until)}</span>
          {' · '}
        </>
      ) : null}
      <Said message={row.why} />
    </p>
  );
}

function Settled({ said, onChange }: { said: string; onChange: (() => void) | null }): ReactNode {
  const t = useWords('inbox');
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1" role="status">
      <p className="flex items-center gap-2 text-sm">
        <Check className="size-4 shrink-0 text-good" aria-hidden="true" />
        {said}
      </p>
      {onChange ? (
        <Button kind="quiet" size="small" onPress={onChange}>
          {t('change')}
        </Button>
      ) : null}
    </div>
  );
}
