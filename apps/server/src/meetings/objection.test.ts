import { makeInvitation, makeItem, makeMeeting, makeOutcomeLine } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, lettersOf, makeMeetingIn, wholeOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const doors = (persona: Persona) => as(database, persona).meetings;
const lineRow = (id: string) => database.owner.outcomeLine.findUniqueOrThrow({ where: { id } });

/** Minutes that are out, with a line, and objections possible until the day the clock stands at. */
async function minutesOut(given: Record<string, unknown> = {}) {
  const made = await makeMeetingIn(database, world, 'minutesOut', { objectionsUntilOn: new Date('2022-03-01'), ...given });
  const line = await makeOutcomeLine(database.owner, { ...inTaskforce(), itemId: made.item.id, text: 'Tallet er 50.' });
  return { ...made, line };
}
type Out = Awaited<ReturnType<typeof minutesOut>>;
const object = ({ item, line }: Out, given: { lineId?: string | null; proposed?: string } = {}) =>
  doors(world.personas.municipalities).object({
    ...inTaskforce(),
    itemId: item.id,
    lineId: line.id,
    proposed: 'Tallet er 60.',
    reason: 'Det stod på side 4.',
    ...given,
  });
const accept = (objectionId: string, text = 'Tallet er 60.', version = 1) =>
  doors(world.personas.secretariat).settleObjection({
    ...inTaskforce(),
    objectionId,
    version,
    settlement: { as: 'accepted', text, answer: '' },
  });
const approve = ({ meeting }: Out) =>
  doors(world.personas.chair).approveMinutes({ ...inTaskforce(), meetingId: meeting.id, version: 1, reason: 'På mødet.' });
const pageOf = async (persona: Persona, { meeting }: Out) => doors(persona).page({ ...inTaskforce(), number: meeting.number });

