import { replies } from '@tvaers/domain/meetings/kinds';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Panel } from '../../look/panel.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PersonShown } from '../meeting.ts';

type Given = (typeof replies)[number];

/** One's own answer to the notice: one tap, and a remark if there is something to say. */
export function ReplyView({ meeting, self }: { meeting: MeetingShown; self: PersonShown }) {
  const t = useWords('meetings');
  const dates = useDates();
  const { invitation } = self;
  const [tapped, setTapped] = useState<Given | null>(null);
  const reply = useReply();
  if (!invitation) return null;
  const said = tapped ?? (invitation.reply === 'unanswered' ? null : invitation.reply);
  const { startsLocal } = meeting;
  const day = startsLocal ? dates.day(startsLocal.slice(0, 10), { year: false }) : '';

  async function give(given: Given) {
    setTapped(given);
    if (invitation) await reply.run(invitation, given, invitation.note);
    setTapped(null);
  }

  return (
    <Panel tight>
      <div className="grid gap-3">
        <h2 className="font-semibold">
          {startsLocal ? t('reply.titleOn', { day, time: dates.time(startsLocal) }) : t('reply.title')}
        </h2>
        {meeting.isTaken ? <p className="text-sm text-risk">{t('elsewhere')}</p> : null}
        <ErrorSentence>{reply.problem}</ErrorSentence>
        <div className="max-w-[28rem]">
          <ChoiceRow
            label={t('reply.title')}
            options={replies.map((id) => ({ id, label: t(`reply.options.${id}`) }))}
            value={said}
            onChange={(given) => void give(given)}
          />
        </div>
        <div role="status" className="text-sm text-soft empty:hidden">
          {said && tapped === null ? (
            <span className="flex items-start gap-1.5">
              <Check className="mt-0.5 size-4 shrink-0 text-good" aria-hidden="true" />
              {t('reply.saved')}
            </span>
          ) : null}
        </div>
        {said ? <Note invitation={invitation} said={said} reply={reply} /> : null}
      </div>
    </Panel>
  );
}

type Invitation = NonNullable<PersonShown['invitation']>;

/** Gives a reply, one's own or for somebody. */
export function useReply() {
  const t = useWords('meetings');
  const { taskforceId } = useTaskforce();
  const command = useCommand(trpc.meetings.reply, { done: t('reply.done') });
  return {
    ...command,
    run: (invitation: Invitation, reply: Given, note: string) =>
      command.run({ taskforceId, invitationId: invitation.id, version: invitation.version, reply, note }),
  };
}

function Note({ invitation, said, reply }: { invitation: Invitation; said: Given; reply: ReturnType<typeof useReply> }) {
  const t = useWords('meetings');
  const { userId } = useTaskforce();
  const note = useKept({ userId, thing: `invitations/${invitation.id}`, field: 'note' }, invitation.note);
  const [isOpen, setOpen] = useState(invitation.note !== '' || note.wasRestored);
  if (!isOpen)
    return (
      <div>
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {t('reply.addNote')}
        </Button>
      </div>
    );
  const isChanged = note.value !== invitation.note;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void reply.run(invitation, said, note.value).then((done) => done && note.saved());
      }}
    >
      <TextField
        label={t('reply.note')}
        value={note.value}
        onChange={note.set}
        maxLength={500}
        reader={t('readers.note')}
        error={reply.fields['note']}
      />
      {isChanged ? (
        <div>
          <Button type="submit" size="small" pending={reply.pending}>
            {t('reply.saveNote')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
