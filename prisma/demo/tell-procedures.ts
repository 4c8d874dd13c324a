import { compositionOn, computedOf, frozenPositions } from './frozen.ts';
import { people, seats } from './people.ts';
import { minorities, procedures } from './procedures.ts';
import { at, day, type Story, told } from './story.ts';
import { recommendations } from './tell-recommendations.ts';
import { frozenStatements } from './tell-statements.ts';

type Procedure = (typeof procedures)[number];
type Matter = Procedure['matters'][number];
type Minority = (typeof minorities)[number];

/** What was put to adoption in writing, after the meetings whose decisions come before its own; and what a minority says to it. */
export async function tellProcedures(story: Story): Promise<void> {
  for (const minority of minorities) await tellMinority(story, minority);
  for (const procedure of procedures) await tellProcedure(story, procedure);
}

const dated = (recommendation: string) => {
  const round = recommendations.find(({ key }) => key === recommendation)?.rounds.at(-1);
  if (!round) throw new Error(`The demo has not asked about ${recommendation}.`);
  return round;
};

async function tellProcedure(story: Story, { openedBy, minorityUntilOn, matters }: Procedure): Promise<void> {
  const { db, taskforceId } = story;
  const { question, openedOn, deadlineOn } = dated(matters[0].recommendation);
  const openedById = story.seat(openedBy, openedOn);
  const { id } = await db.writtenProcedure.create({
    data: { taskforceId, question, deadlineOn: day(deadlineOn), openedById, openedAt: at(openedOn, '09:00') },
  });
  for (const [index, matter] of matters.entries()) {
    const recommendationId = told(story.recommendations, matter.recommendation);
    await tellDeadline(story, recommendationId, { setBy: openedBy, on: openedOn, untilOn: minorityUntilOn });
    const { pulledOut, concluded } = matter;
    const decisionId = concluded ? await tellConclusion(story, id, matter, concluded) : null;
    await db.procedureMatter.create({
      data: {
        ...{ taskforceId, procedureId: id, recommendationId, position: index + 1 },
        versionId: told(story.versions, `${matter.recommendation}/${matter.versionLabel}`),
        roundId: told(story.rounds, matter.roundKey),
        state: concluded ? 'concluded' : pulledOut ? 'pulledOut' : 'open',
        ...(pulledOut && {
          pulledOutById: story.seat(pulledOut.by, pulledOut.on),
          pulledOutAt: at(pulledOut.on, '16:00'),
          pullReason: pulledOut.reason,
        }),
        decisionId,
      },
    });
    const act = { noun: 'procedures', thingId: recommendationId };
    const difference = { procedureId: id, version: matter.versionLabel, deadlineOn, asked: 10 };
    story.happened({ ...act, at: at(openedOn, '09:00'), by: openedBy, verb: 'open', difference });
    if (pulledOut) {
      const { by, on, reason } = pulledOut;
      story.happened({ ...act, at: at(on, '16:00'), by, verb: 'pullOut', difference: { reason } });
    }
  }
}

/** The decision with what was frozen by it, as the application keeps it. */
async function tellConclusion(
  story: Story,
  procedureId: string,
  { recommendation: key, versionLabel }: Matter,
  { on, conclusion, departureReason }: NonNullable<Matter['concluded']>,
): Promise<string> {
  const { db, taskforceId } = story;
  const recommendation = recommendations.find((one) => one.key === key);
  if (!recommendation) throw new Error(`The demo has not told of ${key}.`);
  const recommendationId = told(story.recommendations, key);
  const positions = frozenPositions(story, recommendation);
  const computed = computedOf(story, positions);
  const year = Number(on.slice(0, 4));
  const serial = (await db.decision.count({ where: { taskforceId, year } })) + 1;
  const { id } = await db.decision.create({
    data: {
      ...{ taskforceId, year, serial, procedureId, recommendationId, conclusion, positions, computed },
      result: 'approved',
      text: conclusion,
      madeOn: day(on),
      versionId: told(story.versions, `${key}/1.0`),
      presence: { departureReason, adoptionRule: computed.rule },
      composition: compositionOn(story, on),
      minority: await frozenMinority(story, key, on),
      sectorStatements: frozenStatements(story, key),
    },
  });
  const act = { at: at(on, '16:05'), by: 'formand', thingId: recommendationId };
  const number = `B-${year}-${String(serial).padStart(2, '0')}`;
  const { against, missing, toReconfirm } = computed;
  const departure = { departureReason, against, missing, toReconfirm };
  const difference = { decisionId: id, version: '1.0', of: versionLabel, ...departure };
  story.happened({ ...act, noun: 'recommendations', verb: 'adopt', difference });
  story.happened({ ...act, noun: 'procedures', verb: 'conclude', difference: { number, result: 'approved' } });
  return id;
}

