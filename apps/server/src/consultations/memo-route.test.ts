// The memorandum of a consultation, as other programs read it; and who gets it.
import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { makeConsultee } from '@tvaers/db/factories/consultations';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { Press } from '../paper/press.ts';

let demo: Demo;
let press: Press;
const ids: Record<'r01' | 'r07', string> = { r01: '', r07: '' };
beforeAll(async () => {
  demo = await demoWorld();
  press = new Press();
  for (const [key, number] of [
    ['r01', 1],
    ['r07', 7],
  ] as const) {
    const where = { taskforceId: demo.taskforceId, recommendation: { number } };
    ids[key] = (await demo.database.owner.consultation.findFirstOrThrow({ where, select: { id: true } })).id;
  }
});
afterAll(async () => {
  press.stop();
  await demo.database.drop();
});

async function ask(persona: string | null, given: Record<string, string> = {}) {
  const app = appOn(servicesOn(demo.database, { press, isDemo: true, isDemoOpen: true }));
  const browser = new Browser(app);
  if (persona) await browser.post('/api/demo/sign-in', { persona });
  const query = { taskforceId: demo.taskforceId, consultationId: ids.r07, format: 'docx', language: 'da', ...given };
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await app.request(`https://tvaers.test/api/papers/consultation?${new URLSearchParams(query).toString()}`, {
    headers: { host: 'tvaers.test', 'x-forwarded-for': '198.51.100.1', 'sec-fetch-site': 'same-origin', cookie },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const wordsOf = async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes })).value.replaceAll(/\s+/g, ' ');

it('as PDF it is tagged, and says who was asked, each answer, and what the taskforce says to it', async () => {
  const { status, headers, bytes } = await ask('member-regions', { consultationId: ids.r01, format: 'pdf' });
  expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(headers.get('content-disposition')).toContain('ledermobilitet-R-01-hoeringsnotat-v0.1.pdf');
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const page = await document.getPage(1);
  const roles = JSON.stringify(await page.getStructTree()).match(/"role":"(H1|H2|H3|Table|TH|TD|BlockQuote)"/g) ?? [];
  for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(roles).toContain(`"role":"${role}"`);
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1)
    text += (await (await document.getPage(number)).getTextContent()).items
      .map((item) => ('str' in item ? item.str : ''))
      .join('');
  for (const said of [
    'Høringsnotat: Praktik på tværs',
    'Høringen er afsluttet 29. november 2021',
    'Teksten foreligger nu i version 1.0.',
    '3 af 3 har svaret.',
    'Ulla Brandstrup, Netværket af Små Kommuner',
    'Taskforcens svar: Ikke fulgt.',
  ])
    expect(text).toContain(said);
  await document.loadingTask.destroy();
});

it('for Word it says who has not answered and which points wait; an answer that has changed since waits again', async () => {
  const before = await wordsOf((await ask('member-private')).bytes);
  expect(before).toContain('Foreløbigt: høringen er ikke afsluttet');
  expect(before).toContain('Kirsten Aagaard, Direktørforum Har ikke svaret');
  expect(before).toContain('Fulgt 1 Delvis fulgt 1 Ikke besvaret endnu 1');
  const { owner } = demo.database;
  const where = { consultee: { consultationId: ids.r07 }, verdict: 'followed' as const };
  await owner.consultationAnswer.updateMany({ where, data: { body: 'Noget andet.', version: 2 } });
  await makeConsultee(owner, {
    ...{ taskforceId: demo.taskforceId, consultationId: ids.r07, name: 'Ole Bæk', organisation: '' },
    droppedAt: new Date('2022-02-20T09:00:00Z'),
  });
  const after = await wordsOf((await ask('member-private', { language: 'en' })).bytes);
  expect(after).toContain('Partly followed 1 Not responded to yet 2');
  expect(after).toContain('Ole Bæk No longer asked');
  expect(after).toContain('2 of 3 have answered.');
});

it('is for who reads the answers: no outsider, no observer, nobody who is recused; addresses are in none of it', async () => {
  expect((await ask(null)).status).toBe(401);
  for (const persona of ['observer', 'commissioner']) expect((await ask(persona)).status).toBe(404);
  expect((await ask('member-private', { consultationId: crypto.randomUUID() })).status).toBe(404);
  for (const persona of ['secretariat', 'adviser']) {
    const { status, bytes } = await ask(persona);
    expect(status).toBe(200);
    expect(await wordsOf(bytes)).not.toContain('@');
  }
  const { recommendationId } = await demo.database.owner.consultation.findUniqueOrThrow({ where: { id: ids.r07 } });
  const { actor } = await demo.persona('member-private');
  await makeRecusal(demo.database.owner, { taskforceId: demo.taskforceId, recommendationId, seatId: actor.seat.id });
  expect((await ask('member-private')).status).toBe(404);
});
