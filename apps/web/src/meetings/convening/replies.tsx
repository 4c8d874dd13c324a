import { replies } from '@tvaers/domain/meetings/kinds';
import { sayQuorum } from '@tvaers/domain/meetings/quorum';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Avatar } from '../../look/avatar.tsx';
import { Section } from '../../look/section.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { hasVote, type MeetingShown, type PersonShown } from '../meeting.ts';
import { useReply } from './reply-view.tsx';
import { useSectorNames } from '../../recommendations/use-naming.ts';

const order = ['attending', 'maybe', 'apologies', 'unanswered'] as const;

/** Who comes, who does not and who has not said; and whether those who come make a quorum. */
export function Replies({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const language = useLanguage();
  const names = useSectorNames();
  const { actor } = useTaskforce();
  const [person, setPerson] = useState<PersonShown | null>(null);
  const invited = meeting.people.filter(({ invitation }) => invitation !== null);
  const { expected } = meeting;
  if (invited.length === 0) return null;
  const mayReplyFor = actor.seat.role === 'secretariat' && meeting.offers.includes('reply');
  return (
    <Section title={t('reply.who')} level={3}>
      {expected ? (
        <p className={`text-sm ${expected.quorate ? 'text-good' : 'text-risk'}`}>
          {t('reply.expected')}: {sayQuorum(expected, names, language)}
        </p>
      ) : null}
      {order.map((reply) => {
        const group = invited
          .filter(({ invitation }) => invitation?.reply === reply)
          .toSorted((a, b) => Number(hasVote(b)) - Number(hasVote(a)));
        if (group.length === 0) return null;
        return (
          <div key={reply} className="grid gap-1">
            <h4 className="text-sm font-medium text-soft">
              {t(`reply.groups.${reply}`)} <span className="figures font-normal">{group.length}</span>
            </h4>
            <ul className="grid gap-0.5">
              {group.map((one) => (
                <li key={one.seatId}>
                  <Invited person={one} onPress={mayReplyFor && !one.isSelf ? () => setPerson(one) : null} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {person ? <ReplyForDialog person={person} onClose={() => setPerson(null)} /> : null}
    </Section>
  );
}

function Invited({ person, onPress }: { person: PersonShown; onPress: (() => void) | null }) {
  const t = useWords('meetings');
  const { sector } = useTaskforce();
  const { name, sectorId, invitation } = person;
  const words = (
    <>
      <Avatar name={name} sector={sector(sectorId)} size="small" />
      <span className="grid min-w-0 text-left text-sm leading-snug">
        <span>{name}</span>
        {invitation?.note ? <span className="text-soft">“{invitation.note}”</span> : null}
        {invitation?.enteredBy ? <span className="text-soft">{t('reply.enteredBy', { name: invitation.enteredBy })}</span> : null}
      </span>
    </>
  );
  if (!onPress) return <span className="flex items-center gap-2 py-0.5">{words}</span>;
  return (
    <button
      type="button"
      className="-mx-1.5 flex w-[calc(100%+0.75rem)] items-center gap-2 rounded px-1.5 py-0.5 hover:bg-sunk"
      onClick={onPress}
    >
      <span className="sr-only">{t('reply.forShort')} </span>
      {words}
    </button>
  );
}

/** The secretariat replies for somebody who has told it. */
function ReplyForDialog({ person, onClose }: { person: PersonShown; onClose: () => void }) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const reply = useReply();
  const { invitation, name } = person;
  if (!invitation) return null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reply.for', { name })}
      actions={<Button onPress={onClose}>{common('cancel')}</Button>}
    >
      <p className="text-soft">{t('reply.forIntro', { name })}</p>
      <ErrorSentence>{reply.problem}</ErrorSentence>
      <ChoiceRow
        label={t('reply.for', { name })}
        options={replies.map((id) => ({ id, label: t(`reply.options.${id}`) }))}
        value={invitation.reply === 'unanswered' ? null : invitation.reply}
        onChange={(given) => void reply.run(invitation, given, invitation.note).then((done) => done && onClose())}
      />
    </Dialog>
  );
}
