import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { appOn, servicesOn } from '../http/test-app.ts';
import { hashOf, newToken } from '../session/tokens.ts';

let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
let decisions: {
  open: { year: number; serial: number };
  closed: { serial: number };
  recommendationId: string;
  meetingNumber: number;
};
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  app = appOn(servicesOn(database));
  const { owner } = database;
  const at = { taskforceId: world.taskforceId };
  const meeting = await makeMeeting(owner, { ...at, state: 'minutesApproved' });
  const [item, secret] = [
    await makeItem(owner, { ...at, meetingId: meeting.id, title: 'Udlån af ledere' }),
    await makeItem(owner, { ...at, meetingId: meeting.id, title: 'Lukket sag', isClosed: true }),
  ];
  const seatId = world.personas.state.actor.seat.id;
  const recommendation = await makeRecommendation(owner, {
    ...at,
    leadSectorId: world.sectorIds.state,
    proposedById: seatId,
    state: 'adopted',
  });
  const position = {
    ...{ seatId, sectorId: world.sectorIds.state, name: 'Ane Holm', stance: 'cannotSupport', reason: '=cmd|calc' },
    ...{ wouldChange: '', toReconfirm: false, versionLabel: '1.0', takenAt: null, howGiven: null },
  };
  const of = { ...at, meetingId: meeting.id };
  const open = await makeDecision(owner, {
    ...of,
    itemId: item.id,
    recommendationId: recommendation.id,
    text: '=HYPERLINK("http://evil.example";"Klik")\n"Taskforcen" vedtager; enigt',
    positions: [position],
    presence: { present: 7, of: 9, quorate: true },
  });
  const closed = await makeDecision(owner, { ...of, itemId: secret.id, isClosed: true, text: 'Hemmelig beslutning' });
  await owner.itemRecusal.create({ data: { ...at, itemId: secret.id, seatId: world.personas.regions.actor.seat.id } });
  await makeRecusal(owner, { ...at, recommendationId: recommendation.id, seatId: world.personas.municipalities.actor.seat.id });
  decisions = { open, closed, recommendationId: recommendation.id, meetingNumber: meeting.number };
});
afterAll(() => database.drop());

async function fetchCsv(persona: Persona | null, query: Record<string, string> = {}) {
  const headers: Record<string, string> = {};
  if (persona) {
    const token = newToken();
    const soon = new Date(Date.now() + 3_600_000);
    const row = {
      sessionToken: hashOf(token),
      userId: persona.session.userId,
      expires: soon,
      absoluteUntil: soon,
      lastSeenAt: new Date(),
    };
    await database.owner.session.create({ data: row });
    headers['cookie'] = `__Host-tvaers-session=${token}`;
  }
  const address = `https://tvaers.test/api/decisions.csv?${new URLSearchParams({ taskforceId: world.taskforceId, ...query })}`;
  const answer = await app.request(address, { headers });
  return { status: answer.status, headers: answer.headers, text: Buffer.from(await answer.arrayBuffer()).toString('utf8') };
}

it('is a file a Danish spreadsheet opens, in which nothing runs', async () => {
  const { status, headers, text } = await fetchCsv(world.personas.state);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="beslutninger-2022-03-01\.csv"/);
  expect(text.startsWith('\uFEFFNummer;Dato;Udfald;Beslutning;')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""Klik"")\n""Taskforcen"" vedtager; enigt"`);
  expect(text).toContain('Ane Holm: =cmd|calc');
  expect(text.split(/[;\r\n"]/).filter((cell) => /^[=+@|]/.test(cell))).toEqual([]);
  expect(text).toMatch(/;7;9;ja;/);
});

it('holds what one may read and nothing more', async () => {
  const holds = async (persona: Persona) => {
    const { text } = await fetchCsv(persona);
    return [text.includes('vedtager'), text.includes('Hemmelig'), text.includes('Ane Holm')];
  };
  const { state, regions, municipalities, observer, commissioner } = world.personas;
  expect(await holds(state)).toEqual([true, true, true]);
  expect(await holds(regions)).toEqual([true, false, true]);
  // Recused from the matter: what was decided, not how each stood.
  expect(await holds(municipalities)).toEqual([true, true, false]);
  for (const persona of [observer, commissioner]) expect((await holds(persona)).slice(0, 2)).toEqual([true, false]);
  expect((await fetchCsv(world.personas.stranger)).status).toBe(404);
  expect((await fetchCsv(null)).status).toBe(401);
});

it('is filtered as the page is, and refuses what is no filter', async () => {
  const rows = async (query: Record<string, string>) =>
    (await fetchCsv(world.personas.state, query)).text.match(/^B-\d{4}-\d+/gm) ?? [];
  const { recommendationId, meetingNumber } = decisions;
  expect(await rows({})).toHaveLength(2);
  expect(await rows({ text: 'UDLÅN' })).toEqual(['B-2022-01']);
  expect(await rows({ text: 'b-2022-02' })).toEqual(['B-2022-02']);
  expect(await rows({ text: '100%' })).toEqual([]);
  expect(await rows({ recommendationId })).toEqual(['B-2022-01']);
  expect(await rows({ meeting: String(meetingNumber) })).toHaveLength(2);
  expect(await rows({ meeting: '99' })).toEqual([]);
  expect(await rows({ year: '2021' })).toEqual([]);
  for (const query of [{ year: 'x' }, { andet: '1' }, { result: 'nej' }, { text: 'a\0b' }])
    expect([query, (await fetchCsv(world.personas.state, query as never)).status]).toEqual([query, 400]);
});

it('the page filters the same, and finds no word one may not read', async () => {
  const list = async (persona: Persona, text: string) =>
    (await as(database, persona).decisions.list({ taskforceId: world.taskforceId, year: null, result: null, text })).decisions
      .length;
  expect(await list(world.personas.state, 'lukket sag')).toBe(1);
  expect(await list(world.personas.regions, 'lukket sag')).toBe(0);
  expect(await list(world.personas.regions, 'hemmelig')).toBe(0);
});
