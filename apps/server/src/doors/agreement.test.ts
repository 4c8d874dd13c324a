// The two walls say the same: what row security shows a random actor of random rows is exactly what the rules of the domain let him read.
// Every run draws anew; the seed stands in a failure's message, and SEED=… draws the same again.
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Actor } from '@tvaers/domain/actor';
import { can, type Facts, type Permission } from '@tvaers/domain/policy';
import { Prisma } from '@tvaers/db/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findTextFacts } from '../recommendations/text-rows.ts';
import { readAs } from './acting.ts';
import { makeElsewhere, makeRandomRows, seed } from './random-rows.ts';
import { makeWorld, type Persona, seatPersona, type World } from './test-world.ts';

let database: TestDatabase;
let world: World;
let actors: [string, Actor][];
const db = () => database.owner;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const deputy = await seatPersona(database, world.taskforceId, 'deputyChair', world.sectorIds.civilSociety);
  const inStead: Persona = { ...deputy, actor: { ...deputy.actor, seat: { ...deputy.actor.seat, actsAsChair: true } } };
  actors = Object.entries({ ...world.personas, inStead }).map(([name, { actor }]) => [name, actor]);
  const seatIds = actors.filter(([name]) => name !== 'stranger').map(([, actor]) => actor.seat.id);
  await makeRandomRows(database, { taskforceId: world.taskforceId, sectorIds: world.sectorIds, seats: seatIds });
  await makeRandomRows(database, await makeElsewhere(database, world.otherTaskforceId));
});
afterAll(() => database.drop());

type Thing<P extends Permission> = { id: string; taskforceId: string; facts: (actor: Actor) => Facts<P> };

/** Asks both walls about every row and every actor: where they differ, and whether anything was tried at all. */
async function disagreements<P extends Permission>(
  permission: P,
  shown: Prisma.Sql,
  things: readonly Thing<P>[],
): Promise<string[]> {
  const apart: string[] = [];
  let seen = 0;
  for (const [name, actor] of actors) {
    const rows = await readAs(database.reader, actor, (read) => read.rows<{ id: string }>(shown));
    const visible = new Set(rows.map(({ id }) => id));
    for (const { id, taskforceId, facts } of things) {
      const may = taskforceId === actor.seat.taskforceId && can(actor, permission, facts(actor));
      if (may) seen += 1;
      if (may !== visible.has(id)) {
        apart.push(
          `SEED=${seed} ${name}: the rule says ${may}, the database ${visible.has(id)}: ${JSON.stringify(facts(actor))}`,
        );
      }
    }
  }
  const isTried = seen > 0 && seen < things.length * actors.length;
  return isTried ? apart : [`${permission}: of ${things.length} things for ${actors.length} actors ${seen} were seen`];
}

const seatsOf = (rows: readonly { seatId: string }[]) => rows.map(({ seatId }) => seatId);

const itemFacts = { include: { meeting: { include: { invitations: true } }, recusals: true } } as const;
type ItemRow = Prisma.AgendaItemGetPayload<typeof itemFacts>;
const factsOfItem = ({ meeting, isClosed, recusals }: ItemRow): Facts<'meetings.readItem'> => ({
  meetingState: meeting.state,
  isReleased: meeting.releasedAt !== null,
  isClosed,
  recusedSeatIds: seatsOf(recusals),
  draftReaderSeatIds: seatsOf(meeting.invitations.filter(({ readThroughAskedAt }) => readThroughAskedAt !== null)),
});

const ofRecommendation = { include: { recusals: true } } as const;
type RecommendationRow = Prisma.RecommendationGetPayload<typeof ofRecommendation>;
const factsOfRecommendation = ({
  audience,
  leadSectorId,
  state,
  endedFrom,
  recusals,
}: RecommendationRow): Facts<'recommendations.read'> => ({
  audience,
  leadSectorId,
  state,
  endedFrom,
  recusedSeatIds: seatsOf(recusals),
});

it('meetings', async () => {
  const rows = await db().meeting.findMany();
  const facts = rows.map(({ id, taskforceId, state, polledAt, calledAt }) => ({
    id,
    taskforceId,
    facts: () => ({ state, wasPolled: polledAt !== null, wasCalled: calledAt !== null }),
  }));
  expect(await disagreements('meetings.read', Prisma.sql`select id from meetings`, facts)).toEqual([]);
});

