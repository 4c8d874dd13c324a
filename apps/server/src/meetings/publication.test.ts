import { makeMeeting, makeItem, makeOutcomeLine, makeAttendance } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { appOn, servicesOn } from '../http/test-app.ts';

let database: TestDatabase;
let world: World;
let slug: string;
let app: ReturnType<typeof appOn>;
beforeAll(async () => {
  database = await testDatabase();
  app = appOn(servicesOn(database));
  world = await makeWorld(database);
  ({ slug } = await database.owner.taskforce.findUniqueOrThrow({ where: { id: world.taskforceId } }));
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const doors = (persona: Persona) => as(database, persona).meetings;
const get = (path: string) => app.request(`https://tvaers.test${path}`);
const textOf = async (path: string) => {
  const response = await get(path);
  return { status: response.status, text: await response.text(), csp: response.headers.get('content-security-policy') ?? '' };
};

async function makeApproved() {
  const { personas } = world;
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'minutesApproved', title: 'Surveyen <b>' });
  const of = { ...at(), meetingId: meeting.id };
  const closed = await makeItem(database.owner, { ...of, title: 'Hemmeligt', isClosed: true, heading: 'Lukkede' });
  const open = await makeItem(database.owner, { ...of, title: 'Åbent', heading: 'Sager' });
  await makeOutcomeLine(database.owner, { ...at(), itemId: closed.id, text: 'Hemmelig tekst' });
  await makeOutcomeLine(database.owner, { ...at(), itemId: open.id, text: 'Der var enighed.' });
  const ofDecision = { kind: 'remark' as const, text: 'Formandens konklusion: Vi går videre.', isOfDecision: true };
  await makeOutcomeLine(database.owner, { ...at(), itemId: open.id, ...ofDecision });
  for (const persona of [personas.municipalities, personas.observer])
    await makeAttendance(database.owner, { ...of, seatId: persona.actor.seat.id });
  return { meeting, open, closed };
}

it('what is published is read by everyone without signing in; closed items leave no trace', async () => {
  const { meeting, open, closed } = await makeApproved();
  const path = `/offentligt/${slug}/referat/${meeting.number}`;
  const before = await textOf(path);
  expect([before.status, (await get(`${path}/pdf`)).status, (await get(`/offentligt/${slug}/referater`)).status]).toEqual([
    404, 404, 404,
  ]);
  await doors(world.personas.chair).publish({ ...at(), meetingId: meeting.id, version: 1 });
  const { status, text, csp } = await textOf(path);
  expect(status).toBe(200);
  expect(text).toContain('1. Åbent');
  expect(text).toContain('Sager');
  expect(text).toContain('<strong>Til beslutningen:</strong> <span lang="da">Formandens konklusion: Vi går videre.</span>');
  expect(text).toContain('Surveyen &lt;b&gt;');
  for (const hidden of ['Hemmelig', 'Lukkede', '2. ', closed.id])
    expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
  const nameOf = async ({ actor }: Persona) =>
    (await database.owner.user.findUniqueOrThrow({ where: { id: actor.userId } })).name;
  expect(text).toContain(await nameOf(world.personas.municipalities));
  expect(text).not.toContain(await nameOf(world.personas.observer));
  expect(csp).toContain("default-src 'none'");
  expect((await textOf(`${path}?language=en`)).text).toContain('Minutes of meeting');
  expect((await textOf(`/offentligt/${slug}/referater`)).text).toContain(`href="${path}"`);
  const pdf = await get(`${path}/pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  // What is put right later stands with it, numbered anew: of a closed item nothing, and nothing of the whole.
  const correct = (itemId: string | null, said: string) =>
    doors(world.personas.secretariat).correct({ ...at(), meetingId: meeting.id, itemId, text: said, reason: 'Tastefejl.' });
  await correct(closed.id, 'Hemmelig rettelse');
  await correct(null, 'Måske om det lukkede');
  await correct(open.id, 'Tallet er 60');
  const corrected = (await textOf(path)).text;
  expect(corrected).toMatch(/<p>1\. .*Tallet er 60/);
  for (const hidden of ['Hemmelig', 'Måske']) expect(corrected).not.toContain(hidden);
});

it('once, and only what is approved', async () => {
  const { meeting } = await makeApproved();
  const publish = (version: number) => doors(world.personas.secretariat).publish({ ...at(), meetingId: meeting.id, version });
  await publish(1);
  expect(await refusalOf(publish(2))).toBe('nothing-changed');
  expect((await doors(world.personas.secretariat).page({ ...at(), number: meeting.number })).offers).not.toContain('publish');
});

it('another address leads nowhere, and says no more', async () => {
  const paths = [
    `/offentligt/${slug}/referat/999`,
    '/offentligt/findes-ikke/referater',
    `/offentligt/${slug}/referat/0`,
    `/offentligt/${slug}/referat/1x`,
  ];
  for (const path of paths) expect([path, (await textOf(path)).status]).toEqual([path, 404]);
});
