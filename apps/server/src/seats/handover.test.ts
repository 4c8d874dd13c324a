import { makeAction } from '@tvaers/db/factories/actions';
import { makeInvitation, makeItem, makeItemProposal, makeMeeting, makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeMinority } from '@tvaers/db/factories/minority';
import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import type { SectorKey } from '@tvaers/db/factories/taskforces';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, asOn, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const secretariat = () => as(database, world.personas.secretariat);
const seatId = (persona: Persona) => persona.actor.seat.id;
const sector = (key: SectorKey) => world.sectorIds[key];
type Next = { role?: 'member' | 'deputyChair' | 'observer'; sectorId?: string | null; fromOn?: string; reason?: string };
const change = (persona: Persona, { sectorId = persona.actor.seat.sectorId, ...next }: Next = {}) =>
  secretariat().seats.change({
    ...at(),
    seatId: seatId(persona),
    version: 1,
    role: 'member',
    sectorId,
    servesSeatId: null,
    employer: 'Ny arbejdsgiver',
    title: 'direktør',
    fromOn: '2022-04-01',
    reason: 'Nyt job.',
    ...next,
  });
const end = (persona: Persona, untilOn = '2022-03-31') =>
  secretariat().seats.end({ ...at(), seatId: seatId(persona), version: 1, untilOn, reason: 'Går på pension.' });
const owed = async (doors: Awaited<ReturnType<typeof asOn>>) => (await doors.inbox.page(at())).groups.flatMap(({ rows }) => rows);
const asked = async (roundId: string) =>
  (await database.owner.roundAsked.findMany({ where: { roundId } })).map(({ seatId: id }) => id);

/** A recommendation of a sector in a round that asks everybody; the ball lies with the seat. */
async function inRound(lead: Persona, ball: Persona = lead, given: object = {}) {
  const { owner } = database;
  const { id } = await makeRecommendation(owner, {
    ...at(),
    leadSectorId: lead.actor.seat.sectorId ?? '',
    proposedById: seatId(ball),
    ...given,
  });
  const version = await makeVersion(owner, { ...at(), recommendationId: id, namedById: seatId(ball) });
  const openedById = seatId(world.personas.secretariat);
  const round = await makeRound(owner, { ...at(), recommendationId: id, versionId: version.id, openedById });
  return { id, versionId: version.id, roundId: round.id };
}

/** All that can lie with a seat. */
async function everything(persona: Persona) {
  const { owner } = database;
  const own = seatId(persona);
  const recommendation = await inRound(persona);
  await makePosition(owner, { ...at(), roundId: recommendation.roundId, seatId: own, stance: 'reservation' });
  const action = await makeAction(owner, { ...at(), ownerSeatId: own, dueOn: new Date('2022-04-20') });
  const finished = await makeAction(owner, { ...at(), ownerSeatId: own, state: 'done', result: 'Gjort.' });
  const milestone = await makeMilestone(owner, { ...at(), ownerSeatId: own });
  const times = { startsLocal: '2022-04-12T09:00', endsLocal: '2022-04-12T11:30' };
  const instants = { startsAt: new Date('2022-04-12T07:00:00Z'), endsAt: new Date('2022-04-12T09:30:00Z') };
  const meeting = await makeMeeting(owner, { ...at(), state: 'called', ...times, ...instants });
  const item = await makeItem(owner, { ...at(), meetingId: meeting.id, presenterSeatId: own });
  const invitation = await makeInvitation(owner, { ...at(), meetingId: meeting.id, seatId: own, reply: 'attending' });
  const polled = await makeMeeting(owner, { ...at(), state: 'pollOpen' });
  const slots = [
    await makeSlot(owner, { ...at(), meetingId: polled.id }),
    await makeSlot(owner, { ...at(), meetingId: polled.id, on: '2022-05-05' }),
  ];
  await makePollAnswer(owner, { ...at(), slotId: slots[0]?.id ?? '', seatId: own, answer: 'yes' });
  const proposal = await makeItemProposal(owner, { ...at(), proposedById: own });
  return { recommendation, action, finished, milestone, meeting, item, invitation, polled, proposal };
}
type Everything = Awaited<ReturnType<typeof everything>>;