it('agenda items', async () => {
  const rows = await db().agendaItem.findMany(itemFacts);
  const facts = rows.map((row) => ({ id: row.id, taskforceId: row.taskforceId, facts: () => factsOfItem(row) }));
  expect(await disagreements('meetings.readItem', Prisma.sql`select id from agenda_items`, facts)).toEqual([]);
});

it('outcomes', async () => {
  const rows = await db().outcomeLine.findMany({ include: { item: itemFacts } });
  const facts = rows.map(({ id, taskforceId, item }) => ({ id, taskforceId, facts: () => factsOfItem(item) }));
  expect(await disagreements('meetings.readOutcome', Prisma.sql`select id from outcome_lines`, facts)).toEqual([]);
});

it('objections', async () => {
  const rows = await db().objection.findMany({ include: { item: itemFacts } });
  const facts = rows.map(({ id, taskforceId, item }) => ({ id, taskforceId, facts: () => factsOfItem(item) }));
  expect(await disagreements('meetings.readObjection', Prisma.sql`select id from objections`, facts)).toEqual([]);
});

it('what readers of a draft remarked', async () => {
  const rows = await db().draftRemark.findMany({ include: { item: itemFacts, by: true } });
  const facts = rows.map(({ id, taskforceId, item, by }) => ({
    id,
    taskforceId,
    facts: () => ({ ...factsOfItem(item), byUserId: by.userId }),
  }));
  expect(await disagreements('meetings.readRemark', Prisma.sql`select id from draft_remarks`, facts)).toEqual([]);
});

it('decisions', async () => {
  const rows = await db().decision.findMany({
    include: { meeting: true, item: { include: { recusals: true } }, baselineChanges: true },
  });
  const facts = rows.map(({ id, taskforceId, isClosed, meeting, item, baselineChanges, procedureId }) => ({
    id,
    taskforceId,
    facts: () => ({
      isClosed,
      isOfApprovedMinutes: meeting?.state === 'minutesApproved',
      isOfPlan: baselineChanges.length > 0,
      isOfProcedure: procedureId !== null,
      recusedSeatIds: seatsOf(item?.recusals ?? []),
    }),
  }));
  expect(await disagreements('decisions.read', Prisma.sql`select id from decisions`, facts)).toEqual([]);
});

it('recommendations', async () => {
  const rows = await db().recommendation.findMany(ofRecommendation);
  const facts = rows.map((row) => ({ id: row.id, taskforceId: row.taskforceId, facts: () => factsOfRecommendation(row) }));
  expect(await disagreements('recommendations.read', Prisma.sql`select id from recommendations`, facts)).toEqual([]);
});

it('texts that are written together: what their socket knows of one lets in those who read its row, for it acts past row security', async () => {
  const rows = await db().recommendation.findMany({ select: { id: true } });
  const known = await findTextFacts(
    database.reader,
    rows.map(({ id }) => id),
  );
  const facts = [...known].map(([id, { taskforceId, facts: own }]) => ({ id, taskforceId, facts: () => own }));
  expect(facts).toHaveLength(rows.length);
  expect(await disagreements('recommendations.read', Prisma.sql`select id from recommendations`, facts)).toEqual([]);
});

it('criteria: of what one may not read not even the link shows', async () => {
  const rows = await db().criterion.findMany({
    include: { recommendation: ofRecommendation, meeting: true, finding: true, paper: { include: { item: itemFacts } } },
  });
  const of = (column: string) => Prisma.raw(`select id from criteria where ${column} is not null`);
  const recommendations = rows.flatMap(({ id, taskforceId, recommendation }) =>
    recommendation ? [{ id, taskforceId, facts: () => factsOfRecommendation(recommendation) }] : [],
  );
  const meetings = rows.flatMap(({ id, taskforceId, meeting }) => {
    if (!meeting) return [];
    const { state, polledAt, calledAt } = meeting;
    return [{ id, taskforceId, facts: () => ({ state, wasPolled: polledAt !== null, wasCalled: calledAt !== null }) }];
  });
  const findings = rows.flatMap(({ id, taskforceId, finding }) => {
    if (!finding) return [];
    const { audience, sectorId } = finding;
    return [{ id, taskforceId, facts: () => ({ audience, sectorId }) }];
  });
  expect(await disagreements('recommendations.read', of('recommendation_id'), recommendations)).toEqual([]);
  expect(await disagreements('meetings.read', of('meeting_id'), meetings)).toEqual([]);
  expect(await disagreements('evidence.read', of('finding_id'), findings)).toEqual([]);
  const papers = rows.flatMap(({ id, taskforceId, paper }) =>
    paper ? [{ id, taskforceId, facts: () => factsOfItem(paper.item) }] : [],
  );
  expect(papers.length).toBeGreaterThan(0);
  expect(await disagreements('meetings.readItem', of('paper_id'), papers)).toEqual([]);
});

