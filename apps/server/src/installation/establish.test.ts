import { randomUUID } from 'node:crypto';
import { seedDemo } from '@tvaers/db/seed';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { verifyChain } from '@tvaers/db/audit';
import { establishInput } from '@tvaers/domain/installation/schema';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller, operatorPersona, refusalOf } from '../doors/test-world.ts';
import { foundingOf } from './test-founding.ts';

let database: TestDatabase;
let operator: Caller;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemo(database.ownerUrl);
  operator = await operatorPersona(database);
});
afterAll(() => database.drop());

const doors = (idempotencyKey: string | null = null) => as(database, operator, { idempotencyKey }).installation;
const db = () => database.owner;

/** The person of an address with the seats the session would bring. */
async function signedInAs(email: string): Promise<Caller> {
  const { seats, ...user } = await db().user.findUniqueOrThrow({
    where: { email },
    include: { seats: { include: { taskforce: true } } },
  });
  const held = seats.map(({ id, taskforceId, role, sectorId, employer, title, taskforce }) => ({
    ...{ id, taskforceId, role, sectorId, employer, title, slug: taskforce.slug },
    ...{ servesSeatId: null, actsAsChair: role === 'chair', isArchived: taskforce.archivedAt !== null },
  }));
  const { id, name, isOperator } = user;
  return { session: { sessionId: id, userId: id, name, email, language: 'da', isOperator, seats: held } };
}

