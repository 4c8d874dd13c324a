import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type MandateGiven = Partial<Omit<Prisma.MandateUncheckedCreateInput, 'tasks'>> & { taskforceId: string };

/** A mandate in force since the taskforce began, with its numbered tasks. */
export async function makeMandate(
  db: Factory,
  { taskforceId, ...given }: MandateGiven,
  tasks: readonly string[] = ['Give anbefalinger.'],
) {
  const mandate = await db.mandate.create({
    data: {
      taskforceId,
      number: 1,
      state: 'approved',
      approvedOn: new Date('2021-06-17'),
      text: { type: 'doc', content: [{ type: 'paragraph' }] },
      ...given,
    },
  });
  const rows = await db.mandateTask.createManyAndReturn({
    data: tasks.map((text, index) => ({ taskforceId, mandateId: mandate.id, number: index + 1, text })),
  });
  return { mandate, tasks: rows.sort((a, b) => a.number - b.number) };
}
