import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type Given = Partial<Prisma.WrittenProcedureUncheckedCreateInput> & { taskforceId: string; openedById: string };
type Matter = { recommendationId: string; versionId: string; roundId: string };

/** A written procedure about rounds that are there, open until 8 March 2022 unless told otherwise. */
export async function makeProcedure(db: Factory, given: Given, of: readonly Matter[]) {
  const procedure = await db.writtenProcedure.create({
    data: {
      question: 'Kan din sektor tilslutte sig, at de vedtages nu?',
      deadlineOn: new Date('2022-03-08'),
      openedAt: new Date('2022-02-22T09:00:00Z'),
      ...given,
    },
  });
  const { taskforceId, id: procedureId } = procedure;
  const matters = await db.procedureMatter.createManyAndReturn({
    data: of.map((matter, index) => ({ taskforceId, procedureId, position: index + 1, ...matter })),
  });
  return { procedure, matters };
}
