import { actionStateWords } from '@tvaers/domain/actions/labels';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Row } from '../look/rows.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { ActionListed } from './action-data.ts';

const FinishDialog = lazy(() => import('./action-dialogs.tsx').then((file) => ({ default: file.FinishDialog })));
const SnoozeDialog = lazy(() => import('./action-dialogs.tsx').then((file) => ({ default: file.SnoozeDialog })));
const DropDialog = lazy(() => import('./action-dialogs.tsx').then((file) => ({ default: file.DropDialog })));

/** One action: what, who, by when, where it came from, and what one can do about it here. */
export function ActionRow({ action }: { action: ActionListed }) {
  const t = useWords('actions');
  const { taskforceId } = useTaskforce();
  const [asked, setAsked] = useState<'finish' | 'snooze' | 'drop' | null>(null);
  const wake = useCommand(trpc.actions.snooze, { done: t('woken') });
  const { id, text, offers, version, snoozedUntil, result, dropReason, state } = action;
  const close = () => setAsked(null);
  return (
    <Row
      title={<span className={`font-normal ${state === 'open' ? '' : 'text-soft'}`}>{text}</span>}
      end={<Due action={action} />}
      sub={<Origin action={action} />}
      actions={
        offers.length > 0 ? (
          <>
            {offers.includes('finish') ? (
              <Button size="small" onPress={() => setAsked('finish')}>
                {t('finish')}
              </Button>
            ) : null}
            {offers.includes('snooze') && !snoozedUntil ? (
              <Button size="small" kind="quiet" onPress={() => setAsked('snooze')}>
                {t('snooze')}
              </Button>
            ) : null}
            {offers.includes('snooze') && snoozedUntil ? (
              <Button
                size="small"
                kind="quiet"
                pending={wake.pending}
                onPress={() => void wake.run({ taskforceId, actionId: id, version, untilOn: null })}
              >
                {t('wake')}
              </Button>
            ) : null}
            {offers.includes('drop') ? (
              <Button size="small" kind="quiet" onPress={() => setAsked('drop')}>
                {t('drop')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {result ? <p className="text-sm">{result}</p> : null}
      {dropReason ? <p className="text-sm text-soft">{t('because', { reason: dropReason })}</p> : null}
      <Suspense>
        {asked === 'finish' ? <FinishDialog action={action} onClose={close} /> : null}
        {asked === 'snooze' ? <SnoozeDialog action={action} onClose={close} /> : null}
        {asked === 'drop' ? <DropDialog action={action} onClose={close} /> : null}
      </Suspense>
    </Row>
  );
}

function Due({ action }: { action: ActionListed }) {
  const t = useWords('actions');
  const language = useLanguage();
  const dates = useDates();
  const { today } = useClock();
  const { state, dueOn, snoozedUntil } = action;
  if (state !== 'open')
    return (
      <StateChip tone={state === 'done' ? 'good' : 'quiet'} glyph={state === 'done' ? 'done' : 'stopped'}>
        {actionStateWords[state][language]}
      </StateChip>
    );
  const day = (on: string) => dates.day(on, { weekday: false, year: on.slice(0, 4) !== today.slice(0, 4) });
  const isOverdue = dueOn !== null && dueOn < today;
  return (
    <>
      {snoozedUntil && snoozedUntil > today ? <span>{t('snoozedUntil', { day: day(snoozedUntil) })}</span> : null}
      {dueOn === null ? (
        <span>{t('noDue')}</span>
      ) : isOverdue ? (
        <StateChip tone="late" glyph="warning">
          {t('overdue', { since: dates.deadline(dueOn, today) })}
        </StateChip>
      ) : (
        <span>{dates.deadline(dueOn, today)}</span>
      )}
    </>
  );
}

function Origin({ action }: { action: ActionListed }) {
  const t = useWords('actions');
  const { slug, sector } = useTaskforce();
  const { owner, ownerSectorId, ownerRole, from } = action;
  const ofSector = sector(ownerSectorId);
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {owner ? <span>{owner}</span> : null}
      {ofSector ? <SectorMark sector={ofSector} named size="small" /> : null}
      {ownerRole ? <span>{t('secretariat')}</span> : null}
      {from ? (
        <TextLink
          to="/$slug/moeder/$number"
          params={{ slug, number: String(from.meetingNumber) }}
          hash={`punkt-${from.itemPosition}`}
        >
          {t('from', { number: String(from.meetingNumber), item: String(from.itemPosition) })}
        </TextLink>
      ) : null}
    </span>
  );
}
