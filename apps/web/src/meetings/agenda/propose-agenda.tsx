import { useQuery } from '@tanstack/react-query';
import { sayReason } from '@tvaers/domain/meetings/agenda-reasons';
import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { AgendaProposed, MeetingShown } from '../meeting.ts';

/** The agenda as it proposes itself, each item with why it is here; what is picked goes on in one act. */
export function ProposeAgenda({ meeting, onClose }: { meeting: MeetingShown; onClose: () => void }) {
  const t = useWords('agenda');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const proposals = useQuery(trpc.meetings.agendaProposal.queryOptions({ taskforceId, meetingId: meeting.id })).data;
  // What is picked unless said otherwise comes with the proposals; only what was said is kept here.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const isPicked = ({ key, isPicked: first }: AgendaProposed) => said.get(key) ?? first;
  const picked = (proposals ?? []).filter(isPicked);
  const add = useCommand(trpc.meetings.addProposed, {
    done: ({ items }) => t('propose.done', { count: items.length }),
    onDone: onClose,
  });

  async function send() {
    setAsked(true);
    if (picked.length > 0) await add.run({ taskforceId, meetingId: meeting.id, keys: picked.map(({ key }) => key) });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t('propose.title', { number: String(meeting.number) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          {proposals?.length === 0 ? null : (
            <Button kind="primary" pending={add.pending} onPress={() => void send()}>
              {t('propose.confirm')}
            </Button>
          )}
        </>
      }
    >
      <ErrorSentence>{add.problem ?? (isAsked && picked.length === 0 ? t('propose.nothing') : null)}</ErrorSentence>
      {proposals ? (
        <>
          <p className="text-soft">{t(proposals.length === 0 ? 'propose.none' : 'propose.intro')}</p>
          {proposals.length > 0 ? <Total meeting={meeting} picked={picked} /> : null}
          <ul className="divide-y divide-line border-y border-line">
            {proposals.map((one) => (
              <li key={one.key} className="py-1.5">
                <Proposed one={one} isPicked={isPicked(one)} onPick={(is) => setSaid(new Map(said).set(one.key, is))} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </Dialog>
  );
}

function Proposed({ one, isPicked, onPick }: { one: AgendaProposed; isPicked: boolean; onPick: (is: boolean) => void }) {
  const t = useWords('agenda');
  const language = useLanguage();
  const { item, why } = one;
  const facts = [
    itemTypeWords[item.type][language],
    t('propose.minutes', { count: String(item.minutes) }),
    item.isClosed ? t('propose.closed') : '',
  ];
  return (
    <Checkbox
      label={
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{item.title}</span>
          <span className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</span>
        </span>
      }
      description={why.map((reason) => sayReason(reason, language)).join(' ')}
      checked={isPicked}
      onChange={onPick}
    />
  );
}

/** How long it becomes, and by how much it exceeds the meeting. */
function Total({ meeting, picked }: { meeting: MeetingShown; picked: readonly AgendaProposed[] }) {
  const t = useWords('agenda');
  const dates = useDates();
  const minutes = picked.reduce((sum, { item }) => sum + item.minutes, 0);
  const all = minutes + meeting.items.reduce((sum, item) => sum + item.minutes, 0);
  const { agenda } = meeting;
  const length = agenda ? agenda.totalMinutes + agenda.spareMinutes - agenda.overrunMinutes : null;
  return (
    <p role="status" className="text-sm">
      {t('propose.total', { count: picked.length, minutes: dates.minutes(minutes), all: dates.minutes(all) })}
      {length !== null && all > length ? (
        <span className="font-semibold text-late"> · {t('propose.over', { minutes: dates.minutes(all - length) })}</span>
      ) : null}
    </p>
  );
}
