import { makeAttendance, makeItem } from '@tvaers/db/factories/meetings';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { LineWritten } from '@tvaers/domain/meetings/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, makeMeetingIn, wholeOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const voters = [
  'chair',
  'state',
  'regions',
  'regions2',
  'municipalities',
  'municipalities2',
  'deputyChair',
  'civilSociety',
  'privateSector',
  'privateSector2',
] as const;
const seatOf = (name: keyof World['personas']) => world.personas[name].actor.seat.id;
const itemRow = (id: string) =>
  database.owner.agendaItem.findUniqueOrThrow({ where: { id }, include: { outcomes: { orderBy: { position: 'asc' } } } });

/** A meeting in session at which these are present. */
async function session(present: readonly (keyof World['personas'])[] = voters, given: Record<string, unknown> = {}) {
  const at = await makeMeetingIn(database, world, 'inSession', given);
  for (const name of present)
    await makeAttendance(database.owner, { ...inTaskforce(), meetingId: at.meeting.id, seatId: seatOf(name) });
  return at;
}
const write = (itemId: string, line: LineWritten, persona?: Persona) =>
  doors(persona).recordOutcome({ ...inTaskforce(), itemId, line });
const approve = (text = 'Indstillingen er tiltrådt.', given: object = {}): LineWritten => ({
  act: 'decide',
  result: 'approved',
  text,
  conclusion: '',
  supersedesLineId: null,
  noQuorumReason: null,
  departureReason: null,
  ...given,
});
const line = (seatId: string, given: object = {}) => ({
  seatId,
  presence: 'present' as const,
  arrivedAtItem: null,
  leftAfterItem: null,
  version: null,
  ...given,
});

describe('opening and taking items up', () => {
  it('begins at the first item, and each item that is taken up is on record', async () => {
    const { meeting, item } = await makeMeetingIn(database, world, 'materialOut');
    const second = await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id });
    const at = { ...inTaskforce(), meetingId: meeting.id };
    await doors(world.personas.chair).open({ ...at, version: 1 });
    const row = () => database.owner.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
    expect(await row()).toMatchObject({ state: 'inSession', currentItemId: item.id, openedAt: expect.any(Date) as Date });
    await doors().treatItem({ ...at, itemId: second.id });
    expect(await row()).toMatchObject({ currentItemId: second.id });
    expect((await itemRow(second.id)).treatedAt).not.toBeNull();
    expect(await refusalOf(doors().treatItem({ ...at, itemId: second.id }))).toBe('nothing-changed');
    const other = await makeMeetingIn(database, world, 'inSession');
    expect(await refusalOf(doors().treatItem({ ...at, itemId: other.item.id }))).toBe('not-found');
    await doors().treatItem({ ...at, itemId: null });
    expect(await row()).toMatchObject({ currentItemId: null, currentItemSince: null });
    expect((await eventsOf(database, meeting.id)).map(({ verb, itemId }) => [verb, itemId])).toEqual([
      ['open', null],
      ['treatItem', second.id],
      ['treatItem', null],
    ]);
  });
});