/** Whose all of it is. */
async function holders({ recommendation, action, finished, milestone, item, invitation, proposal }: Everything) {
  const { owner } = database;
  const [text, open, done, plan, point, invited, wish] = await Promise.all([
    owner.recommendation.findUniqueOrThrow({ where: { id: recommendation.id } }),
    owner.actionItem.findUniqueOrThrow({ where: { id: action.id } }),
    owner.actionItem.findUniqueOrThrow({ where: { id: finished.id } }),
    owner.milestone.findUniqueOrThrow({ where: { id: milestone.id } }),
    owner.agendaItem.findUniqueOrThrow({ where: { id: item.id } }),
    owner.invitation.findUniqueOrThrow({ where: { id: invitation.id } }),
    owner.itemProposal.findUniqueOrThrow({ where: { id: proposal.id } }),
  ]);
  return {
    ball: text.ballSeatId ?? text.ballSectorId ?? text.ballRole,
    action: open.ownerSeatId ?? open.ownerRole,
    finished: done.ownerSeatId,
    milestone: plan.ownerSeatId,
    item: point.presenterSeatId,
    invitation: [invited.seatId, invited.reply],
    proposal: wish.proposedById,
  };
}

describe('another employer in the same sector', () => {
  it('takes along all that the person owes and has said, on the day and not before', async () => {
    const { municipalities } = world.personas;
    const all = await everything(municipalities);
    const before = await holders(all);
    const { id: next } = await change(municipalities);
    await asOn(database, municipalities, '2022-03-31');
    expect(await holders(all)).toEqual(before);
    expect(await asked(all.recommendation.roundId)).toContain(seatId(municipalities));

    const doors = await asOn(database, municipalities, '2022-04-01');
    const mine = { ball: next, action: next, milestone: next, item: next, invitation: [next, 'attending'], proposal: next };
    expect(await holders(all)).toEqual({ ...mine, finished: seatId(municipalities) });
    const rows = await owed(doors);
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['action', 'answerPoll', 'ball', 'milestoneDue']);
    expect(rows.find(({ kind }) => kind === 'answerPoll')?.why).toMatchObject({ values: { slots: 2, unanswered: 1 } });
  });

  it('lets the position stand as his, once, and he goes on from it', async () => {
    const { municipalities } = world.personas;
    const { recommendation } = await everything(municipalities);
    const { id: next } = await change(municipalities);
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect(await asked(recommendation.roundId)).toHaveLength(10);
    expect(await asked(recommendation.roundId)).toContain(next);
    const standing = await database.owner.standing.findFirstOrThrow({ where: { roundId: recommendation.roundId } });
    const members = (standing.members as [string, [string, string | null][]][]).flatMap(([, seats]) => seats);
    expect(members.filter(([, stance]) => stance !== null)).toEqual([[next, 'reservation', 1, true]]);
    const { roundId, versionId } = recommendation;
    const taken = { stance: 'supports', reason: '', wouldChange: '', seatId: null, howGiven: null } as const;
    await doors.rounds.takePosition({ ...at(), roundId, versionId, ...taken });
    expect(await database.owner.position.count({ where: { seatId: next } })).toBe(2);
  });

  it('leaves what was adopted as it was decided', async () => {
    const { municipalities } = world.personas;
    const adopted = await inRound(municipalities);
    await makePosition(database.owner, { ...at(), roundId: adopted.roundId, seatId: seatId(municipalities) });
    await database.owner.recommendation.update({ where: { id: adopted.id }, data: { state: 'adopted', ballSeatId: null } });
    await change(municipalities);
    await asOn(database, municipalities, '2022-04-01');
    expect(await asked(adopted.roundId)).toContain(seatId(municipalities));
    expect(await database.owner.position.count({ where: { seatId: seatId(municipalities) } })).toBe(1);
  });

  it('takes along the adviser’s ball and the deputy chair’s days', async () => {
    const { municipalities, adviser, deputyChair, chair } = world.personas;
    const { id } = await inRound(municipalities, adviser);
    await as(database, chair).seats.deputize({
      ...at(),
      seatId: seatId(deputyChair),
      fromOn: '2022-03-25',
      untilOn: '2022-04-10',
    });
    await change(municipalities);
    const { id: next } = await change(deputyChair, { role: 'deputyChair' });
    const periods = await database.owner.deputyPeriod.findMany({ where: at(), orderBy: { fromOn: 'asc' } });
    expect(periods.map((period) => [period.seatId, period.fromOn, period.untilOn])).toEqual([
      [seatId(deputyChair), new Date('2022-03-25'), new Date('2022-03-31')],
      [next, new Date('2022-04-01'), new Date('2022-04-10')],
    ]);
    const doors = await asOn(database, adviser, '2022-04-01');
    expect((await owed(doors)).map(({ thing }) => thing.id)).toEqual([id]);
    const current = await (await asOn(database, deputyChair, '2022-04-02')).session.current();
    expect(current?.taskforces).toMatchObject([{ seat: { id: next, actsAsChair: true } }]);
  });

  it('keeps him recused, and shows it where he is asked', async () => {
    const { municipalities } = world.personas;
    const { id, roundId } = await inRound(municipalities, world.personas.municipalities2);
    await makeRecusal(database.owner, { ...at(), recommendationId: id, seatId: seatId(municipalities) });
    const { id: next } = await change(municipalities);
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect((await owed(doors)).filter(({ page }) => page.id === id)).toEqual([]);
    expect(await database.owner.recusal.findMany({ where: { recommendationId: id } })).toMatchObject([{ seatId: next }]);
    expect(await asked(roundId)).toContain(next);
  });

  it('is told on each thing in the name of who changed the seat, and hands over once', async () => {
    const { municipalities, secretariat: ida } = world.personas;
    const all = await everything(municipalities);
    const { id: next } = await change(municipalities);
    const told = () => database.owner.event.findMany({ where: { ...at(), noun: { not: 'seats' } }, orderBy: { number: 'asc' } });
    await Promise.all([1, 2, 3].map(() => asOn(database, municipalities, '2022-04-01')));
    await asOn(database, municipalities, '2022-04-02');
    expect(await told()).toMatchObject([
      {
        verb: 'passBall',
        thingId: all.recommendation.id,
        userId: ida.actor.userId,
        difference: { to: { kind: 'seat', seatId: next } },
      },
      { verb: 'assign', thingId: all.action.id, difference: { owner: { of: 'seat', id: next } } },
      { verb: 'edit', thingId: all.milestone.id, difference: { ownerSeatId: { before: seatId(municipalities), after: next } } },
    ]);
  });

  it('reaching into the past, moves at once, with who was at the meetings since', async () => {
    const { municipalities } = world.personas;
    const all = await everything(municipalities);
    const held = { startsLocal: '2022-02-15T09:00', endsLocal: '2022-02-15T11:30' };
    const meeting = await makeMeeting(database.owner, { ...at(), state: 'held', ...held });
    await database.owner.attendance.create({
      data: { ...at(), meetingId: meeting.id, seatId: seatId(municipalities), presence: 'present' },
    });
    const { id: next } = await change(municipalities, { fromOn: '2022-02-01' });
    expect(await holders(all)).toMatchObject({ ball: next, action: next, milestone: next });
    expect(await database.owner.attendance.findMany({ where: { meetingId: meeting.id } })).toMatchObject([{ seatId: next }]);
  });
});

