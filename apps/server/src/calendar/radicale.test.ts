// What we write, stored in a calendar server that is not ours and asked for by time: Radicale works times out itself, from the zone in the file.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { feedText, meetingNotice, type MeetingNotice } from '../mail/calendar.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tvaers-radicale-'));
let server: ChildProcess;
let origin: string;

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  const program = process.env['RADICALE'];
  if (!program)
    throw new Error('RADICALE names no calendar server: npm test finds or installs it, npm test -- radicale runs this alone.');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const settings = { server: { hosts: `127.0.0.1:${port}` }, storage: { 'filesystem-folder': folder }, auth: { type: 'none' } };
  const said = Object.entries({ ...settings, rights: { type: 'authenticated' }, logging: { level: 'info' } }).flatMap(
    ([part, options]) => Object.entries(options).map(([option, value]) => `--${part}-${option}=${value}`),
  );
  server = spawn(program, ['--config', '', ...said], { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Radicale ended:\n${lines.join('\n')}`)));
    createInterface({ input: server.stderr ?? process.stdin }).on('line', (line) => {
      lines.push(line);
      if (line.includes('Radicale server ready')) resolve();
    });
  });
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (method: string, at: string, body = '', type = 'text/calendar; charset=utf-8') => {
  const headers = { authorization: `Basic ${Buffer.from('tvaers:x').toString('base64')}`, 'content-type': type, depth: '1' };
  const answer = await fetch(`${origin}/tvaers/${at}`, { method, headers, ...(body ? { body } : {}) });
  return { status: answer.status, text: await answer.text() };
};

let calendar = 0;
beforeEach(async () => {
  calendar += 1;
  expect((await ask('MKCALENDAR', `${calendar}/`)).status).toBe(201);
});

/** The UIDs of what Radicale finds between two moments in UTC. */
async function between(from: string, until: string): Promise<string[]> {
  const { status, text } = await ask(
    'REPORT',
    `${calendar}/`,
    `<?xml version="1.0"?><c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:prop><c:calendar-data/></d:prop>
      <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${from}" end="${until}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`,
    'application/xml',
  );
  expect(status).toBe(207);
  return [...text.matchAll(/^UID:(\S+?)@tvaers/gm)].map(([, uid = '']) => uid).toSorted();
}

const notice: MeetingNotice = {
  ...{ method: 'REQUEST', meetingId: '01940000-0000-7000-8000-000000000007', sequence: 2, timeZone: 'Europe/Copenhagen' },
  ...{
    title: '7. møde; drøftelse, “én gang til”',
    description: 'Dagsordenen følger.\nSe punkt 3.',
    place: 'KL-huset, København',
  },
  ...{
    startsAt: '2022-03-10T08:00:00.000Z',
    endsAt: '2022-03-10T10:00:00.000Z',
    url: 'https://tvaers.test/ledermobilitet/moeder/7',
  },
  organiser: { name: 'Ida Mølgaard', address: 'ida@sekretariat.example' },
  attendee: { name: 'Jens Lund', address: 'jens.lund@kommune.example', reply: 'unanswered' },
  ...{
    others: [{ name: 'Mette Holm', address: 'mette@region.example', reply: 'attending' }],
    stampedAt: new Date('2022-03-01T07:30:00Z'),
  },
};
const uid = `meeting-${notice.meetingId}`;

it('a notice is taken, found at its hour and not an hour beside it, and given back with its words', async () => {
  expect((await ask('PUT', `${calendar}/moede.ics`, meetingNotice(notice))).status).toBe(201);
  expect(await between('20220310T080000Z', '20220310T100000Z')).toEqual([uid]);
  expect(await between('20220310T070000Z', '20220310T080000Z')).toEqual([]);
  expect(await between('20220310T100000Z', '20220310T110000Z')).toEqual([]);
  const { text } = await ask('GET', `${calendar}/moede.ics`);
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '');
  expect(unfolded).toContain('SUMMARY:7. møde\\; drøftelse\\, “én gang til”');
  expect(unfolded).toContain('DESCRIPTION:Dagsordenen følger.\\nSe punkt 3.');
  expect(unfolded).toMatch(/ATTENDEE;[^\n]*CN=("?)Jens Lund\1[^\n]*:mailto:jens\.lund@kommune\.example/i);
});

it('a moved meeting takes the place of the one before, and a cancelled one says so', async () => {
  await ask('PUT', `${calendar}/moede.ics`, meetingNotice(notice));
  const moved = { ...notice, sequence: 3, startsAt: '2022-06-09T07:00:00.000Z', endsAt: '2022-06-09T09:00:00.000Z' };
  expect((await ask('PUT', `${calendar}/moede.ics`, meetingNotice(moved))).status).toBe(201);
  expect([await between('20220310T000000Z', '20220311T000000Z'), await between('20220609T070000Z', '20220609T090000Z')]).toEqual([
    [],
    [uid],
  ]);
  await ask('PUT', `${calendar}/moede.ics`, meetingNotice({ ...moved, method: 'CANCEL', sequence: 4 }));
  expect((await ask('GET', `${calendar}/moede.ics`)).text).toMatch(
    /SEQUENCE:4[\s\S]*STATUS:CANCELLED|STATUS:CANCELLED[\s\S]*SEQUENCE:4/,
  );
});

it('a whole feed becomes a calendar: meetings on both sides of the night the clocks change, and days to be done by', async () => {
  const timed = { ...notice, kind: 'timed' as const };
  const feed = feedText({
    ...{ name: 'Tværs', stampedAt: notice.stampedAt },
    entries: [
      { ...timed, id: 'vinter', status: 'CONFIRMED', startsAt: '2022-03-26T08:00:00Z', endsAt: '2022-03-26T09:00:00Z' },
      { ...timed, id: 'sommer', status: 'TENTATIVE', startsAt: '2022-03-28T07:00:00Z', endsAt: '2022-03-28T08:00:00Z' },
      { ...timed, id: 'natten', status: 'CONFIRMED', startsAt: '2022-10-30T00:30:00Z', endsAt: '2022-10-30T02:30:00Z' },
      { kind: 'day', id: 'frist', title: 'Frist; a, b', description: '', on: '2022-03-27', url: null },
    ],
  });
  expect((await ask('PUT', `${calendar}/`, feed)).status).toBe(201);
  expect(await between('20220326T080000Z', '20220326T090000Z')).toEqual(['vinter']);
  expect(await between('20220328T070000Z', '20220328T080000Z')).toEqual(['sommer']);
  expect(await between('20221030T000000Z', '20221030T030000Z')).toEqual(['natten']);
  expect(await between('20220327T000000Z', '20220328T000000Z')).toEqual(['frist']);
});

it('what is no calendar is refused, so a calendar that is taken was read', async () => {
  expect((await ask('PUT', `${calendar}/moede.ics`, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n')).status).toBe(400);
});