describe('presence', () => {
  it('is known per item, and a quorum that is lost is stamped on the item it is lost at', async () => {
    const { meeting, item } = await makeMeetingIn(database, world, 'inSession');
    const second = await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id });
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const six = (['chair', 'regions', 'municipalities', 'deputyChair', 'privateSector', 'privateSector2'] as const).map((name) =>
      line(seatOf(name)),
    );
    await doors().recordPresence({ ...at, lines: six });
    await doors().treatItem({ ...at, itemId: item.id });
    expect((await itemRow(item.id)).quorumLost).toBe(false);
    await doors().treatItem({ ...at, itemId: second.id });
    await doors().recordPresence({ ...at, lines: [line(seatOf('chair'), { leftAfterItem: 1, version: 1 })] });
    expect([(await itemRow(item.id)).quorumLost, (await itemRow(second.id)).quorumLost]).toEqual([false, true]);
    const page = await doors(world.personas.state).page({ ...inTaskforce(), number: meeting.number });
    expect(page.items.map(({ quorum }) => [quorum?.quorate, quorum?.present, quorum?.of])).toEqual([
      [true, 6, 10],
      [false, 5, 10],
    ]);
    await doors().recordPresence({ ...at, lines: [line(seatOf('chair'), { version: 2 })] });
    expect((await itemRow(second.id)).quorumLost).toBe(false);
  });

  it('keeps arrivals only of those who are there, and in their order', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'inSession');
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const lines = [
      line(seatOf('chair'), { presence: 'apologies', arrivedAtItem: 2 }),
      line(seatOf('state'), { presence: 'online', arrivedAtItem: 1 }),
    ];
    await doors().recordPresence({ ...at, lines });
    const rows = await database.owner.attendance.findMany({ where: { meetingId: meeting.id }, orderBy: { presence: 'asc' } });
    expect(rows.map(({ presence, arrivedAtItem }) => [presence, arrivedAtItem])).toEqual([
      ['online', 1],
      ['apologies', null],
    ]);
    const backwards = { ...at, lines: [line(seatOf('regions'), { arrivedAtItem: 3, leftAfterItem: 2 })] };
    expect(await refusalOf(doors().recordPresence(backwards))).toBe('wrong-order');
    expect(await refusalOf(doors().recordPresence({ ...at, lines: [line(seatOf('stranger'))] }))).toBe('not-found');
    expect(await refusalOf(doors().recordPresence({ ...at, lines: [line(seatOf('chair'))] }))).toBe('changed-meanwhile');
  });
});

describe('a recusal', () => {
  it('takes the item away at once, and its count in the quorum', async () => {
    const { meeting, item } = await session();
    const { state } = world.personas;
    const page = () => doors(state).page({ ...inTaskforce(), number: meeting.number });
    expect((await page()).items).toHaveLength(1);
    const recuse = (isRecused: boolean) =>
      doors(world.personas.chair).recordRecusal({
        ...inTaskforce(),
        itemId: item.id,
        seatId: seatOf('state'),
        isRecused,
        reason: 'Sidder i bestyrelsen.',
      });
    await recuse(true);
    expect((await page()).items).toHaveLength(0);
    expect(
      await refusalOf(
        doors(state).recordOutcome({
          ...inTaskforce(),
          itemId: item.id,
          line: { act: 'add', outcome: { kind: 'discussed', text: 'x' } },
        }),
      ),
    ).toBe('not-found');
    const seen = await doors().page({ ...inTaskforce(), number: meeting.number });
    expect(seen.items[0]).toMatchObject({
      quorum: { present: 9, of: 9 },
      recused: [{ seatId: seatOf('state'), reason: 'Sidder i bestyrelsen.' }],
    });
    expect(await refusalOf(recuse(true))).toBe('nothing-changed');
    await recuse(false);
    expect((await page()).items).toHaveLength(1);
    const [event] = await eventsOf(database, meeting.id);
    expect(event).toMatchObject({ verb: 'recordRecusal', itemId: item.id, onBehalfOf: seatOf('state') });
  });

  it('goes with the person to the seat he is to hold', async () => {
    const { item } = await session();
    const { state } = world.personas;
    await database.owner.seat.update({ where: { id: seatOf('state') }, data: { untilOn: new Date('2022-03-31') } });
    const next = await database.owner.seat.create({
      data: {
        ...inTaskforce(),
        userId: state.actor.userId,
        role: 'member',
        sectorId: world.sectorIds.regions,
        employer: 'R',
        title: 'D',
        appointedBy: 'DR',
        fromOn: new Date('2022-04-01'),
      },
    });
    await doors().recordRecusal({ ...inTaskforce(), itemId: item.id, seatId: seatOf('state'), isRecused: true, reason: '' });
    const recusals = await database.owner.itemRecusal.findMany({ where: { itemId: item.id } });
    expect(recusals.map(({ seatId }) => seatId).toSorted()).toEqual([seatOf('state'), next.id].toSorted());
  });

  it('is of those who vote or advise', async () => {
    const { item } = await session();
    const recuse = (seatId: string) =>
      refusalOf(doors().recordRecusal({ ...inTaskforce(), itemId: item.id, seatId, isRecused: true, reason: '' }));
    expect([await recuse(seatOf('secretariat')), await recuse(seatOf('stranger'))]).toEqual(['not-allowed', 'not-found']);
  });
});