describe('what somebody wrote or signed for a minority', () => {
  const signedBy = async (statementId: string) =>
    (await database.owner.minoritySignature.findMany({ where: { statementId } })).map(({ seatId: id }) => id);
  const releasedAt = new Date('2022-02-26T09:00:00Z');

  /** Municipalities cannot support, and have begun a statement they alone read and signed one that all read. */
  async function dissent() {
    const { municipalities, regions } = world.personas;
    const own = seatId(municipalities);
    const matter = async () => {
      const { id: recommendationId, roundId } = await inRound(regions);
      const against = { stance: 'cannotSupport', reason: 'Fristen er for kort.', wouldChange: 'Et år mere.' } as const;
      await makePosition(database.owner, { ...at(), roundId, seatId: own, ...against });
      return recommendationId;
    };
    const [first, second] = [await matter(), await matter()];
    const begun = await makeMinority(database.owner, { ...at(), recommendationId: first, signerSeatIds: [own] });
    const shared = await makeMinority(database.owner, { ...at(), recommendationId: second, releasedAt, signerSeatIds: [own] });
    return { first, begun: begun.id, shared: shared.id, own };
  }

  it('follows him in the same sector, and he goes on writing', async () => {
    const { municipalities } = world.personas;
    const { first, begun, shared } = await dissent();
    const { id: next } = await change(municipalities);
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect([await signedBy(begun), await signedBy(shared)]).toEqual([[next], [next]]);
    const { statements } = await doors.minority.ofRecommendation({ ...at(), recommendationId: first });
    expect(statements).toMatchObject([{ id: begun, hasSigned: true, mayRevise: true, mayRelease: true }]);
    await doors.minority.revise({ ...at(), statementId: begun, serial: 1, text: 'Fristen bør være et år.' });
  });

  it('follows him in the transaction of a change that reaches into the past', async () => {
    const { begun, shared } = await dissent();
    const { id: next } = await change(world.personas.municipalities, { fromOn: '2022-02-27' });
    expect([await signedBy(begun), await signedBy(shared)]).toEqual([[next], [next]]);
  });

  it('is his to go on with in another sector while nobody else has read it; a name all have read stays with its position', async () => {
    const { municipalities } = world.personas;
    const { first, begun, shared, own } = await dissent();
    const { id: next } = await change(municipalities, { sectorId: sector('regions') });
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect([await signedBy(begun), await signedBy(shared)]).toEqual([[next], [own]]);
    const { statements } = await doors.minority.ofRecommendation({ ...at(), recommendationId: first });
    expect(statements.map(({ id }) => id)).toEqual([begun]);
  });

  it('stays where he has no vote any more, and where it is decided', async () => {
    const { municipalities, municipalities2 } = world.personas;
    const { begun, shared, own } = await dissent();
    const { id: decided } = await inRound(world.personas.regions, world.personas.regions, { state: 'adopted' });
    const his = { signerSeatIds: [seatId(municipalities2)], releasedAt };
    const frozen = await makeMinority(database.owner, { ...at(), recommendationId: decided, ...his });
    await change(municipalities, { role: 'observer', sectorId: null });
    await change(municipalities2);
    await asOn(database, municipalities2, '2022-04-01');
    expect([await signedBy(begun), await signedBy(shared)]).toEqual([[own], [own]]);
    expect(await signedBy(frozen.id)).toEqual([seatId(municipalities2)]);
  });
});