async function tellDeadline(
  story: Story,
  recommendationId: string,
  { setBy, on, untilOn }: { setBy: string; on: string; untilOn: string },
): Promise<void> {
  const { db, taskforceId } = story;
  const set = { setById: story.seat(setBy, on), setAt: at(on, '09:05') };
  await db.minorityDeadline.create({ data: { taskforceId, recommendationId, untilOn: day(untilOn), ...set } });
}

async function tellMinority(story: Story, { recommendation, releasedOn, deadline, texts }: Minority): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, recommendation);
  if (deadline) {
    await tellDeadline(story, recommendationId, deadline);
    const difference = { untilOn: { before: null, after: deadline.untilOn } };
    const set = { noun: 'minority', verb: 'setDeadline', thingId: recommendationId, difference };
    story.happened({ ...set, at: at(deadline.on, '09:05'), by: deadline.setBy });
  }
  const { id: statementId } = await db.minorityStatement.create({
    data: {
      taskforceId,
      recommendationId,
      startedAt: at(texts[0].on, '14:00'),
      releasedAt: releasedOn ? at(releasedOn, '10:00') : null,
      version: texts.length,
    },
  });
  const act = { noun: 'minority', thingId: statementId };
  const last = new Map<string, { serial: number; on: string }>();
  for (const [index, { by, on, text, signedBy }] of texts.entries()) {
    const serial = index + 1;
    const written = { serial, text, writtenById: story.seat(by, on), writtenAt: at(on, '14:00') };
    await db.minorityVersion.create({ data: { taskforceId, statementId, ...written } });
    story.happened({ ...act, at: at(on, '14:00'), by, verb: serial === 1 ? 'write' : 'revise' });
    last.set(by, { serial, on });
    for (const signed of signedBy) {
      last.set(signed.by, { serial, on: signed.on });
      story.happened({ ...act, at: at(signed.on, '14:30'), by: signed.by, verb: 'sign' });
    }
  }
  if (releasedOn) story.happened({ ...act, at: at(releasedOn, '10:00'), by: texts[0].by, verb: 'release' });
  await db.minoritySignature.createMany({
    data: [...last].map(([by, { serial, on }]) => ({
      ...{ taskforceId, statementId, seatId: story.seat(by, on), signedSerial: serial },
      signedAt: at(on, '14:30'),
    })),
  });
}

/** The last text under the names of those who had signed it. */
async function frozenMinority(story: Story, key: string, on: string) {
  const recommendationId = told(story.recommendations, key);
  const statement = await story.db.minorityStatement.findFirst({
    where: { recommendationId, releasedAt: { not: null } },
    include: { versions: { orderBy: { serial: 'desc' }, take: 1 }, signatures: true },
  });
  const [last] = statement?.versions ?? [];
  if (!statement || !last) return [];
  const signers = people.flatMap(({ key: person, name }) => {
    const seat = seats.find((one) => one.person === person && one.fromOn <= on && (one.untilOn === null || one.untilOn >= on));
    const seatId = seat && story.seat(person, on);
    const isSigner = statement.signatures.some((one) => one.seatId === seatId && one.signedSerial === last.serial);
    return seat?.sector && seatId && isSigner ? [{ seatId, name, sectorId: story.sectorIds[seat.sector] }] : [];
  });
  const order: readonly string[] = Object.values(story.sectorIds);
  signers.sort((a, b) => order.indexOf(a.sectorId) - order.indexOf(b.sectorId) || a.name.localeCompare(b.name, 'da'));
  return [{ statementId: statement.id, serial: last.serial, text: last.text, signers }];
}
