import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { Check } from 'lucide-react';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown } from '../meeting.ts';
import { useWriters } from '../lines/use-writers.ts';
import { Writers } from '../lines/writers.tsx';

type SessionAgendaProps = { meeting: MeetingShown; shownId: string | null; onChoose: (item: ItemShown) => void };

/** The agenda beside the current item: where the meeting is, what is done and what came of it. */
export function SessionAgenda({ meeting, shownId, onChoose }: SessionAgendaProps) {
  const t = useWords('minutes');
  const dates = useDates();
  const writers = useWriters();
  return (
    <nav aria-label={t('session.agenda')}>
      <ol className="grid gap-0.5">
        {meeting.items.map((item) => {
          const isCurrent = item.id === meeting.currentItemId;
          const isShown = item.id === shownId;
          return (
            <li key={item.id}>
              <button
                type="button"
                aria-current={isShown ? 'true' : undefined}
                onClick={() => onChoose(item)}
                className={`grid w-full grid-cols-[2.75rem_minmax(0,1fr)_1rem] gap-x-1 rounded px-2 py-2 text-left text-sm leading-snug hover:bg-surface ${isShown ? 'bg-surface shadow-raised' : ''}`}
              >
                <span className={`figures ${isCurrent ? 'font-medium' : 'text-soft'}`}>
                  {item.starts ? dates.time(item.starts) : ''}
                </span>
                <span className={isCurrent ? 'font-semibold' : item.treatedAt ? 'text-soft' : ''}>
                  {item.position}. {item.title}
                  <Came item={item} isCurrent={isCurrent} />
                  <Writers meeting={meeting} writers={writers.filter(({ itemId }) => itemId === item.id)} />
                </span>
                {item.treatedAt && !isCurrent ? <Check className="size-4 text-good" aria-hidden="true" /> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Came({ item, isCurrent }: { item: ItemShown; isCurrent: boolean }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const decision = item.outcomes.findLast(({ decision: made }) => made && !made.supersededBy);
  const made = decision?.decision;
  const result = decision?.result ? t(`line.results.${decision.result}`) : null;
  const words = [itemTypeWords[item.type][language], result, made ? sayDecisionNumber(made.year, made.serial) : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className="block font-normal text-soft">
      {isCurrent ? <span className="font-medium text-accent">{t('session.current')}</span> : words}
    </span>
  );
}
