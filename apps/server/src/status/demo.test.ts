import { saySerial } from '@tvaers/domain/numbers/serial';
import { statusChanges } from '@tvaers/domain/status/changes';
import { sayChanges, sayStatusOutlook } from '@tvaers/domain/status/sentences';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const here = () => ({ taskforceId: demo.taskforceId });
const doors = async (name: string) => as(demo.database, await demo.persona(name)).status;

it('the reports of January and February are told, approved and as they were frozen', async () => {
  const { reports } = await (await doors('commissioner')).page(here());
  expect(reports.map(({ number, state, asOfOn }) => [number, state, asOfOn])).toEqual([
    [2, 'approved', '2022-02-25'],
    [1, 'approved', '2022-01-31'],
  ]);
  for (const { number } of reports) {
    const report = await (await doors('commissioner')).find({ ...here(), number: number ?? 0 });
    expect([number, report.isIntact]).toEqual([number, true]);
  }
});

it('the slip begins between the two, in sentences', async () => {
  const { content, before } = await (await doors('commissioner')).find({ ...here(), number: 2 });
  if (!content) throw new Error('The demo has told no report.');
  expect(before && sayStatusOutlook(before.content, 'da')).toMatch(/^Ja, som planen ser ud nu/);
  expect(sayStatusOutlook(content, 'da')).toMatch(/^Ikke som planen ser ud nu\. Afleveringen ventes 18\. august 2022/);
  const changes = sayChanges(statusChanges(before?.content ?? null, content), 'da');
  expect(changes[0]).toBe(
    'Rapport afleveret er flyttet fra 30. juni til 18. august 2022, 35 arbejdsdage senere. Datoen er foreslået.',
  );
  expect(changes).toContain('Survey i felten er flyttet fra 14. februar til 4. marts 2022, 14 arbejdsdage senere.');
  expect(changes.at(-1)).toMatch(/^Nye beslutninger: B-2022-01, /);
  expect(content.adopted.map(({ number }) => saySerial('recommendation', number))).toEqual(['R-01', 'R-11']);
});

it('a report begun today tells of nothing that was told', async () => {
  const chair = await doors('chair');
  await chair.prepare(here());
  const draft = await chair.findDraft(here());
  expect(draft.before?.number).toBe(2);
  expect(draft.content).toMatchObject({ held: [], decisions: [], sinceOn: '2022-02-25' });
  expect(draft.recipients).toEqual(['Birgitte Sand', 'Henrik Vadum']);
});
