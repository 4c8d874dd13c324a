import { Avatar } from '../../look/avatar.tsx';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { hasVote, type MeetingShown } from '../meeting.ts';
import { presences, repliedPresence, usePresence } from './use-presence.ts';

/** Those of whom it is not noted whether they were there, each to be noted with one tap. Nothing where all are noted. */
export function UnrecordedPeople({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const { sector } = useTaskforce();
  const record = usePresence(meeting);
  const unrecorded = meeting.people.filter(({ attendance }) => attendance === null);
  const voters = unrecorded.filter(hasVote);
  const others = unrecorded.filter((person) => !hasVote(person) && person.invitation !== null);
  if (voters.length + others.length === 0 || !meeting.offers.includes('recordPresence')) return null;
  return (
    <div className="grid gap-2">
      {voters.length > 0 ? (
        <>
          <p className="font-medium text-risk">{t('close.unrecorded', { count: voters.length })}</p>
          <p className="text-sm text-soft">{t('close.unrecordedWhy')}</p>
        </>
      ) : null}
      <ErrorSentence>{record.problem}</ErrorSentence>
      {unrecorded.some((person) => repliedPresence(person) !== null) ? (
        <div>
          <Button size="small" pending={record.pending} onPress={() => void record.byReplies()}>
            {t('presence.recordReplies')}
          </Button>
        </div>
      ) : null}
      <ul className="grid gap-3">
        {voters.map((person) => (
          <li key={person.seatId} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <span className="flex items-center gap-2 text-sm">
              <Avatar name={person.name} sector={sector(person.sectorId)} size="small" />
              {person.name}
            </span>
            <ChoiceRow
              label={`${t('presence.setForShort')} ${person.name}`}
              options={presences.map((id) => ({ id, label: t(`presence.menu.${id}`) }))}
              value={null}
              isDense
              onChange={(presence) => record.set(person, { presence, arrivedAtItem: null, leftAfterItem: null })}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <p className="text-sm text-soft">{t('close.unrecordedOthers', { names: others.map(({ name }) => name).join(', ') })}</p>
      ) : null}
    </div>
  );
}