describe('lines of the minutes', () => {
  it('are saved as they are written, in their order, and may be changed and taken out', async () => {
    const { meeting, item } = await session();
    const discussed = await write(item.id, { act: 'add', outcome: { kind: 'discussed', text: 'Der var tvivl.' } });
    const remark = await write(item.id, {
      act: 'add',
      outcome: { kind: 'remark', text: 'Fristen holder ikke.', bySeatId: seatOf('privateSector') },
    });
    await write(item.id, {
      act: 'change',
      lineId: discussed.lineId,
      version: 1,
      outcome: { kind: 'discussed', text: 'Der var enighed.' },
    });
    expect(
      (await itemRow(item.id)).outcomes.map(({ kind, text, ownerSeatId, version }) => [kind, text, ownerSeatId, version]),
    ).toEqual([
      ['discussed', 'Der var enighed.', null, 2],
      ['remark', 'Fristen holder ikke.', seatOf('privateSector'), 1],
    ]);
    await expect(
      write(item.id, {
        act: 'change',
        lineId: discussed.lineId,
        version: 1,
        outcome: { kind: 'discussed', text: 'Noget andet.' },
      }),
    ).rejects.toMatchObject({ message: 'changed-meanwhile', cause: { current: { version: 2, text: 'Der var enighed.' } } });
    await write(item.id, { act: 'remove', lineId: remark.lineId, version: 1 });
    expect((await itemRow(item.id)).outcomes).toHaveLength(1);
    expect((await eventsOf(database, meeting.id)).at(-1)).toMatchObject({
      difference: { item: 1, removed: 'Fristen holder ikke.' },
    });
    const other = await session();
    expect(await refusalOf(write(other.item.id, { act: 'remove', lineId: discussed.lineId, version: 2 }))).toBe('not-found');
  });

  it('about an action make the action, follow it while it is open, and take it with them', async () => {
    const { item } = await session();
    const outcome = {
      kind: 'action' as const,
      text: 'Indhent en pris',
      owner: { of: 'secretariat' as const },
      dueOn: '2022-04-20',
    };
    const { lineId } = await write(item.id, { act: 'add', outcome });
    const action = () => database.owner.actionItem.findFirstOrThrow({ where: { itemId: item.id } });
    expect(await action()).toMatchObject({
      text: 'Indhent en pris',
      ownerRole: 'secretariat',
      dueOn: new Date('2022-04-20'),
      state: 'open',
      outcomeLineId: lineId,
    });
    const owner = { of: 'sector' as const, id: world.sectorIds.regions };
    await write(item.id, { act: 'change', lineId, version: 1, outcome: { ...outcome, text: 'Indhent to priser', owner } });
    expect(await action()).toMatchObject({
      text: 'Indhent to priser',
      ownerRole: null,
      ownerSectorId: world.sectorIds.regions,
      version: 2,
    });
    expect(
      await refusalOf(write(item.id, { act: 'change', lineId, version: 2, outcome: { kind: 'discussed', text: 'x' } })),
    ).toBe('out-of-step');
    await write(item.id, { act: 'remove', lineId, version: 2 });
    expect(await action()).toMatchObject({
      state: 'dropped',
      dropReason: 'Linjen er taget ud af referatet.',
      outcomeLineId: null,
    });
    expect((await eventsOf(database, (await action()).id)).map(({ verb }) => verb)).toEqual(['assign', 'drop']);
    const stranger = { ...outcome, owner: { of: 'seat' as const, id: seatOf('stranger') } };
    expect(await refusalOf(write(item.id, { act: 'add', outcome: stranger }))).toBe('not-found');
  });
});