describe('a new taskforce', () => {
  it('is made whole: sectors, rule, standing items, a plan laid backwards, the first seats, and a letter to each', async () => {
    const founding = foundingOf();
    const { id, slug } = await doors().establish(founding);
    expect(slug).toBe(founding.slug);
    const taskforce = await db().taskforce.findUniqueOrThrow({
      where: { id },
      include: {
        sectors: { orderBy: { position: 'asc' } },
        compositionRule: true,
        standingItems: true,
        milestones: { orderBy: { position: 'asc' }, include: { predecessors: true } },
        seats: { include: { user: true } },
      },
    });
    expect(taskforce.sectors.map(({ letter, key, position }) => [letter, key, position])).toEqual([
      ['S', 'state', 1],
      ['R', 'regions', 2],
      ['K', 'municipalities', 3],
      ['C', 'civilSociety', 4],
      ['P', 'private', 5],
    ]);
    expect(taskforce.compositionRule).toMatchObject({ quorumMinSectors: 4, adoptionRule: 'noSectorAgainst' });
    expect(taskforce.standingItems.map(({ title }) => title)).toContain('Eventuelt');
    const last = taskforce.milestones.at(-1);
    expect(last).toMatchObject({ isDelivery: true, baselineOn: new Date('2023-06-30') });
    expect(last?.predecessors.length).toBeGreaterThan(0);
    expect(taskforce.milestones[0]?.baselineOn.getTime()).toBeGreaterThanOrEqual(new Date('2022-03-01').getTime());
    expect(taskforce.seats.map(({ role, sectorId, user }) => [role, sectorId, user.name]).toSorted()).toEqual([
      ['chair', taskforce.sectors[0]?.id, 'Ole Dam'],
      ['secretariat', null, 'Nana Bak'],
    ]);
    const letters = await db().outbox.findMany({ where: { taskforceId: id }, orderBy: { subject: 'asc' } });
    expect(letters.map(({ subject, recipient }) => [subject, recipient])).toEqual([
      ['Du har fået en plads i Taskforce om grøn omstilling', founding.secretariat.email],
      ['You have a seat in Taskforce on the green transition', founding.chair?.email],
    ]);
    expect(letters[0]?.text).toContain(`https://tvaers.test/${slug}/venter`);
  });

  it('stands in its own event chain, where its secretariat and chair read who made it', async () => {
    const founding = foundingOf();
    const { id } = await doors().establish(founding);
    const [event] = await db().event.findMany({ where: { taskforceId: id } });
    expect(event).toMatchObject({
      noun: 'installation',
      verb: 'establish',
      thingId: id,
      seatId: null,
      userId: operator.session.userId,
    });
    const chair = as(database, await signedInAs(founding.chair?.email ?? ''));
    const { events } = await chair.history.list({ taskforceId: id, noun: 'installation', thingIds: [id], before: null });
    expect(events).toMatchObject([{ verb: 'establish', by: { name: operator.session.name, role: null } }]);
    expect((await verifyChain(database.ownerUrl)).broken).toEqual([]);
  });

  it('is an empty but working place to its secretariat, whose first meeting begins with the standing items', async () => {
    const founding = foundingOf();
    const { id: taskforceId } = await doors().establish(founding);
    const secretariat = as(database, await signedInAs(founding.secretariat.email));
    expect((await secretariat.inbox.page({ taskforceId })).groups).toEqual([]);
    await secretariat.progress.page({ taskforceId });
    await secretariat.taskforce.about({ taskforceId });
    await secretariat.seats.roster({ taskforceId, on: null });
    const drafted = await secretariat.meetings.draft({
      ...{ taskforceId, title: 'Første møde', place: '', videoUrl: null, startsLocal: null, endsLocal: null },
    });
    const items = await db().agendaItem.findMany({ where: { meetingId: drafted.id }, orderBy: { position: 'asc' } });
    expect(items.map(({ title }) => title)).toEqual(['Godkendelse af dagsorden', 'Siden sidst', 'Eventuelt']);
  });

  it('sent twice with one key is made once, and mailed about once', async () => {
    const [key, founding] = [randomUUID(), foundingOf()];
    const first = await doors(key).establish(founding);
    expect(await doors(key).establish(founding)).toEqual(first);
    expect(await db().taskforce.count({ where: { slug: founding.slug } })).toBe(1);
    expect(await db().outbox.count({ where: { taskforceId: first.id } })).toBe(2);
    expect(await refusalOf(doors(key).establish({ ...founding, slug: 'anden-adresse' }))).toBe('used-key');
  });

  it('takes an address once, also when two ask for it at the same moment', async () => {
    const founding = foundingOf();
    const both = await Promise.allSettled([
      doors().establish(founding),
      doors().establish({ ...founding, secretariat: foundingOf().secretariat, chair: null }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(doors().establish({ ...foundingOf(), slug: founding.slug }))).toBe('address-taken');
  });

  it('with a person who is known already gives him a seat and leaves his name', async () => {
    const { email } = await db().user.findFirstOrThrow({ where: { persona: 'secretariat' } });
    const founding = foundingOf();
    const { id } = await doors().establish({ ...founding, secretariat: { ...founding.secretariat, email } });
    const user = await db().user.findUniqueOrThrow({ where: { email }, include: { seats: true } });
    expect(user.name).toBe('Ida Mølgaard');
    expect(user.seats.map(({ taskforceId }) => taskforceId)).toContain(id);
  });
});

describe('what cannot be made is refused at its field, and nothing of it is left', () => {
  it.each([
    ['plan-outside-period', { period: { startsOn: '2022-03-01', deliveryOn: '2022-05-31', deliveryPrecision: 'day' as const } }],
    ['sector-needed', { chair: { ...(foundingOf().chair as NonNullable<ReturnType<typeof foundingOf>['chair']>), letter: 'X' } }],
    ['seats-overlap', { chair: { ...foundingOf().secretariat, letter: 'S' } }],
    ['address-taken', { slug: 'ledermobilitet' }],
    ['not-found', { template: { kind: 'taskforce' as const, taskforceId: randomUUID() } }],
  ])('%s', async (refusal, given) => {
    const founding = foundingOf();
    const wrong = {
      ...founding,
      ...given,
      ...('chair' in given && refusal === 'seats-overlap'
        ? { secretariat: { ...founding.secretariat, email: given.chair.email } }
        : {}),
    };
    const before = [await db().taskforce.count(), await db().user.count(), await db().event.count(), await db().outbox.count()];
    expect(await refusalOf(doors().establish(wrong))).toBe(refusal);
    expect([await db().taskforce.count(), await db().user.count(), await db().event.count(), await db().outbox.count()]).toEqual(
      before,
    );
  });

  it('a plan that is too long is shortened where that is asked for', async () => {
    const period = { startsOn: '2022-03-01', deliveryOn: '2022-09-30', deliveryPrecision: 'day' as const };
    expect(await refusalOf(doors().establish(foundingOf({ period })))).toBe('plan-outside-period');
    const { id } = await doors().establish(foundingOf({ period, plan: { isWanted: true, isShortened: true } }));
    const [first] = await db().milestone.findMany({ where: { taskforceId: id }, orderBy: { baselineOn: 'asc' } });
    expect(first?.baselineOn.toISOString().slice(0, 10) ?? '').toMatch(/^2022-0[3-9]/);
  });

  it.each([
    ['slug', { slug: 'Ikke En Adresse' }, 'address-form'],
    ['slug', { slug: 'installation' }, 'address-taken'],
    [
      'period.deliveryOn',
      { period: { startsOn: '2022-03-01', deliveryOn: '2022-03-01', deliveryPrecision: 'day' } },
      'wrong-order',
    ],
    [
      'sectors.1.letter',
      { sectors: [1, 2].map(() => ({ nameDa: 'A', nameEn: 'A', letter: 'A', plannedSeats: 1 })) },
      'letter-twice',
    ],
    ['sectors.0.letter', { sectors: [{ nameDa: 'A', nameEn: 'A', letter: 'AB', plannedSeats: 1 }] }, 'one-letter'],
  ])('%s is told what is wrong', (field, given, message) => {
    const read = z.strictObject(establishInput).safeParse({ ...foundingOf(), ...given });
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([field, message]);
  });
});

describe('a copy', () => {
  it('takes the shape of a taskforce and nothing of its people or its work', async () => {
    const source = await db().taskforce.findUniqueOrThrow({ where: { slug: 'ledermobilitet' }, include: { milestones: true } });
    const template = { kind: 'taskforce' as const, taskforceId: source.id };
    const shape = await doors().template({ template });
    const told = JSON.stringify(shape);
    const people = await db().user.findMany({ where: { seats: { some: { taskforceId: source.id } } } });
    for (const { name, email } of people) expect(told.includes(name) || told.includes(email)).toBe(false);
    for (const { description } of source.milestones) expect(description === '' || !told.includes(description)).toBe(true);
    const { id } = await doors().establish(
      foundingOf({ template, period: { startsOn: '2024-01-01', deliveryOn: '2025-06-30', deliveryPrecision: 'day' } }),
    );
    const copied = await db().milestone.findMany({
      where: { taskforceId: id },
      orderBy: { position: 'asc' },
      include: { predecessors: true },
    });
    expect(copied.map(({ title }) => title).toSorted()).toEqual(source.milestones.map(({ title }) => title).toSorted());
    expect(copied.find(({ isDelivery }) => isDelivery)?.baselineOn).toEqual(new Date('2025-06-30'));
    for (const noun of ['meeting', 'recommendation', 'source', 'mandate', 'theme', 'forecast'] as const)
      expect(await (db()[noun] as { count: (q: object) => Promise<number> }).count({ where: { taskforceId: id } })).toBe(0);
  });
});