describe('an objection', () => {
  it('is made until the last day, and not after it', async () => {
    const { id } = await object(await minutesOut());
    expect(await database.owner.objection.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ before: 'Tallet er 50.', proposed: 'Tallet er 60.', state: 'open' },
      byId: world.personas.municipalities.actor.seat.id,
    });
    const late = await minutesOut({ objectionsUntilOn: new Date('2022-02-28') });
    const before = await wholeOf(database, late.meeting.id);
    expect(await refusalOf(object(late))).toBe('objections-over');
    expect(await wholeOf(database, late.meeting.id)).toEqual(before);
  });

  it('asks for another wording than the one that stands, of a line of that item', async () => {
    const at = await minutesOut();
    const other = await minutesOut();
    expect(await refusalOf(object(at, { proposed: 'Tallet er 50.' }))).toBe('nothing-changed');
    expect(await refusalOf(object(at, { lineId: other.line.id }))).toBe('not-found');
  });

  it('is made by who was invited, also when he holds another seat by now, and not to an item he is recused from', async () => {
    const at = await minutesOut();
    const { regions, municipalities } = world.personas;
    const ask = (persona: Persona) =>
      doors(persona).object({ ...inTaskforce(), itemId: at.item.id, lineId: null, proposed: 'Mere.', reason: 'Det blev sagt.' });
    expect(await refusalOf(ask(regions))).toBe('not-allowed');
    const seatId = municipalities.actor.seat.id;
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: at.item.id, seatId } });
    expect(await refusalOf(ask(municipalities))).toBe('not-found');
  });

  it('accepted changes the line, shows what stood before, and tells who objected', async () => {
    const at = await minutesOut();
    const { id } = await object(at);
    await accept(id, 'Tallet er 60 pct.');
    expect(await lineRow(at.line.id)).toMatchObject({ text: 'Tallet er 60 pct.', version: 2 });
    const { objections } = await pageOf(world.personas.municipalities, at);
    expect(objections).toMatchObject([{ lineId: at.line.id, before: 'Tallet er 50.', state: 'accepted', maySettle: false }]);
    const letters = await lettersOf(database, 'meetings.settleObjection');
    expect(letters.at(-1)).toMatchObject({ recipient: world.personas.municipalities.session.email });
    expect(letters.at(-1)?.text).toContain('Din indsigelse mod referatet af punkt 1 er taget til følge, og referatet er rettet.');
    const [made, settled] = await eventsOf(database, at.meeting.id);
    expect([made?.verb, settled?.verb, settled?.itemId]).toEqual(['object', 'settleObjection', at.item.id]);
    expect(settled?.difference).toMatchObject({ text: { before: 'Tallet er 50.', after: 'Tallet er 60 pct.' } });
  });

  it('against a decision or its own words, or about what is missing, becomes a remark; the decision stands', async () => {
    const at = await minutesOut();
    const decision = await makeOutcomeLine(database.owner, {
      ...inTaskforce(),
      itemId: at.item.id,
      kind: 'decision',
      result: 'approved',
      text: 'Datoen blev godkendt.',
    });
    const ofDecision = await object(at, { lineId: decision.id, proposed: 'Datoen blev godkendt med forbehold.' });
    const conclusion = await makeOutcomeLine(database.owner, {
      ...inTaskforce(),
      itemId: at.item.id,
      kind: 'remark',
      text: 'Formandens konklusion: Datoen blev godkendt.',
      isOfDecision: true,
    });
    const ofConclusion = await object(at, { lineId: conclusion.id, proposed: 'Datoen blev godkendt af de fleste.' });
    const ofMissing = await object(at, { lineId: null, proposed: 'Regionerne tog forbehold.' });
    await accept(ofDecision.id, 'Datoen blev godkendt med forbehold.');
    await accept(ofConclusion.id, 'Datoen blev godkendt af de fleste.');
    await accept(ofMissing.id, 'Regionerne tog forbehold.');
    expect(await lineRow(decision.id)).toMatchObject({ text: 'Datoen blev godkendt.', version: 1 });
    expect(await lineRow(conclusion.id)).toMatchObject({ text: 'Formandens konklusion: Datoen blev godkendt.', version: 1 });
    const remarks = await database.owner.outcomeLine.findMany({
      where: { itemId: at.item.id, kind: 'remark', isOfDecision: false },
      orderBy: { position: 'asc' },
    });
    expect(remarks.map(({ text, ownerSeatId }) => [text, ownerSeatId])).toEqual([
      ['Datoen blev godkendt med forbehold.', world.personas.municipalities.actor.seat.id],
      ['Datoen blev godkendt af de fleste.', world.personas.municipalities.actor.seat.id],
      ['Regionerne tog forbehold.', world.personas.municipalities.actor.seat.id],
    ]);
  });

  it('declined leaves the line, and is settled once, by one of several', async () => {
    const at = await minutesOut();
    const { id: objectionId } = await object(at);
    const decline = (persona: Persona) =>
      doors(persona).settleObjection({
        ...inTaskforce(),
        objectionId,
        version: 1,
        settlement: { as: 'declined', answer: 'Der stod 50.' },
      });
    const answers = await Promise.allSettled([
      decline(world.personas.chair),
      decline(world.personas.secretariat),
      accept(objectionId),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [objection] = await database.owner.objection.findMany({ where: { id: objectionId } });
    const isAccepted = objection?.state === 'accepted';
    expect((await lineRow(at.line.id)).text).toBe(isAccepted ? 'Tallet er 60.' : 'Tallet er 50.');
    expect(await eventsOf(database, at.meeting.id)).toHaveLength(2);
  });

  it('is not settled by who made it', async () => {
    const at = await minutesOut();
    const { chair, secretariat } = world.personas;
    await makeInvitation(database.owner, { ...inTaskforce(), meetingId: at.meeting.id, seatId: chair.actor.seat.id });
    const { id } = await doors(chair).object({
      ...inTaskforce(),
      itemId: at.item.id,
      lineId: null,
      proposed: 'Mere.',
      reason: 'Det blev sagt.',
    });
    const settlement = { as: 'declined' as const, answer: 'Nej.' };
    const settle = (persona: Persona) =>
      doors(persona).settleObjection({ ...inTaskforce(), objectionId: id, version: 1, settlement });
    expect(await refusalOf(settle(chair))).toBe('not-allowed');
    await settle(secretariat);
  });
});