it('versions of recommendations', async () => {
  const rows = await db().recommendationVersion.findMany({ include: { recommendation: ofRecommendation } });
  const facts = rows.map(({ id, taskforceId, recommendation }) => ({
    id,
    taskforceId,
    facts: () => factsOfRecommendation(recommendation),
  }));
  expect(await disagreements('recommendations.read', Prisma.sql`select id from recommendation_versions`, facts)).toEqual([]);
});

it('what was written in a text, update by update, and its snapshots', async () => {
  const of = <T extends { taskforceId: string; recommendationId: string; recommendation: RecommendationRow }>(rows: T[]) =>
    rows.map(({ recommendationId, taskforceId, recommendation }) => ({
      id: recommendationId,
      taskforceId,
      facts: () => factsOfRecommendation(recommendation),
    }));
  const updates = of(await db().textUpdate.findMany({ include: { recommendation: ofRecommendation } }));
  const snapshots = of(await db().textSnapshot.findMany({ include: { recommendation: ofRecommendation } }));
  const [log, taken] = [
    Prisma.sql`select recommendation_id as id from text_updates`,
    Prisma.sql`select recommendation_id as id from text_snapshots`,
  ];
  expect(await disagreements('recommendations.read', log, updates)).toEqual([]);
  expect(await disagreements('recommendations.read', taken, snapshots)).toEqual([]);
});

it('traces: who may not read both ends does not know that they are one', async () => {
  const rows = await db().recommendationTrace.findMany({ include: { from: ofRecommendation, to: ofRecommendation } });
  const things = rows.map(({ id, taskforceId, from, to }) => ({
    id,
    taskforceId,
    facts: (actor: Actor) => {
      const isFromRead = can(actor, 'recommendations.read', factsOfRecommendation(from));
      return factsOfRecommendation(isFromRead ? to : from);
    },
  }));
  expect(things.length).toBeGreaterThan(0);
  expect(await disagreements('recommendations.read', Prisma.sql`select id from recommendation_traces`, things)).toEqual([]);
});

it('comments', async () => {
  const rows = await db().comment.findMany({ include: { recommendation: ofRecommendation } });
  const facts = rows.map(({ id, taskforceId, recommendation }) => ({
    id,
    taskforceId,
    facts: () => factsOfRecommendation(recommendation),
  }));
  expect(await disagreements('recommendations.readComments', Prisma.sql`select id from comments`, facts)).toEqual([]);
});

it('what people have read', async () => {
  const rows = await db().textReading.findMany({ include: { recommendation: ofRecommendation } });
  const facts = rows.map(({ recommendationId, seatId, taskforceId, recommendation }) => ({
    id: `${recommendationId} ${seatId}`,
    taskforceId,
    facts: () => ({ ...factsOfRecommendation(recommendation), readerSeatId: seatId }),
  }));
  const shown = Prisma.sql`select recommendation_id || ' ' || seat_id as id from text_readings`;
  expect(await disagreements('recommendations.markRead', shown, facts)).toEqual([]);
});

it('suggestions, and who is asked by a comment', async () => {
  const suggestions = await db().suggestion.findMany({ include: { recommendation: ofRecommendation } });
  const things = suggestions.map(({ id, taskforceId, recommendation }) => ({
    id,
    taskforceId,
    facts: () => factsOfRecommendation(recommendation),
  }));
  expect(await disagreements('recommendations.readComments', Prisma.sql`select id from suggestions`, things)).toEqual([]);
  const mentions = await db().commentMention.findMany({
    include: { comment: { include: { recommendation: ofRecommendation } } },
  });
  const asked = mentions.map(({ commentId, taskforceId, comment }) => ({
    id: commentId,
    taskforceId,
    facts: () => factsOfRecommendation(comment.recommendation),
  }));
  const shown = Prisma.sql`select comment_id as id from comment_mentions`;
  expect(await disagreements('recommendations.readComments', shown, asked)).toEqual([]);
});

