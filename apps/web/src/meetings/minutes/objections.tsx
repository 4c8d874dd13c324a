import { objectionStateWords } from '@tvaers/domain/meetings/labels';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { StateChip } from '../../look/state-chip.tsx';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown, ObjectionShown } from '../meeting.ts';

const ObjectDialog = lazy(() => import('./objection-dialogs.tsx').then((file) => ({ default: file.ObjectDialog })));
const SettleDialog = lazy(() => import('./objection-dialogs.tsx').then((file) => ({ default: file.SettleDialog })));

const looks = {
  open: { tone: 'risk', glyph: 'waiting' },
  accepted: { tone: 'good', glyph: 'done' },
  declined: { tone: 'quiet', glyph: 'stopped' },
} as const;

/** What was objected to under an item, with the answers; who was invited objects here, whoever runs the taskforce settles here. */
export function Objections({ meeting, item }: { meeting: MeetingShown; item: ItemShown }) {
  const t = useWords('minutes');
  const [isObjecting, setObjecting] = useState(false);
  const [settling, setSettling] = useState<ObjectionShown | null>(null);
  const objections = meeting.objections.filter(({ itemId }) => itemId === item.id);
  const mayObject = meeting.offers.includes('object');
  if (objections.length === 0 && !mayObject) return null;
  const number = String(item.position);
  return (
    <section aria-label={t('objections.of', { number })} className="grid justify-items-start gap-2">
      {objections.length > 0 ? (
        <ul className="grid w-full gap-2">
          {objections.map((objection) => (
            <li key={objection.id} className="rounded bg-sunk px-3 py-3 print:bg-transparent print:px-0 sm:px-4">
              <Objection
                objection={objection}
                onSettle={
                  objection.state === 'open' && objection.maySettle && meeting.offers.includes('settleObjection')
                    ? () => setSettling(objection)
                    : null
                }
              />
            </li>
          ))}
        </ul>
      ) : null}
      {mayObject ? (
        <span data-print="no">
          <Button size="small" kind="quiet" onPress={() => setObjecting(true)}>
            {t('objections.object', { number })}
          </Button>
        </span>
      ) : null}
      <Suspense>
        {isObjecting ? <ObjectDialog item={item} onClose={() => setObjecting(false)} /> : null}
        {settling ? <SettleDialog item={item} objection={settling} onClose={() => setSettling(null)} /> : null}
      </Suspense>
    </section>
  );
}

function Objection({ objection, onSettle }: { objection: ObjectionShown; onSettle: (() => void) | null }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const dates = useDates();
  const { by, madeAt, proposed, before, reason, state, answer, settledBy, settledAt } = objection;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">{t('objections.by', { name: by, when: dates.moment(madeAt) })}</span>
        <StateChip {...looks[state]}>{objectionStateWords[state][language]}</StateChip>
      </p>
      {before && state !== 'accepted' ? <p className="whitespace-pre-line text-soft line-through">{before}</p> : null}
      <p className="whitespace-pre-line">{proposed}</p>
      <p className="text-sm text-soft">{t('minutes.because', { reason })}</p>
      {settledBy && settledAt ? (
        <p className="text-sm">
          {t('objections.settledBy', { name: settledBy, when: dates.moment(settledAt) })}
          {answer ? <span className="whitespace-pre-line"> {answer}</span> : null}
        </p>
      ) : null}
      {onSettle ? (
        <div data-print="no">
          <Button size="small" onPress={onSettle}>
            {t('objections.settle')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
