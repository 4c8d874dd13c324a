import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type Given = Partial<Prisma.MinorityStatementUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  text?: string;
  /** Who has signed it; the first wrote it. */
  signerSeatIds: readonly [string, ...string[]] | readonly string[];
};

/** A minority statement in its first version, signed by these seats and not released unless told so. */
export async function makeMinority(db: Factory, { text = 'Vi kan ikke stå bag fristen.', signerSeatIds, ...given }: Given) {
  const at = new Date('2022-02-25T09:00:00Z');
  const statement = await db.minorityStatement.create({ data: { startedAt: at, ...given } });
  const own = { taskforceId: given.taskforceId, statementId: statement.id };
  const [writtenById = ''] = signerSeatIds;
  await db.minorityVersion.create({ data: { ...own, serial: 1, text, writtenById, writtenAt: at } });
  await db.minoritySignature.createMany({
    data: signerSeatIds.map((seatId) => ({ ...own, seatId, signedSerial: 1, signedAt: at })),
  });
  return statement;
}