describe('another sector', () => {
  it('leaves the sector’s ball and the old positions behind, and asks anew with one voice', async () => {
    const { municipalities } = world.personas;
    const all = await everything(municipalities);
    const { roundId, versionId } = all.recommendation;
    const { id: next } = await change(municipalities, { sectorId: sector('regions') });
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect(await holders(all)).toMatchObject({
      ball: sector('municipalities'),
      action: next,
      milestone: next,
      invitation: [next, 'attending'],
    });
    expect(await database.owner.position.findMany({ where: { roundId } })).toMatchObject([{ seatId: seatId(municipalities) }]);
    expect(await asked(roundId)).toEqual(expect.arrayContaining([next]));
    expect(await asked(roundId)).not.toContain(seatId(municipalities));
    expect((await owed(doors)).map(({ kind }) => kind).sort()).toEqual(['action', 'answerPoll', 'milestoneDue', 'takePosition']);
    const given = { stance: 'supports', reason: '', wouldChange: '', seatId: null, howGiven: null } as const;
    await doors.rounds.takePosition({ ...at(), roundId, versionId, ...given });
    const standing = await database.owner.standing.findFirstOrThrow({ where: { roundId } });
    const voices = (standing.members as [string, [string, string | null][]][]).flatMap(([of, seats]) =>
      seats.map((seat) => [of, ...seat]),
    );
    expect(voices.filter(([, , stance]) => stance !== null)).toEqual([[sector('regions'), next, 'supports', 1, true]]);
  });

  it('takes along the ball of another sector’s text, which was given to him', async () => {
    const { municipalities, civilSociety } = world.personas;
    const { id } = await inRound(civilSociety, municipalities);
    const { id: next } = await change(municipalities, { sectorId: sector('regions') });
    await asOn(database, municipalities, '2022-04-01');
    expect(await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).toMatchObject({ ballSeatId: next });
  });

  it('never takes what lies in the old sector’s room along', async () => {
    const { municipalities, municipalities2 } = world.personas;
    const { id } = await makeRecommendation(database.owner, {
      ...at(),
      leadSectorId: sector('municipalities'),
      proposedById: seatId(municipalities),
      audience: 'sector',
    });
    await change(municipalities, { sectorId: sector('regions') });
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect(await owed(doors)).toEqual([]);
    expect((await owed(await asOn(database, municipalities2, '2022-04-01'))).map(({ thing }) => thing.id)).toEqual([id]);
    expect(await database.owner.event.findMany({ where: { thingId: id } })).toMatchObject([
      { verb: 'passBall', sectorId: sector('municipalities') },
    ]);
  });

  it('does not leave a sector without a voice in the round: its only one stays as it was asked', async () => {
    const { municipalities, municipalities2 } = world.personas;
    await database.owner.seat.update({ where: { id: seatId(municipalities2) }, data: { untilOn: new Date('2022-01-31') } });
    const { roundId } = await inRound(municipalities);
    const { id: next } = await change(municipalities, { sectorId: sector('regions') });
    await asOn(database, municipalities, '2022-04-01');
    expect(await asked(roundId)).toContain(seatId(municipalities));
    expect(await asked(roundId)).not.toContain(next);
  });

  it('takes from the old seat what it could do', async () => {
    const { municipalities } = world.personas;
    const { recommendation } = await everything(municipalities);
    await change(municipalities, { sectorId: sector('regions') });
    const doors = await asOn(database, municipalities, '2022-04-01');
    const text = await database.owner.recommendation.findUniqueOrThrow({ where: { id: recommendation.id } });
    const to = { kind: 'role', role: 'secretariat' } as const;
    const passing = doors.recommendations.passBall({ ...at(), recommendationId: text.id, version: text.version, to });
    expect(await refusalOf(passing)).toBe('not-allowed');
    const { roundId, versionId } = recommendation;
    const reconfirming = doors.rounds.reconfirm({ ...at(), roundId, versionId, seatId: null, howGiven: null });
    expect(await refusalOf(reconfirming)).not.toBe('let through');
  });
});

