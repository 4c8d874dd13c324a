import { findings, sources } from './evidence.ts';
import type { DemoFinding, DemoSource } from './shapes.ts';
import { at, day, type Story, told } from './story.ts';

const serialOf = (number: string | null): number | null => (number ? Number(number.slice(2)) : null);

/** Sources and findings, with what supports and what contradicts each. */
export async function tellEvidence(story: Story): Promise<void> {
  for (const source of sources as readonly DemoSource[]) await tellSource(story, source);
  for (const finding of findings as readonly DemoFinding[]) await tellFinding(story, finding);
}

async function tellSource(story: Story, source: DemoSource): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  const sectorId = source.audienceSector && sectorIds[source.audienceSector];
  const row = await db.source.create({
    data: {
      taskforceId,
      number: serialOf(source.number),
      kind: source.kind === 'registerData' ? 'register' : source.kind,
      title: source.title,
      method: source.method,
      gatheredOn: day(source.on),
      hasResults: source.hasResults,
      consent: source.consent ?? '',
      retainUntilOn: source.retainUntilOn ? day(source.retainUntilOn) : null,
      audience: source.audience,
      sectorId,
      coversSectors: [...source.coversSectors],
      registeredById: story.seat(source.registeredBy, source.registeredOn),
    },
  });
  story.sources.set(source.key, row.id);
  const act = { noun: 'evidence', thingId: row.id, sectorId: source.audience === 'sector' ? sectorId : null };
  story.happened({
    ...act,
    at: at(source.registeredOn, '13:20'),
    by: source.registeredBy,
    verb: 'register',
    difference: { title: source.title },
  });
}

async function tellFinding(story: Story, finding: DemoFinding): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  const row = await db.finding.create({
    data: {
      taskforceId,
      number: serialOf(finding.number),
      kind: finding.kind,
      claim: finding.claim,
      explanation: finding.explanation,
      fromSectorId: finding.from && sectorIds[finding.from],
      toSectorId: finding.to && sectorIds[finding.to],
      confidence: finding.confidence,
      mandateTaskId: told(story.tasks, finding.mandateTask),
      audience: finding.audience,
      foundById: story.seat(finding.foundBy, finding.foundOn),
    },
  });
  story.findings.set(finding.key, row.id);
  await db.findingSource.createMany({
    data: [
      ...finding.supports.map(({ source, pinpoint }) => ({ source, pinpoint, quote: '', contradicts: false })),
      ...finding.contradicts.map(({ source, pinpoint, note }) => ({ source, pinpoint, quote: note, contradicts: true })),
    ].map(({ source, ...link }) => ({ taskforceId, findingId: row.id, sourceId: told(story.sources, source), ...link })),
  });
  const difference = { claim: finding.claim };
  story.happened({
    at: at(finding.foundOn, '15:05'),
    by: finding.foundBy,
    noun: 'evidence',
    verb: 'find',
    thingId: row.id,
    difference,
  });
}
