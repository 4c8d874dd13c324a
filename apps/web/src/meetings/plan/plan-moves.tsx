import { sayDeliveryMoved } from '@tvaers/domain/meetings/plan-words';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Panel } from '../../look/panel.tsx';
import { Section } from '../../look/section.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { PlanShown } from '../meeting.ts';
import { MoveCard } from './move-card.tsx';

/** What a moved delivery asks of the meetings that were laid from it: for each, whether it follows. */
export function PlanMoves({ plan, deliveryOn }: { plan: PlanShown; deliveryOn: string }) {
  const t = useWords('meetingPlan');
  const dates = useDates();
  const [first] = plan.moves;
  if (!first) return null;
  const day = (on: string) => dates.day(on, { weekday: false });
  return (
    <Section title={t('moves.title')}>
      <p className="max-w-reading">{t('moves.intro', { from: day(first.laidFromOn), to: day(deliveryOn) })}</p>
      <Panel tight>
        <ul aria-label={t('moves.title')} className="divide-y divide-line">
          {plan.moves.map((move) => (
            <DeliveryMove key={move.meetingId} {...{ plan, move, deliveryOn }} />
          ))}
        </ul>
      </Panel>
    </Section>
  );
}

function DeliveryMove({ plan, move, deliveryOn }: { plan: PlanShown; move: PlanShown['moves'][number]; deliveryOn: string }) {
  const t = useWords('meetingPlan');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const number = String(move.number);
  const follow = useCommand(trpc.meetings.followDelivery, {
    done: (_, { to }) => t(to ? 'moves.moved' : 'moves.stays', { number }),
    // The row that waited for the secretariat goes with it.
    alsoChanges: ['inbox'],
  });
  const meeting = plan.meetings.find(({ id }) => id === move.meetingId);
  if (!meeting) return null;
  const asked = { taskforceId, meetingId: meeting.id, version: meeting.version, deliveryOn };
  return (
    <MoveCard
      move={move}
      because={t('moves.because')}
      reason={sayDeliveryMoved(move.laidFromOn, deliveryOn, language)}
      names={move.state === 'pollOpen' ? plan.voters : meeting.invited}
      problem={follow.problem}
      pending={follow.pending}
      onMove={(to, reason) => void follow.run({ ...asked, to, reason })}
      onStay={() => void follow.run({ ...asked, to: null, reason: null })}
    />
  );
}