describe('open objections', () => {
  it('stop the approval until they are settled, also one the chair may not read', async () => {
    const at = await minutesOut();
    const { id } = await object(at);
    await database.owner.itemRecusal.create({
      data: { ...inTaskforce(), itemId: at.item.id, seatId: world.personas.chair.actor.seat.id },
    });
    const before = await wholeOf(database, at.meeting.id);
    expect(await refusalOf(approve(at))).toBe('open-objections');
    expect(await wholeOf(database, at.meeting.id)).toEqual(before);
    await accept(id);
    await approve(at);
    const frozen = await database.owner.frozenMinutes.findFirstOrThrow({ where: { meetingId: at.meeting.id } });
    expect(frozen.text).toContain('Drøftet: Tallet er 60.');
  });

  it('and an approval at the same moment: one of the two comes too late, never both', async () => {
    for (let time = 0; time < 8; time += 1) {
      const at = await minutesOut();
      await Promise.allSettled([object(at), approve(at)]);
      const open = await database.owner.objection.count({ where: { meetingId: at.meeting.id } });
      const { state } = await database.owner.meeting.findUniqueOrThrow({ where: { id: at.meeting.id } });
      expect([open, state]).toEqual(open > 0 ? [1, 'minutesOut'] : [0, 'minutesApproved']);
    }
  });

  it('stand on the item of the next agenda that approves the minutes', async () => {
    const at = await minutesOut();
    await object(at);
    const next = await makeMeeting(database.owner, { ...inTaskforce(), state: 'materialOut' });
    await makeItem(database.owner, { ...inTaskforce(), meetingId: next.id, previousMeetingId: at.meeting.id });
    const { items } = await doors(world.personas.regions).page({ ...inTaskforce(), number: next.number });
    expect(items[0]?.matter).toMatchObject({ kind: 'minutes', objections: 1 });
  });

  it('wait for those who run the taskforce, and no longer once they are settled', async () => {
    const at = await minutesOut();
    const { id } = await object(at);
    const rows = async (persona: Persona) => {
      const { groups } = await as(database, persona).inbox.page(inTaskforce());
      const mine = groups.flatMap((group) => group.rows).filter(({ thing }) => thing.id === at.meeting.id);
      return mine.map(({ kind }) => kind).filter((kind) => kind === 'settleObjections');
    };
    const { chair, secretariat, municipalities } = world.personas;
    expect([await rows(chair), await rows(secretariat), await rows(municipalities)]).toEqual([
      ['settleObjections'],
      ['settleObjections'],
      [],
    ]);
    await accept(id);
    expect([await rows(chair), await rows(secretariat)]).toEqual([[], []]);
  });
});

describe('reopening', () => {
  const reopen = (persona: Persona, meetingId: string) =>
    doors(persona).reopen({ ...inTaskforce(), meetingId, version: 1, reason: 'Et tal var forkert.' });

  it('takes the latest minutes back, tells those who got them why, and lets the time for objections begin again', async () => {
    const at = await minutesOut({ startsAt: new Date('2030-03-15T08:00:00Z'), endsAt: new Date('2030-03-15T10:00:00Z') });
    await object(at);
    await reopen(world.personas.secretariat, at.meeting.id);
    const row = await database.owner.meeting.findUniqueOrThrow({ where: { id: at.meeting.id } });
    expect(row).toMatchObject({ state: 'held', minutesSentAt: null, objectionsUntilOn: null, version: 2 });
    const [letter] = await lettersOf(database, 'meetings.reopen');
    expect(letter?.recipient).toBe(world.personas.municipalities.session.email);
    expect(letter?.text).toContain('er genåbnet og bliver sendt ud igen. Et tal var forkert.');
    expect((await eventsOf(database, at.meeting.id)).at(-1)).toMatchObject({
      verb: 'reopen',
      difference: { reason: 'Et tal var forkert.' },
    });
  });

  it('is refused when a later meeting has begun, and nothing changes', async () => {
    const at = await minutesOut();
    await makeMeetingIn(database, world, 'inSession', {
      startsAt: new Date('2031-03-15T08:00:00Z'),
      endsAt: new Date('2031-03-15T10:00:00Z'),
    });
    const before = await wholeOf(database, at.meeting.id);
    expect(await refusalOf(reopen(world.personas.chair, at.meeting.id))).toBe('not-latest');
    expect(await wholeOf(database, at.meeting.id)).toEqual(before);
  });
});
