import { makeSeat, makeUser } from '../factories/seats.ts';
import { makeTaskforce } from '../factories/taskforces.ts';
import type { PrismaClient } from '../generated/client.ts';
import { operator, people, seats } from './people.ts';
import { publicFacts } from './public-facts.ts';
import { at, day, documentOf, Story } from './story.ts';
import { mandate, mandateTasks, taskforce, themes } from './taskforce.ts';

/** People one can sign in as in demo mode: a short name for each. */
const personas: Record<string, string> = {
  formand: 'chair',
  sek1: 'secretariat',
  s2: 'member-state',
  r1: 'member-regions',
  k1: 'member-municipalities',
  c2: 'member-civil-society',
  p1: 'member-private',
  c1: 'deputy-chair',
  tk1: 'adviser',
  obs1: 'observer',
  opd1: 'commissioner',
};

/** The taskforce, its public facts, its people and their seats. */
export async function tellTaskforce(db: PrismaClient): Promise<Story> {
  const made = await makeTaskforce(
    db,
    {
      slug: taskforce.slug,
      nameDa: taskforce.nameDa,
      nameEn: taskforce.nameEn,
      purposeDa: taskforce.purposeDa,
      purposeEn: taskforce.purposeEn,
      setUpBy: taskforce.setUpByDa,
      startsOn: day(taskforce.startsOn),
      deliveryOn: day(taskforce.deliversOn),
      deliveryPrecision: 'half',
      expectedRecommendations: taskforce.expectedRecommendations,
    },
    themes.map(({ da, en }) => ({ nameDa: da, nameEn: en })),
  );
  const story = new Story(db, made.taskforce.id, made.sectorIds);
  for (const [index, { key }] of themes.entries()) story.themes.set(key, made.themeIds[index] ?? '');
  await tellFacts(story);
  await tellPeople(story);
  return story;
}

async function tellFacts({ db, taskforceId }: Story): Promise<void> {
  const rows = publicFacts.flatMap((fact) => fact.statements.map((statement) => ({ fact, statement })));
  await db.taskforceFact.createMany({
    data: rows.map(({ fact, statement }, position) => ({
      taskforceId,
      position,
      field: fact.key,
      fieldDa: fact.titleDa,
      fieldEn: fact.titleEn,
      textDa: statement.da,
      textEn: statement.en,
      sourceTitle: statement.sourceTitle,
      sourceUrl: statement.url,
      sourceOn: statement.on ? day(statement.on) : null,
      datedDa: statement.dateDa,
      datedEn: statement.dateEn,
      isDisputed: fact.isConflict,
    })),
  });
}

async function tellPeople(story: Story): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  for (const { key, name, email, language } of people) {
    const user = await makeUser(db, { name, email, language, persona: personas[key] ?? null });
    story.users.set(key, user.id);
  }
  await makeUser(db, { ...operator, persona: 'operator', isOperator: true });
  // Advisers after the members they serve.
  const inOrder = [...seats].sort((a, b) => Number(a.servesKey !== null) - Number(b.servesKey !== null));
  for (const seat of inOrder) {
    const row = await makeSeat(db, {
      taskforceId,
      userId: story.users.get(seat.person) ?? '',
      role: seat.role,
      sectorId: seat.sector && sectorIds[seat.sector],
      employer: seat.employer,
      title: seat.title,
      appointedBy: seat.appointedBy,
      fromOn: day(seat.fromOn),
      untilOn: seat.untilOn ? day(seat.untilOn) : null,
      servesSeatId: seat.servesKey && (story.seats.find(({ person }) => person === seat.servesKey)?.id ?? null),
      endReason: seat.untilOn ? seat.why : null,
    });
    story.seats.push({ id: row.id, person: seat.person, fromOn: seat.fromOn, untilOn: seat.untilOn });
    const difference = { employer: seat.employer, title: seat.title, role: seat.role, fromOn: seat.fromOn };
    // What is to come on 1 April was entered when it became known.
    const entered = seat.fromOn > '2022-03-01' ? '2022-02-21' : seat.fromOn;
    story.happened({ at: at(entered, '09:00'), by: 'sek1', noun: 'seats', verb: 'appoint', thingId: row.id, difference });
  }
}

/** The mandate with its numbered tasks. */
export async function tellMandate(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  const { startsOn, deliveryOn, deliveryPrecision } = await db.taskforce.findUniqueOrThrow({ where: { id: taskforceId } });
  const proposedAt = at(mandate.proposedOn, '13:00');
  const approvedAt = at(mandate.approvedOn, '11:00');
  const row = await db.mandate.create({
    data: {
      taskforceId,
      number: mandate.versionNo,
      state: 'approved',
      text: documentOf(mandate.blocks),
      source: mandate.noteDa,
      ...{ startsOn, deliveryOn, deliveryPrecision },
      ...{ proposedById: story.seat(mandate.proposedBy, mandate.approvedOn), proposedAt },
      ...{ decidedById: story.seat(mandate.approvedBy, mandate.approvedOn), decidedAt: approvedAt },
      approvedOn: day(mandate.approvedOn),
    },
  });
  const tasks = await db.mandateTask.createManyAndReturn({
    data: mandateTasks.map(({ no, da }) => ({ taskforceId, mandateId: row.id, number: no, text: da })),
  });
  for (const task of tasks) story.tasks.set(task.number, task.id);
  story.happened({
    at: approvedAt,
    by: mandate.approvedBy,
    noun: 'mandate',
    verb: 'approve',
    thingId: row.id,
  });
}