describe('a decision', () => {
  it('draws its number and stands in the register with who was there', async () => {
    const { meeting, item } = await session([
      'chair',
      'regions',
      'municipalities',
      'deputyChair',
      'privateSector',
      'privateSector2',
    ]);
    const { decision } = await write(item.id, approve());
    const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
    expect(row).toMatchObject({
      year: 2022,
      serial: decision?.serial,
      result: 'approved',
      text: 'Indstillingen er tiltrådt.',
      madeOn: new Date('2022-03-01'),
    });
    expect(row.presence).toMatchObject({ quorate: true, present: 6, of: 10, noQuorumReason: null });
    const seats = (row.presence as { seats: { seatId: string; isThere: boolean }[] }).seats;
    expect([seats.length, seats.filter(({ isThere }) => isThere).length]).toEqual([10, 6]);
    expect((await eventsOf(database, meeting.id)).at(-1)).toMatchObject({
      verb: 'recordOutcome',
      difference: { number: 'B-2022-01' },
    });
  });

  it('without a quorum needs a reason, which stands with it', async () => {
    const { item, meeting } = await session(['regions', 'municipalities']);
    const before = await wholeOf(database, meeting.id);
    await expect(write(item.id, approve())).rejects.toMatchObject({
      message: 'no-quorum',
      cause: { current: { quorate: false, present: 2, of: 10 } },
    });
    expect(await wholeOf(database, meeting.id)).toEqual(before);
    await write(item.id, approve('Tiltrådt.', { noQuorumReason: 'Fristen er i dag.' }));
    expect(await itemRow(item.id)).toMatchObject({ quorumLost: true, noQuorumReason: 'Fristen er i dag.' });
    const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
    expect(row.presence).toMatchObject({ quorate: false, noQuorumReason: 'Fristen er i dag.' });
  });

  it('is neither changed nor taken out, but put right by one that takes its place', async () => {
    const { item } = await session();
    const first = await write(item.id, approve('Tiltrådt med fejl.'));
    const change = {
      act: 'change' as const,
      lineId: first.lineId,
      version: 1,
      outcome: { kind: 'discussed' as const, text: 'x' },
    };
    expect(await refusalOf(write(item.id, change))).toBe('decision-stands');
    expect(await refusalOf(write(item.id, { act: 'remove', lineId: first.lineId, version: 1 }))).toBe('decision-stands');
    const second = await write(item.id, approve('Tiltrådt.', { supersedesLineId: first.lineId }));
    const rows = await database.owner.decision.findMany({ where: { itemId: item.id }, orderBy: { serial: 'asc' } });
    expect(rows.map(({ serial, supersededById }) => [serial, supersededById])).toEqual([
      [1, rows[1]?.id],
      [2, null],
    ]);
    expect(second.decision).toEqual({ year: 2022, serial: 2 });
    expect(await refusalOf(write(item.id, approve('Igen.', { supersedesLineId: first.lineId })))).toBe('decision-stands');
  });

  describe('on a recommendation', () => {
    type Held = Awaited<ReturnType<typeof session>>;
    async function deliberated(given: { against?: keyof World['personas']; at?: Held } = {}) {
      const { owner } = database;
      const recommendation = await makeRecommendation(owner, {
        ...inTaskforce(),
        leadSectorId: world.sectorIds.state,
        proposedById: seatOf('state'),
        themeId: world.themeId,
      });
      const version = await makeVersion(owner, {
        ...inTaskforce(),
        recommendationId: recommendation.id,
        namedById: seatOf('state'),
      });
      const round = await makeRound(owner, {
        ...inTaskforce(),
        recommendationId: recommendation.id,
        versionId: version.id,
        openedById: seatOf('secretariat'),
      });
      for (const name of voters) {
        await makePosition(owner, {
          ...inTaskforce(),
          roundId: round.id,
          seatId: seatOf(name),
          stance: name === given.against ? 'cannotSupport' : 'supports',
        });
      }
      const at = given.at ?? (await session());
      const item = await makeItem(owner, {
        ...inTaskforce(),
        meetingId: at.meeting.id,
        type: 'decision',
        title: 'R-01',
        indstilling: 'At R-01 vedtages.',
        recommendationId: recommendation.id,
      });
      return { ...at, item, recommendation, version };
    }
    const stateOf = async (id: string) => (await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).state;

    it('in deliberation adopts it, with its version and every position frozen', async () => {
      const { item, recommendation, version } = await deliberated();
      await write(item.id, approve('R-01 er vedtaget.'));
      expect(await stateOf(recommendation.id)).toBe('adopted');
      const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
      expect(row.versionId).not.toBeNull();
      expect([row.versionId === version.id, (row.positions as unknown[]).length]).toEqual([false, 10]);
      expect((await eventsOf(database, recommendation.id)).map(({ verb }) => verb)).toContain('adopt');
      const [before] = (await itemRow(item.id)).outcomes;
      expect(await refusalOf(write(item.id, approve('Omgjort.', { result: 'rejected', supersedesLineId: before?.id })))).toBe(
        'decision-stands',
      );
    });

    it('is rejected with it, where the meeting rejects', async () => {
      const { item, recommendation } = await deliberated();
      const rejected = { result: 'rejected' as const };
      expect(await refusalOf(write(item.id, approve('Forkastet.', rejected)))).toBe('reason-needed');
      await write(item.id, approve('Forkastet.', { ...rejected, departureReason: 'Bevillingen er trukket.' }));
      expect(await stateOf(recommendation.id)).toBe('rejected');
    });

    it('that one sector is against needs a reason; the number is not spent on the refusal', async () => {
      const { item, recommendation, meeting } = await deliberated({ against: 'municipalities' });
      const before = await wholeOf(database, meeting.id);
      expect(await refusalOf(write(item.id, approve()))).toBe('rule-not-met');
      expect([await stateOf(recommendation.id), await wholeOf(database, meeting.id)]).toEqual(['deliberation', before]);
      const { decision } = await write(item.id, approve('Vedtaget.', { departureReason: 'Kommunerne tog forbehold.' }));
      expect([await stateOf(recommendation.id), decision?.serial]).toEqual(['adopted', 1]);
      const remark = await database.owner.outcomeLine.findFirstOrThrow({ where: { itemId: item.id, kind: 'remark' } });
      expect(remark.text).toMatch(
        /^Anbefalingen er vedtaget, selv om reglen ikke er opfyldt\. .* Begrundelse: Kommunerne tog forbehold\.$/,
      );
      const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
      expect(row.presence).toMatchObject({ departureReason: 'Kommunerne tog forbehold.' });
    });

    it('can be adopted together with others in one act, each under its own item and with its own number', async () => {
      const first = await deliberated();
      const { meeting } = first;
      const second = await deliberated({ at: first, against: 'municipalities' });
      const third = await deliberated({ at: first });
      const also = (of: typeof first, departureReason: string | null = null) => ({
        itemId: of.item.id,
        text: 'Vedtaget.',
        departureReason,
        conclusion: `Alle sektorer er med i ${of.recommendation.title}.`,
      });
      const states = async () => Promise.all([first, second, third].map(({ recommendation }) => stateOf(recommendation.id)));
      const before = await wholeOf(database, meeting.id);
      // The rule is not met for the second: nothing at all is adopted, and it is told which stands in the way.
      await expect(write(first.item.id, approve('Vedtaget.', { together: [also(third), also(second)] }))).rejects.toMatchObject({
        message: 'rule-not-met',
        cause: { current: { itemId: second.item.id, against: [world.sectorIds.municipalities], missing: [] } },
      });
      expect([await wholeOf(database, meeting.id), await states()]).toEqual([
        before,
        ['deliberation', 'deliberation', 'deliberation'],
      ]);

      // Pulled out, it stays where it was.
      const done = await write(first.item.id, approve('Vedtaget.', { together: [also(third)] }));
      expect([done.decision?.serial, done.together.map(({ serial }) => serial)]).toEqual([1, [2]]);
      expect(await states()).toEqual(['adopted', 'deliberation', 'adopted']);
      // Each keeps its own conclusion beside what the rule gives, in the register and in the minutes.
      const said = `Alle sektorer er med i ${third.recommendation.title}.`;
      const kept = await database.owner.decision.findFirstOrThrow({ where: { itemId: third.item.id } });
      expect(kept).toMatchObject({ conclusion: said, computed: { met: true } });
      const remarks = await database.owner.outcomeLine.findMany({ where: { itemId: third.item.id, kind: 'remark' } });
      expect(remarks.map(({ text }) => text)).toEqual([`Formandens konklusion: ${said}`]);
      const deeds = (await eventsOf(database, meeting.id)).filter(({ verb }) => verb === 'recordOutcome');
      expect(deeds.map(({ itemId, difference }) => [itemId, (difference as { number: string }).number]).toSorted()).toEqual(
        [
          [first.item.id, 'B-2022-01'],
          [third.item.id, 'B-2022-02'],
        ].toSorted(),
      );
      expect(await refusalOf(write(second.item.id, approve('Igen.', { together: [also(second)] })))).toBe('rule-not-met');
      const other = await deliberated();
      const twice = approve('Vedtaget.', { departureReason: 'Aftalt.', together: [also(second, 'Aftalt.')] });
      const foreign = approve('Vedtaget.', { departureReason: 'Aftalt.', together: [also(other)] });
      expect([await refusalOf(write(second.item.id, twice)), await refusalOf(write(second.item.id, foreign))]).toEqual([
        'not-found',
        'not-found',
      ]);

      // The outcome line tells how the sectors stood, long after.
      await write(second.item.id, approve('Vedtaget.', { departureReason: 'Kommunerne fik en ret til at kalde hjem.' }));
      const page = await doors(world.personas.state).page({ ...inTaskforce(), number: meeting.number });
      const stood = page.items.map(({ outcomes }) => outcomes.find(({ decision }) => decision)?.decision?.stood);
      expect(stood.map((one) => one && [one.met, one.against])).toEqual([
        undefined,
        [true, []],
        [false, [world.sectorIds.municipalities]],
        [true, []],
      ]);
      expect(JSON.stringify(page)).not.toContain('positions');
    });

    it('may be pulled out by any voting member until it is decided, and is then adopted by itself', async () => {
      const first = await deliberated();
      const second = await deliberated({ at: first });
      const pull = (persona: Persona, itemId: string) =>
        doors(persona).pullOut({ ...inTaskforce(), itemId, reason: 'Vi skal tale om fristen.' });
      for (const name of ['secretariat', 'adviser', 'observer'] as const)
        expect(await refusalOf(pull(world.personas[name], second.item.id))).toMatch(/^not-(allowed|found)$/);
      await pull(world.personas.regions, second.item.id);
      expect(await refusalOf(pull(world.personas.state, second.item.id))).toBe('pulled-out');
      const together = [{ itemId: second.item.id, text: 'Vedtaget.', departureReason: null, conclusion: '' }];
      const before = await wholeOf(database, first.meeting.id);
      expect(await refusalOf(write(first.item.id, approve('Vedtaget.', { together })))).toBe('pulled-out');
      expect(await wholeOf(database, first.meeting.id)).toEqual(before);
      await write(first.item.id, approve());
      expect(await refusalOf(pull(world.personas.state, first.item.id))).toBe('decision-stands');
      await write(second.item.id, approve());
      expect([await stateOf(first.recommendation.id), await stateOf(second.recommendation.id)]).toEqual(['adopted', 'adopted']);
    });

    it('keeps the chair’s conclusion, what the rule gives and who held which seat, and tells the difference in the minutes', async () => {
      const { item } = await deliberated({ against: 'municipalities' });
      const conclusion = 'Der er tilslutning fra fire af fem sektorer.';
      await write(item.id, approve('Vedtaget.', { conclusion, departureReason: 'Kommunerne tog forbehold.' }));
      const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
      expect(row).toMatchObject({
        conclusion,
        computed: { met: false, against: [world.sectorIds.municipalities], missing: [] },
      });
      expect((row.composition as { wasAsked: boolean; isHeld: boolean }[]).map((one) => one.wasAsked && one.isHeld)).toEqual(
        Array.from({ length: 10 }, () => true),
      );
      const lines = await database.owner.outcomeLine.findMany({
        where: { itemId: item.id, kind: 'remark' },
        orderBy: { position: 'asc' },
      });
      expect(lines.map(({ text }) => text)).toEqual([
        `Formandens konklusion: ${conclusion}`,
        expect.stringMatching(
          /^Anbefalingen er vedtaget, selv om reglen ikke er opfyldt\. .* Imod: .*\. Begrundelse: Kommunerne tog forbehold\.$/,
        ),
      ]);
      // What the decision put there is not edited there.
      const outcome = { kind: 'remark' as const, text: 'Noget andet.', bySeatId: null };
      for (const { id: lineId, version } of lines) {
        expect(await refusalOf(write(item.id, { act: 'change', lineId, version, outcome }))).toBe('decision-stands');
        expect(await refusalOf(write(item.id, { act: 'remove', lineId, version }))).toBe('decision-stands');
      }
      expect((await itemRow(item.id)).outcomes.map(({ isOfDecision, text }) => isOfDecision && text)).toEqual([
        false,
        ...lines.map(({ text }) => text),
      ]);
    });

    it('of which one is recused is not adopted together with others', async () => {
      const first = await deliberated();
      const second = await deliberated({ at: first });
      await database.owner.itemRecusal.create({
        data: { ...inTaskforce(), itemId: second.item.id, seatId: seatOf('chair') },
      });
      const together = [{ itemId: second.item.id, text: 'Vedtaget.', departureReason: null, conclusion: '' }];
      expect(await refusalOf(write(first.item.id, approve('Vedtaget.', { together }), world.personas.chair))).toBe('not-found');
      expect(await stateOf(first.recommendation.id)).toBe('deliberation');
    });

    it('that is only put off moves nothing, and freezes how things stood', async () => {
      const { item, recommendation, version } = await deliberated();
      await write(item.id, approve('Udsat til næste møde.', { result: 'deferred' }));
      expect(await stateOf(recommendation.id)).toBe('deliberation');
      const row = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
      expect([row.versionId, (row.positions as unknown[]).length]).toEqual([version.id, 10]);
    });
  });
});