const ofRound = { include: { recommendation: ofRecommendation, asked: true } } as const;
type RoundRow = Prisma.RoundGetPayload<typeof ofRound>;
const factsOfRound = ({ state, recommendation, asked }: RoundRow): Facts<'rounds.read'> => ({
  state,
  recommendation: factsOfRecommendation(recommendation),
  askedSeatIds: seatsOf(asked),
});

it('rounds', async () => {
  const rows = await db().round.findMany(ofRound);
  const facts = rows.map((row) => ({ id: row.id, taskforceId: row.taskforceId, facts: () => factsOfRound(row) }));
  expect(await disagreements('rounds.read', Prisma.sql`select id from rounds`, facts)).toEqual([]);
});

it('written procedures, by their matters', async () => {
  const rows = await db().procedureMatter.findMany({ include: { recommendation: ofRecommendation } });
  const facts = rows.map(({ id, taskforceId, recommendation }) => ({
    id,
    taskforceId,
    facts: () => ({ recommendation: factsOfRecommendation(recommendation) }),
  }));
  expect(await disagreements('procedures.read', Prisma.sql`select id from procedure_matters`, facts)).toEqual([]);
  const shown = Prisma.sql`select p.id from written_procedures p where not exists (select 1 from procedure_matters m where m.procedure_id = p.id)`;
  for (const [, actor] of actors) expect(await readAs(database.reader, actor, (read) => read.rows(shown))).toEqual([]);
});

it('minority statements, with their words and their names', async () => {
  const rows = await db().minorityStatement.findMany({
    include: { recommendation: ofRecommendation, versions: true, signatures: true },
  });
  const things = rows.flatMap(({ id, taskforceId, recommendation, versions, signatures, releasedAt }) =>
    [id, ...versions.map((version) => version.id)].map((thing) => ({
      id: thing,
      taskforceId,
      facts: () => ({
        recommendation: factsOfRecommendation(recommendation),
        isReleased: releasedAt !== null,
        signerSeatIds: seatsOf(signatures.filter(({ leftAt }) => leftAt === null)),
      }),
    })),
  );
  const shown = Prisma.sql`select id from minority_statements union all select id from minority_versions`;
  expect(await disagreements('minority.read', shown, things)).toEqual([]);
});

it('consultations, with who is asked and what was answered', async () => {
  const recommendations = await db().recommendation.findMany(ofRecommendation);
  const rows = await db().consultation.findMany({ include: { consultees: { include: { answers: true } } } });
  const things = rows.flatMap(({ id, taskforceId, recommendationId, consultees }) => {
    const of = recommendations.find((one) => one.id === recommendationId);
    if (!of) throw new Error('a consultation hangs on a recommendation');
    const ids = [id, ...consultees.flatMap((one) => [one.id, ...one.answers.map((answer) => answer.id)])];
    return ids.map((thing) => ({ id: thing, taskforceId, facts: () => ({ recommendation: factsOfRecommendation(of) }) }));
  });
  const shown = Prisma.sql`select id from consultations union all select id from consultees union all select id from consultation_answers`;
  expect(await disagreements('consultations.read', shown, things)).toEqual([]);
});

it('what lies in a sector’s room', async () => {
  const about = { include: { recommendation: ofRecommendation } } as const;
  const rows = [...(await db().roomNote.findMany(about)), ...(await db().commonPosition.findMany(about))];
  const things = rows.map(({ id, taskforceId, sectorId, recommendation }) => ({
    id,
    taskforceId,
    facts: () => ({ sectorId, recommendation: recommendation && factsOfRecommendation(recommendation) }),
  }));
  const shown = Prisma.sql`select id from room_notes union all select id from common_positions`;
  expect(await disagreements('rooms.read', shown, things)).toEqual([]);
});

it('positions', async () => {
  const rows = await db().position.findMany({ include: { round: ofRound } });
  const facts = rows.map(({ id, taskforceId, seatId, round }) => ({
    id,
    taskforceId,
    facts: (actor: Actor) => ({
      round: factsOfRound(round),
      isHiddenUntilAnswer: round.isHiddenUntilAnswer,
      hasAnswered: rows.some((other) => other.counts && other.roundId === round.id && other.seatId === actor.seat.id),
      seatId,
    }),
  }));
  expect(await disagreements('rounds.readPositions', Prisma.sql`select id from positions`, facts)).toEqual([]);
});

