// Every command on a meeting, asked by everybody who may not, from every state it is no step of, and by somebody who was too late:
// each time the same refusal, and nothing written.
import { makeObjection } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { type MeetingState, meetingStates, meetingWorkflow } from '@tvaers/domain/meetings/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { makeMeetingIn, type MeetingInState as Made, wholeOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

type MeetingInState = Made & { objection: { id: string } | null };

/** With an objection that waits, and somebody asked to read the agenda through; minutes that are out have none, so that they can be approved. */
async function makeIn(state: MeetingState): Promise<MeetingInState> {
  const made = await makeMeetingIn(database, world, state, { laidFromOn: new Date('2022-05-30'), laidDays: 20 });
  const asked = { readThroughAskedAt: new Date('2022-02-20T08:00:00Z'), readThroughUntilOn: new Date('2022-03-04') };
  await database.owner.invitation.update({ where: { id: made.invitation.id }, data: asked });
  const of = { meetingId: made.meeting.id, itemId: made.item.id, byId: world.personas.municipalities.actor.seat.id };
  return { ...made, objection: state === 'minutesOut' ? null : await makeObjection(database.owner, { ...inTaskforce(), ...of }) };
}

type Doors = ReturnType<typeof as>['meetings'];
type PersonaName = keyof World['personas'];
type Step = {
  who: readonly PersonaName[];
  ask: (doors: Doors, at: MeetingInState, version?: number) => Promise<unknown>;
  /** It takes the version that was read, so one can be too late. */
  isVersioned: boolean;
};

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const of = ({ meeting }: MeetingInState, version = meeting.version) => ({ ...inTaskforce(), meetingId: meeting.id, version });
const item = {
  type: 'decision' as const,
  title: 'Ny titel',
  presentation: '',
  indstilling: 'Nyt',
  minutes: 10,
  presenterSeatId: null,
  isClosed: false,
  matter: null,
};
const span = { startsLocal: '2022-04-05T09:00', endsLocal: '2022-04-05T11:00' };
const frame = { title: 'Andet', place: 'Landgreven 4', videoUrl: null };
const runs = ['secretariat', 'chair'] as const;