describe('closing', () => {
  it('names the decision items on which nothing is decided, also to a chair who is recused from one', async () => {
    const { meeting, item } = await session();
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: item.id, seatId: seatOf('chair') } });
    const second = await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id, type: 'decision', title: 'Budget' });
    const at = { ...inTaskforce(), meetingId: meeting.id, version: 1 };
    await expect(doors(world.personas.chair).close(at)).rejects.toMatchObject({
      message: 'undecided-item',
      cause: {
        current: [
          { id: null, position: 1, title: null },
          { id: second.id, position: 2, title: 'Budget' },
        ],
      },
    });
    await write(second.id, approve());
    await write(item.id, approve());
    await doors(world.personas.chair).close(at);
    expect(await database.owner.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).toMatchObject({
      state: 'held',
      currentItemId: null,
    });
  });
});

describe('at the same time', () => {
  it('two close the meeting: one does, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { meeting, item } = await session();
      await write(item.id, approve());
      const close = () =>
        doors()
          .close({ ...inTaskforce(), meetingId: meeting.id, version: 1 })
          .then(
            () => 'closed',
            (error: Error) => error.message,
          );
      const outcomes = await Promise.all([close(), close(), close()]);
      expect(outcomes.filter((outcome) => outcome === 'closed')).toHaveLength(1);
      expect(
        outcomes
          .filter((outcome) => outcome !== 'closed')
          .every((outcome) => ['changed-meanwhile', 'out-of-step'].includes(outcome)),
      ).toBe(true);
      expect((await eventsOf(database, meeting.id)).filter(({ verb }) => verb === 'close')).toHaveLength(1);
    }
  });

  it('twenty decisions get the numbers one to twenty', async () => {
    const { meeting } = await session();
    const items = [];
    for (let n = 0; n < 20; n += 1) items.push(await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id }));
    const recorded = await Promise.all(items.map(({ id }) => write(id, approve())));
    expect(recorded.map(({ decision }) => decision?.serial ?? 0).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(await database.owner.decision.count({ where: inTaskforce() })).toBe(20);
  });

  it('twenty lines under one item all stay, each in a place of its own', async () => {
    const { item } = await session();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => write(item.id, { act: 'add', outcome: { kind: 'discussed', text: `Linje ${n}` } })),
    );
    const { outcomes } = await itemRow(item.id);
    expect(outcomes.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('a line is written while the meeting is closed: it is in the minutes, or it is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { meeting, item } = await session();
      await write(item.id, approve());
      const [closed, said] = await Promise.all([
        doors()
          .close({ ...inTaskforce(), meetingId: meeting.id, version: 1 })
          .then(
            () => true,
            () => false,
          ),
        write(item.id, { act: 'add', outcome: { kind: 'discussed', text: 'Sidste ord.' } }).then(
          () => true,
          () => false,
        ),
      ]);
      expect([closed, said, (await itemRow(item.id)).outcomes.length]).toEqual([true, true, 2]);
    }
  });

  it('two record the same person: the second is shown what the first wrote', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'inSession');
    const record = (presence: 'present' | 'online') =>
      doors()
        .recordPresence({ ...inTaskforce(), meetingId: meeting.id, lines: [line(seatOf('chair'), { presence })] })
        .then(
          () => 'recorded',
          (error: Error) => error.message,
        );
    const outcomes = await Promise.all([record('present'), record('online')]);
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'recorded']);
  });
});
