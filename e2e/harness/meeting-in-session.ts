import type { Doors } from './doors.ts';

type Item = {
  id: string;
  version: number;
  position: number;
  type: string;
  title: string;
  presentation: string;
  indstilling: string;
  minutes: number;
  presenterSeatId: string | null;
  isClosed: boolean;
  matter: { kind: string; id: string } | null;
};
type Meeting = {
  id: string;
  version: number;
  items: Item[];
  people: { seatId: string; invitation: { reply: string } | null }[];
};

const readMeeting = (doors: Doors): Promise<Meeting> => doors.ask<Meeting>('meetings.page', { number: 5 });

/** Writes the two indstillinger the demo's meeting 5 lacks. */
export async function writeIndstillinger(secretariat: Doors): Promise<void> {
  for (const item of (await readMeeting(secretariat)).items.filter(
    ({ type, indstilling }) => type === 'decision' && !indstilling,
  )) {
    const { id: itemId, version, type, title, presentation, minutes, presenterSeatId, isClosed, matter } = item;
    await secretariat.act('meetings.editItem', {
      ...{ itemId, version, type, title, presentation, minutes, presenterSeatId, isClosed },
      indstilling:
        matter === null
          ? 'Sekretariatet indstiller, at aftalen forlænges.'
          : 'Sekretariatet indstiller, at taskforcen\n1. vedtager R-03 i version 0.3,\n2. beder sekretariatet lægge en fordelingsnøgle frem den 4. maj.',
      matter: matter && { kind: matter.kind, id: matter.id },
    });
  }
}

/** Brings the demo's meeting 5 into session, to its sixth item, with presence and a first line of minutes. */
export async function holdMeeting(secretariat: Doors, chair: Doors): Promise<void> {
  const read = () => readMeeting(secretariat);
  await writeIndstillinger(secretariat);
  for (const [doors, step] of [
    [chair, 'approveAgenda'],
    [secretariat, 'release'],
    [secretariat, 'open'],
  ] as const) {
    const { id: meetingId, version } = await read();
    await doors.act(`meetings.${step}`, { meetingId, version });
  }
  const { id: meetingId, people, items } = await read();
  const there = people.filter(({ invitation }) => invitation?.reply === 'attending');
  await secretariat.act('meetings.recordPresence', {
    meetingId,
    lines: there.map(({ seatId }) => ({ seatId, presence: 'present', arrivedAtItem: null, leftAfterItem: null, version: null })),
  });
  const itemId = items.find(({ position }) => position === 6)?.id;
  await secretariat.act('meetings.treatItem', { meetingId, itemId });
  await secretariat.act('meetings.recordOutcome', {
    itemId,
    line: {
      act: 'add',
      outcome: { kind: 'discussed', text: 'Kommunerne fandt, at en ret til at kalde lederen hjem imødekommer deres indsigelse.' },
    },
  });
}
