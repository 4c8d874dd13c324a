import { makeAction } from '@tvaers/db/factories/actions';
import { makeInvitation, makeMeeting, makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, seatPersona, type World } from '../doors/test-world.ts';
import { appOn, servicesOn } from '../http/test-app.ts';

let database: TestDatabase;
let world: World;
let app: ReturnType<typeof appOn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  app = appOn(servicesOn(database));
});
afterAll(() => database.drop());

const addressOf = async (persona: Persona) => (await as(database, persona).calendar.renew({})).address;
const fetchFeed = (address: string, headers: Record<string, string> = {}, source = '203.0.113.7') =>
  app.request(address, { headers: { host: 'tvaers.test', 'x-forwarded-for': source, ...headers } });

async function eventsAt(address: string) {
  const text = await (await fetchFeed(address)).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: (event.getFirstPropertyValue('status') ?? null) as string | null,
    starts: String(event.getFirstPropertyValue('dtstart')),
    title: String(event.getFirstPropertyValue('summary')),
  }));
}
const at = () => ({ taskforceId: world.taskforceId });

describe('a person’s calendar', () => {
  it('holds his meetings, the times he is asked about, and days he has something to do by', async () => {
    const { owner } = database;
    const member = world.personas.civilSociety;
    const seatId = member.actor.seat.id;
    const [coming, open, declined, minutes, foreign] = [
      await makeMeeting(owner, { ...at(), state: 'called', title: 'Udkastet' }),
      await makeMeeting(owner, { ...at(), state: 'called' }),
      await makeMeeting(owner, { ...at(), state: 'called' }),
      await makeMeeting(owner, { ...at(), state: 'minutesOut' }),
      await makeMeeting(owner, { ...at(), state: 'called' }),
    ];
    await makeInvitation(owner, { ...at(), meetingId: coming.id, seatId, reply: 'attending' });
    await makeInvitation(owner, { ...at(), meetingId: open.id, seatId });
    await makeInvitation(owner, { ...at(), meetingId: declined.id, seatId, reply: 'apologies' });
    await makeInvitation(owner, { ...at(), meetingId: minutes.id, seatId, reply: 'attending' });
    await makeInvitation(owner, { ...at(), meetingId: foreign.id, seatId: world.personas.state.actor.seat.id });
    const poll = await makeMeeting(owner, { ...at(), state: 'pollOpen' });
    const [wanted, refused] = [
      await makeSlot(owner, { ...at(), meetingId: poll.id }),
      await makeSlot(owner, { ...at(), meetingId: poll.id, on: '2022-05-05' }),
    ];
    await makePollAnswer(owner, { ...at(), slotId: refused.id, seatId, answer: 'no' });
    const action = await makeAction(owner, { ...at(), ownerSeatId: seatId, dueOn: new Date('2022-03-20') });
    const milestone = await makeMilestone(owner, { ...at(), ownerSeatId: seatId, baselineOn: new Date('2022-06-01') });

    const events = await eventsAt(await addressOf(member));
    const found = (id: string) => events.filter(({ uid }) => uid.includes(id)).map(({ status, starts }) => [status, starts]);
    expect(found(`meeting-${coming.id}`)).toEqual([['CONFIRMED', '2022-03-15T09:00:00']]);
    expect(events.find(({ uid }) => uid === `meeting-${coming.id}@tvaers`)?.title).toMatch(/: møde \d+, Udkastet$/);
    expect(found(`meeting-${open.id}`)).toEqual([['TENTATIVE', '2022-03-15T09:00:00']]);
    expect(found(declined.id)).toEqual([]);
    expect(found(foreign.id)).toEqual([]);
    expect(found(`slot-${wanted.id}`)).toEqual([['TENTATIVE', '2022-05-03T09:00:00']]);
    expect(found(refused.id)).toEqual([]);
    expect(found(`answerpoll-${poll.id}`)).toEqual([[null, '2022-03-09']]);
    expect(found(`objections-${minutes.id}`)).toEqual([[null, '2022-03-23']]);
    expect(found(`action-${action.id}`)).toEqual([[null, '2022-03-20']]);
    expect(found(`milestone-${milestone.id}`)).toEqual([[null, '2022-06-01']]);

    await owner.meeting.update({ where: { id: coming.id }, data: { state: 'cancelled' } });
    const after = await eventsAt(await addressOf(member));
    expect(after.find(({ uid }) => uid === `meeting-${coming.id}@tvaers`)?.status).toBe('CANCELLED');
  });

  it('shows an observer and a commissioner nothing of polls, and nobody another’s', async () => {
    const poll = await makeMeeting(database.owner, { ...at(), state: 'pollOpen' });
    const slot = await makeSlot(database.owner, { ...at(), meetingId: poll.id });
    for (const name of ['observer', 'commissioner', 'adviser'] as const) {
      const events = await eventsAt(await addressOf(world.personas[name]));
      expect([name, events.some(({ uid }) => uid.includes(slot.id) || uid.includes(poll.id))]).toEqual([name, false]);
    }
    expect(await eventsAt(await addressOf(world.personas.stranger))).toEqual([]);
  });
});

describe('its address', () => {
  it('stands in no row, and leads nowhere once it is renewed or ended', async () => {
    const { regions } = world.personas;
    expect(await as(database, regions).calendar.feed({})).toEqual({ since: null });
    const first = await addressOf(regions);
    expect(first).toMatch(/^https:\/\/tvaers\.test\/kalender\/[\w-]{43}\.ics$/);
    expect((await as(database, regions).calendar.feed({})).since).not.toBeNull();
    const row = await database.owner.calendarFeed.findUniqueOrThrow({ where: { userId: regions.actor.userId } });
    expect(JSON.stringify(row)).not.toContain(first.slice(-47, -4));
    const second = await addressOf(regions);
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200]);
    await as(database, regions).calendar.end({});
    expect((await fetchFeed(second)).status).toBe(404);
  });

  it('leads nowhere the moment the seat ends', async () => {
    const { sectorIds, taskforceId } = world;
    const leaver = await seatPersona(database, taskforceId, 'member', sectorIds.state);
    const address = await addressOf(leaver);
    expect((await fetchFeed(address)).status).toBe(200);
    await database.owner.seat.update({ where: { id: leaver.actor.seat.id }, data: { untilOn: new Date('2022-02-28') } });
    expect((await fetchFeed(address)).status).toBe(404);
  });

  it('is nobody’s to guess or to ask too often; what has not changed is not sent again', async () => {
    expect((await fetchFeed(`https://tvaers.test/kalender/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await fetchFeed('https://tvaers.test/kalender/x.ics')).status).toBe(404);
    const address = await addressOf(world.personas.secretariat);
    const answer = await fetchFeed(address);
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetchFeed(address, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await makeSlot(database.owner, {
      ...at(),
      meetingId: (await makeMeeting(database.owner, { ...at(), state: 'pollOpen' })).id,
    });
    expect((await fetchFeed(address, { 'if-none-match': etag })).status).toBe(200);
    let status = 200;
    for (let tries = 0; tries < 60 && status === 200; tries += 1) status = (await fetchFeed(address)).status;
    expect(status).toBe(429);
  });

  it('needs somebody signed in to be given', async () => {
    await expect(as(database, null).calendar.renew({})).rejects.toThrow('not-signed-in');
  });
});