// A file comes in by an address of its own: papers.test.ts asks the same of it; what is pulled out treats a recommendation: session.test.ts.
const steps: Record<Exclude<keyof typeof meetingWorkflow, 'attachPaper' | 'pullOut'>, Step> = {
  edit: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) => {
      const { startsLocal, endsLocal } = at.meeting;
      return doors.edit({ ...of(at, version), ...frame, startsLocal, endsLocal });
    },
  },
  poll: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) => doors.poll({ ...of(at, version), deadlineOn: '2022-03-09', slots: [{ id: null, ...span }] }),
  },
  answerPoll: {
    who: [
      'chair',
      'deputyChair',
      'state',
      'regions',
      'regions2',
      'municipalities',
      'municipalities2',
      'civilSociety',
      'privateSector',
      'privateSector2',
    ],
    isVersioned: false,
    ask: (doors, { meeting, slot }) =>
      doors.answerPoll({ ...inTaskforce(), meetingId: meeting.id, slotId: slot.id, answer: 'yes', seatId: null }),
  },
  remind: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { meeting }) => doors.remind({ ...inTaskforce(), meetingId: meeting.id }),
  },
  convene: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) => doors.convene({ ...of(at, version), slotId: at.slot.id, reason: 'Det haster.' }),
  },
  reply: {
    who: ['secretariat', 'municipalities'],
    isVersioned: true,
    ask: (doors, { invitation }, version = invitation.version) =>
      doors.reply({ ...inTaskforce(), invitationId: invitation.id, version, reply: 'attending', note: '' }),
  },
  markRead: {
    who: ['municipalities'],
    isVersioned: false,
    ask: (doors, { meeting }) => doors.markRead({ ...inTaskforce(), meetingId: meeting.id }),
  },
  reschedule: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) =>
      doors.reschedule({ ...of(at, version), ...span, place: 'Et andet sted', videoUrl: null, reason: 'Strejke.' }),
  },
  followDelivery: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) =>
      doors.followDelivery({ ...of(at, version), deliveryOn: '2022-06-30', to: span, reason: 'Afleveringen er flyttet.' }),
  },
  copyFrame: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { meeting }) => {
      const how = { withItems: true, withPapers: true, isSeries: true };
      return doors.copyFrame({ ...inTaskforce(), meetingId: meeting.id, meetings: [{ title: 'Igen', ...span }], ...how });
    },
  },
  cancel: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version) => doors.cancel({ ...of(at, version), reason: 'Udgår.' }),
  },
  addItem: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { meeting }) => doors.addItem({ ...inTaskforce(), meetingId: meeting.id, position: null, ...item }),
  },
  addProposed: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { meeting }) => doors.addProposed({ ...inTaskforce(), meetingId: meeting.id, keys: ['opening'] }),
  },
  removePaper: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { paper }) => doors.removePaper({ ...inTaskforce(), paperId: paper.id }),
  },
  tellChanges: { who: ['secretariat'], isVersioned: true, ask: (doors, at, version) => doors.tellChanges(of(at, version)) },
  editItem: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version = at.item.version) => doors.editItem({ ...inTaskforce(), itemId: at.item.id, version, ...item }),
  },
  moveItem: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version = at.item.version) => doors.moveItem({ ...inTaskforce(), itemId: at.item.id, version, position: 1 }),
  },
  dropItem: {
    who: ['secretariat'],
    isVersioned: true,
    ask: (doors, at, version = at.item.version) => doors.dropItem({ ...inTaskforce(), itemId: at.item.id, version }),
  },
  approveAgenda: { who: ['chair'], isVersioned: true, ask: (doors, at, version) => doors.approveAgenda(of(at, version)) },
  release: { who: ['secretariat'], isVersioned: true, ask: (doors, at, version) => doors.release(of(at, version)) },
  open: { who: runs, isVersioned: true, ask: (doors, at, version) => doors.open(of(at, version)) },
  treatItem: {
    who: runs,
    isVersioned: false,
    ask: (doors, at) => doors.treatItem({ ...inTaskforce(), meetingId: at.meeting.id, itemId: at.item.id }),
  },
  recordPresence: {
    who: runs,
    isVersioned: true,
    ask: (doors, { meeting }, version) => {
      const seatId = world.personas.regions.actor.seat.id;
      const line = { seatId, presence: 'present' as const, arrivedAtItem: null, leftAfterItem: null, version: version ?? null };
      return doors.recordPresence({ ...inTaskforce(), meetingId: meeting.id, lines: [line] });
    },
  },
  recordRecusal: {
    who: runs,
    isVersioned: false,
    ask: (doors, at) => {
      const seatId = world.personas.regions2.actor.seat.id;
      return doors.recordRecusal({ ...inTaskforce(), itemId: at.item.id, seatId, isRecused: true, reason: 'Er ansat der.' });
    },
  },
  nameSubstitute: {
    who: ['secretariat', 'chair', 'municipalities'],
    isVersioned: false,
    ask: (doors, { meeting }) => {
      const { municipalities, adviser } = world.personas;
      const seats = { seatId: municipalities.actor.seat.id, substituteSeatId: adviser.actor.seat.id };
      return doors.nameSubstitute({ ...inTaskforce(), meetingId: meeting.id, itemId: null, ...seats });
    },
  },
  recordOutcome: {
    who: runs,
    isVersioned: false,
    ask: (doors, at) =>
      doors.recordOutcome({
        ...inTaskforce(),
        itemId: at.item.id,
        line: { act: 'add', outcome: { kind: 'discussed', text: 'Enighed.' } },
      }),
  },
  close: { who: runs, isVersioned: true, ask: (doors, at, version) => doors.close(of(at, version)) },
  sendMinutes: { who: runs, isVersioned: true, ask: (doors, at, version) => doors.sendMinutes(of(at, version)) },
  reopen: {
    who: runs,
    isVersioned: true,
    ask: (doors, at, version) => doors.reopen({ ...of(at, version), reason: 'Forkert tal.' }),
  },
  object: {
    who: ['municipalities'],
    isVersioned: false,
    ask: (doors, { item: { id: itemId } }) =>
      doors.object({ ...inTaskforce(), itemId, lineId: null, proposed: 'Der blev taget forbehold.', reason: 'Det blev sagt.' }),
  },
  settleObjection: {
    who: runs,
    isVersioned: true,
    ask: (doors, { objection }, version = 1) => {
      const settlement = { as: 'declined' as const, answer: 'Det blev det ikke.' };
      return doors.settleObjection({ ...inTaskforce(), objectionId: objection?.id ?? '', version, settlement });
    },
  },
  approveMinutes: {
    who: ['chair'],
    isVersioned: true,
    ask: (doors, at, version) => doors.approveMinutes({ ...of(at, version), reason: 'På mødet.' }),
  },
  publish: {
    who: runs,
    isVersioned: true,
    ask: (doors, at, version) => doors.publish(of(at, version)),
  },
  askReadThrough: {
    who: ['secretariat'],
    isVersioned: false,
    ask: (doors, { meeting }) => {
      const seatIds = [world.personas.regions.actor.seat.id];
      return doors.askReadThrough({ ...inTaskforce(), meetingId: meeting.id, seatIds, untilOn: '2022-03-04' });
    },
  },
  answerReadThrough: {
    who: ['municipalities'],
    isVersioned: false,
    ask: (doors, { meeting }) => doors.answerReadThrough({ ...inTaskforce(), meetingId: meeting.id, remarks: [] }),
  },
  tellWriting: {
    who: runs,
    isVersioned: false,
    ask: (doors, { item: { id: itemId } }) => doors.tellWriting({ ...inTaskforce(), itemId, lineId: null }),
  },
  correct: {
    who: runs,
    isVersioned: false,
    ask: (doors, { meeting }) =>
      doors.correct({ ...inTaskforce(), meetingId: meeting.id, itemId: null, text: 'Tallet er 60.', reason: 'Tastefejl.' }),
  },
};