describe('an end without a next seat', () => {
  it('gives the ball to the sector, the rest to the secretariat; what was said stands, and nobody is waited for in vain', async () => {
    const { municipalities, secretariat: ida } = world.personas;
    const all = await everything(municipalities);
    const silent = await inRound(world.personas.regions);
    await end(municipalities);
    await asOn(database, ida, '2022-03-31');
    expect(await holders(all)).toMatchObject({ ball: seatId(municipalities) });
    const doors = await asOn(database, ida, '2022-04-01');
    const own = seatId(municipalities);
    expect(await holders(all)).toEqual({
      ...{ ball: sector('municipalities'), action: 'secretariat', finished: own, milestone: null, item: null },
      ...{ invitation: [own, 'attending'], proposal: own },
    });
    expect((await owed(doors)).map(({ thing }) => thing.id)).toContain(all.action.id);
    expect(await asked(all.recommendation.roundId)).toContain(own);
    expect(await asked(silent.roundId)).not.toContain(own);
    const { meetings } = await doors.meetings.list(at());
    expect(meetings.find(({ id }) => id === all.meeting.id)).toMatchObject({ asked: 0, attending: 0 });
  });

  it('gives the secretariat a text for which nobody votes any more', async () => {
    const { municipalities, municipalities2, secretariat: ida } = world.personas;
    const { id } = await inRound(municipalities);
    await end(municipalities);
    await end(municipalities2);
    await asOn(database, ida, '2022-04-01');
    expect(await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).toMatchObject({ ballRole: 'secretariat' });
  });

  it('has no effect on another day when the end is moved', async () => {
    const { municipalities, secretariat: ida } = world.personas;
    const all = await everything(municipalities);
    await end(municipalities);
    await secretariat().seats.end({
      ...at(),
      seatId: seatId(municipalities),
      version: 2,
      untilOn: '2022-04-30',
      reason: 'Senere.',
    });
    await asOn(database, ida, '2022-04-01');
    expect(await holders(all)).toMatchObject({ ball: seatId(municipalities), action: seatId(municipalities) });
    await asOn(database, ida, '2022-05-01');
    expect(await holders(all)).toMatchObject({ ball: sector('municipalities'), action: 'secretariat' });
  });

  it('follows to a seat the person is given from the day after', async () => {
    const { municipalities, secretariat: ida } = world.personas;
    const all = await everything(municipalities);
    await end(municipalities);
    const { id: next } = await secretariat().seats.appoint({
      ...at(),
      person: { kind: 'known', userId: municipalities.actor.userId },
      ...{ role: 'member', sectorId: sector('municipalities'), servesSeatId: null, employer: 'A', title: 'B', appointedBy: 'C' },
      ...{ fromOn: '2022-04-01', untilOn: null, reason: '' },
    });
    await asOn(database, ida, '2022-04-01');
    expect(await holders(all)).toMatchObject({ ball: next, action: next, proposal: next });
  });

  it('so does who goes on as an observer: what he owed is not his any more', async () => {
    const { municipalities } = world.personas;
    const all = await everything(municipalities);
    const { id: next } = await change(municipalities, { role: 'observer', sectorId: null });
    const doors = await asOn(database, municipalities, '2022-04-01');
    expect(await holders(all)).toMatchObject({
      ball: sector('municipalities'),
      action: 'secretariat',
      milestone: null,
      invitation: [next, 'attending'],
    });
    expect(await owed(doors)).toEqual([]);
  });
});