it('standings, which are made of positions', async () => {
  const [rows, positions] = [await db().standing.findMany({ include: { round: ofRound } }), await db().position.findMany()];
  const things = rows.map(({ recommendationId: id, taskforceId, round }) => ({
    id,
    taskforceId,
    facts: (actor: Actor) => ({
      round: factsOfRound(round),
      isHiddenUntilAnswer: round.isHiddenUntilAnswer,
      hasAnswered: positions.some((taken) => taken.counts && taken.roundId === round.id && taken.seatId === actor.seat.id),
      seatId: '',
    }),
  }));
  const shown = Prisma.sql`select recommendation_id as id from standings`;
  expect(await disagreements('rounds.readPositions', shown, things)).toEqual([]);
});

it('what sectors say in their own name, which is read as positions are', async () => {
  const rows = await db().sectorStatement.findMany({ include: { round: ofRound } });
  const positions = await db().position.findMany({ where: { counts: true } });
  const things = rows.map(({ id, taskforceId, round }) => ({
    id,
    taskforceId,
    facts: (actor: Actor) => ({
      round: factsOfRound(round),
      isHiddenUntilAnswer: round.isHiddenUntilAnswer,
      hasAnswered: positions.some((taken) => taken.roundId === round.id && taken.seatId === actor.seat.id),
      seatId: '',
    }),
  }));
  expect(things.length).toBeGreaterThan(0);
  expect(await disagreements('rounds.readPositions', Prisma.sql`select id from sector_statements`, things)).toEqual([]);
});

it('status reports', async () => {
  const rows = await db().statusReport.findMany();
  const things = rows.map(({ id, taskforceId, sentAt }) => ({ id, taskforceId, facts: () => ({ isSent: sentAt !== null }) }));
  expect(await disagreements('status.read', Prisma.sql`select id from status_reports`, things)).toEqual([]);
  const questions = (await db().statusQuestion.findMany({ include: { report: true } })).map(({ id, taskforceId, report }) => ({
    id,
    taskforceId,
    facts: () => ({ isSent: report.sentAt !== null }),
  }));
  expect(await disagreements('status.read', Prisma.sql`select id from status_questions`, questions)).toEqual([]);
});

it('evidence', async () => {
  const rows = [...(await db().source.findMany()), ...(await db().finding.findMany())];
  const facts = rows.map(({ id, taskforceId, audience, sectorId }) => ({
    id,
    taskforceId,
    facts: () => ({ audience, sectorId }),
  }));
  expect(
    await disagreements('evidence.read', Prisma.sql`select id from sources union all select id from findings`, facts),
  ).toEqual([]);
});

it('papers, which are read by who reads their item', async () => {
  const rows = await db().paper.findMany({ include: { item: itemFacts } });
  const things = rows.map(({ id, taskforceId, item }) => ({ id, taskforceId, facts: () => factsOfItem(item) }));
  expect(await disagreements('meetings.readItem', Prisma.sql`select id from papers`, things)).toEqual([]);
});

it('notes, which are their author’s alone, whatever the role, and his only while he may read the item', async () => {
  const rows = await db().note.findMany({ include: { item: itemFacts } });
  const things = rows.map(({ id, taskforceId, authorId, item }) => ({
    id,
    taskforceId,
    facts: () => ({ authorId, item: item && factsOfItem(item) }),
  }));
  expect(await disagreements('notes.read', Prisma.sql`select id from notes`, things)).toEqual([]);
});

it('actions, which the recused from the item they came from reads only where he is to do them', async () => {
  const rows = await db().actionItem.findMany({ include: { fromItem: { include: { recusals: true } } } });
  const things = rows.map(({ id, taskforceId, fromItem, ...owner }) => ({
    id,
    taskforceId,
    facts: () => ({ ...owner, recusedSeatIds: seatsOf(fromItem?.recusals ?? []) }),
  }));
  expect(await disagreements('actions.read', Prisma.sql`select id from actions`, things)).toEqual([]);
});

it('what every seat of a taskforce reads, and nobody else', async () => {
  const ids = async (rows: Promise<{ id: string; taskforceId: string }[]>) =>
    (await rows).map((row) => ({ ...row, facts: () => undefined }));
  expect(await disagreements('mandate.read', Prisma.sql`select id from mandates`, await ids(db().mandate.findMany()))).toEqual(
    [],
  );
  expect(
    await disagreements('milestones.read', Prisma.sql`select id from milestones`, await ids(db().milestone.findMany())),
  ).toEqual([]);
  const changes = await ids(db().baselineChange.findMany());
  expect(await disagreements('milestones.read', Prisma.sql`select id from baseline_changes`, changes)).toEqual([]);
  expect(await disagreements('milestones.read', Prisma.sql`select change_id as id from baseline_moves`, changes)).toEqual([]);
  const standing = await ids(db().standingItem.findMany());
  expect(await disagreements('taskforce.read', Prisma.sql`select id from standing_items`, standing)).toEqual([]);
  expect(await disagreements('seats.read', Prisma.sql`select id from seats`, await ids(db().seat.findMany()))).toEqual([]);
});