const doorsOf = (persona: Persona | null) => as(database, persona).meetings;

describe.each(Object.entries(steps))('%s', (name, { who, ask, isVersioned }) => {
  const { from } = meetingWorkflow[name as keyof typeof meetingWorkflow];
  const state = from[0];
  const made = () => makeIn(state);

  it('is refused to everybody else, and nothing is written', async () => {
    const at = await made();
    const before = await wholeOf(database, at.meeting.id);
    for (const [persona, asker] of Object.entries(world.personas)) {
      if ((who as readonly string[]).includes(persona)) continue;
      expect([persona, await refusalOf(ask(doorsOf(asker), at))]).toEqual([
        persona,
        expect.stringMatching(/^not-(allowed|found|asked)$/),
      ]);
    }
    expect(await refusalOf(ask(doorsOf(null), at))).toBe('not-signed-in');
    expect(await wholeOf(database, at.meeting.id)).toEqual(before);
  });

  it('is no step of any other state', async () => {
    const [asker] = who;
    const unknown = ['draft', 'cancelled', ...(name === 'object' ? ['pollOpen', 'called'] : [])];
    for (const other of meetingStates.filter((one) => !(from as readonly string[]).includes(one))) {
      const at = await makeIn(other);
      const before = await wholeOf(database, at.meeting.id);
      const refusal = await refusalOf(ask(doorsOf(world.personas[asker as PersonaName]), at));
      // Of a draft, and of an agenda that is not out, who does not run the taskforce knows nothing.
      const isHidden = refusal === 'not-found' && unknown.includes(other);
      expect([other, isHidden ? 'out-of-step' : refusal]).toEqual([other, 'out-of-step']);
      expect(await wholeOf(database, at.meeting.id)).toEqual(before);
    }
  });

  if (!isVersioned) return;

  it('is refused to who read an older version, and says what stands now', async () => {
    const at = await made();
    const before = await wholeOf(database, at.meeting.id);
    const [asker] = who;
    expect(await refusalOf(ask(doorsOf(world.personas[asker as PersonaName]), at, 7))).toBe('changed-meanwhile');
    expect(await wholeOf(database, at.meeting.id)).toEqual(before);
  });
});
