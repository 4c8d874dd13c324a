import { useQuery } from '@tanstack/react-query';
import { resultWords } from '@tvaers/domain/decisions/labels';
import { outcomeKindWords } from '@tvaers/domain/meetings/labels';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { trpc } from '../../doors/trpc.ts';
import { Cited } from '../../look/cited.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, TrailShown } from '../meeting.ts';

/** The meetings an item, or what it treats, has been before, with what came of it each time. */
export function ItemTrail({ item, onClose }: { item: ItemShown; onClose: () => void }) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const trail = useQuery(trpc.meetings.trail.queryOptions({ taskforceId, itemId: item.id })).data;
  return (
    <Dialog isOpen onClose={onClose} title={t('trail.title')}>
      <p className="font-semibold">{item.title}</p>
      {trail ? (
        <ol className="grid gap-4">
          {trail.map((one) => (
            <li key={`${one.meetingNumber}/${one.itemPosition}`} className="grid gap-1 border-l-3 border-line pl-4">
              <Once one={one} onLeave={onClose} />
            </li>
          ))}
        </ol>
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}

function Once({ one, onLeave }: { one: TrailShown; onLeave: () => void }) {
  const t = useWords('agenda');
  const language = useLanguage();
  const dates = useDates();
  const { slug } = useTaskforce();
  const { meetingNumber, startsLocal, itemPosition, itemTitle, isTreated, outcomes } = one;
  return (
    <>
      <p>
        <TextLink
          to="/$slug/moeder/$number"
          params={{ slug, number: String(meetingNumber) }}
          hash={`punkt-${itemPosition}`}
          onClick={onLeave}
        >
          {t('trail.meeting', { number: String(meetingNumber), item: String(itemPosition) })}
        </TextLink>
        {startsLocal ? (
          <span className="text-sm text-soft"> · {dates.day(startsLocal.slice(0, 10), { weekday: false })}</span>
        ) : null}
      </p>
      <p className="text-sm text-soft">{itemTitle}</p>
      {outcomes.length === 0 ? <p className="text-sm">{t(isTreated ? 'trail.noOutcome' : 'trail.nothing')}</p> : null}
      {outcomes.map(({ kind, result, text, decision }) => (
        <p key={`${kind} ${text}`} className="text-sm">
          <span className="font-semibold">
            {result ? resultWords[result as 'approved'][language] : outcomeKindWords[kind as 'decision'][language]}
          </span>
          {decision ? (
            <>
              {' '}
              <TextLink
                to="/$slug/beslutninger/$number"
                params={{ slug, number: sayDecisionNumber(decision.year, decision.serial) }}
                onClick={onLeave}
              >
                <Cited number={sayDecisionNumber(decision.year, decision.serial)} />
              </TextLink>
            </>
          ) : null}
          {': '}
          {text}
        </p>
      ))}
    </>
  );
}