it('what one has put off, and up to where one had a digest, is one’s own; what jobs note of it is nobody’s', async () => {
  const all = { snoozes: await db().inboxSnooze.findMany(), marks: await db().digestMark.findMany() };
  expect(all.snoozes.length).toBeGreaterThan(0);
  expect(await db().notice.count()).toBeGreaterThan(0);
  for (const userId of new Set(actors.map(([, actor]) => actor.userId)))
    await db().digestTurn.create({ data: { userId, dueAt: new Date('2022-02-28T06:00:00Z') } });
  for (const [name, actor] of actors) {
    const own = (rows: readonly { seatId: string }[]) => rows.filter(({ seatId }) => seatId === actor.seat.id).length;
    const count = (table: string) => Prisma.raw(`select count(*)::int as count from ${table}`);
    const seen = await readAs(database.reader, actor, async (read) => {
      const of = async (table: string) => (await read.one<{ count: number }>(count(table)))?.count;
      return [
        name,
        await of('inbox_snoozes'),
        await of('digest_marks'),
        await of('notices'),
        await of('notice_looks'),
        await of('digest_turns'),
      ];
    });
    expect(seen, `SEED=${seed}`).toEqual([name, own(all.snoozes), own(all.marks), 0, 0, 0]);
  }
});

it('history', async () => {
  const [reports, meetings, items, recommendations] = [
    await db().statusReport.findMany(),
    await db().meeting.findMany(),
    await db().agendaItem.findMany(itemFacts),
    await db().recommendation.findMany(ofRecommendation),
  ];
  const rows = await db().event.findMany();
  const facts = rows.map(({ taskforceId, number, noun, thingId, itemId, sectorId }) => ({
    id: `${taskforceId}/${number}`,
    taskforceId,
    facts: (actor: Actor): Facts<'history.read'> => {
      const meeting = meetings.find(({ id }) => id === thingId);
      const item = items.find(({ id }) => id === itemId);
      const recommendation = recommendations.find(({ id }) => id === thingId);
      const recused = [...seatsOf(item?.recusals ?? []), ...seatsOf(recommendation?.recusals ?? [])];
      const told = meeting && {
        state: meeting.state,
        wasPolled: meeting.polledAt !== null,
        wasCalled: meeting.calledAt !== null,
      };
      const knowsMeeting = !told || can(actor, 'meetings.read', told);
      // Of an action its own row decides what else shows.
      const knowsItem = !item || noun !== 'meetings' || can(actor, 'meetings.readItem', factsOfItem(item));
      const report = reports.find(({ id }) => id === thingId);
      const knowsReport = !report || can(actor, 'status.read', { isSent: report.sentAt !== null });
      const isUnknown = !knowsMeeting || !knowsItem || !knowsReport;
      return { noun, sectorId, isRecused: recused.includes(actor.seat.id), isUnknown };
    },
  }));
  expect(await disagreements('history.read', Prisma.sql`select taskforce_id || '/' || number as id from events`, facts)).toEqual(
    [],
  );
});

it('without an actor nothing of any taskforce is visible', async () => {
  const tables = await db().$queryRaw<{ name: string }[]>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'taskforce_id'`;
  for (const { name } of [...tables, { name: 'taskforces' }]) {
    if (['event_heads', 'frozen_minutes', 'published_minutes', 'reply_links', 'consultation_links'].includes(name)) continue;
    const { rows } = await database.reader.query<{ count: number }>(`select count(*)::int as count from "${name}"`);
    expect([name, rows[0]?.count]).toEqual([name, 0]);
  }
});

it('every table that belongs to a taskforce has forced row security and a policy for the application', async () => {
  const bare = await db().$queryRaw`select c.relname from pg_class c join information_schema.columns k on k.table_name = c.relname
    where k.table_schema = 'public' and k.column_name = 'taskforce_id' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`;
  expect(bare).toEqual([]);
});