describe('what the dialog says beforehand', () => {
  const duties = (persona: Persona, of: Persona, next: { role: 'member'; sectorId: string } | null) =>
    as(database, persona).seats.duties({ ...at(), seatId: seatId(of), fromOn: '2022-04-01', next });

  it.each([
    ['the same sector', 'municipalities', { ball: 'person', action: 'person', round: 'person', invitation: 'person' }],
    ['another sector', 'regions', { ball: 'sector', action: 'person', round: 'askedAnew', invitation: 'person' }],
    ['no seat', null, { ball: 'sector', action: 'secretariat', round: 'stays', invitation: 'nobody' }],
  ] as const)('is what then happens: %s', async (_, key, goes) => {
    const { municipalities, secretariat: ida } = world.personas;
    const all = await everything(municipalities);
    const told = await duties(ida, municipalities, key && { role: 'member', sectorId: sector(key) });
    expect(told).toMatchObject({
      balls: [{ id: all.recommendation.id, goesTo: goes.ball }],
      actions: [{ id: all.action.id, goesTo: goes.action }],
      milestones: [{ id: all.milestone.id, goesTo: goes.action }],
      invitations: [{ id: all.invitation.id, goesTo: goes.invitation }],
      rounds: [{ id: all.recommendation.roundId, goesTo: goes.round, hasAnswered: true }],
    });
    const next = key && (await change(municipalities, { sectorId: sector(key) })).id;
    if (!key) await end(municipalities);
    await asOn(database, ida, '2022-04-01');
    const to = { person: next, sector: sector('municipalities'), secretariat: 'secretariat' };
    expect(await holders(all)).toMatchObject({ ball: to[goes.ball], action: to[goes.action] });
  });

  it('betrays nothing of a sector’s room', async () => {
    const { municipalities, municipalities2, secretariat: ida } = world.personas;
    const title = 'Kun for kommunerne';
    const room = {
      leadSectorId: sector('municipalities'),
      proposedById: seatId(municipalities),
      audience: 'sector',
      title,
    } as const;
    await makeRecommendation(database.owner, { ...at(), ...room });
    expect(await duties(ida, municipalities, null)).toMatchObject({ balls: [] });
    expect(await duties(municipalities2, municipalities, null)).toMatchObject({ balls: [{ title, goesTo: 'sector' }] });
  });
});
