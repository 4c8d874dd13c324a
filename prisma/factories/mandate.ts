import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type MandateGiven = Partial<Omit<Prisma.MandateUncheckedCreateInput, 'tasks'>> & { taskforceId: string };
/** A task's words, or with them the task it continues: the row with which that one first came into the mandate. */
type TaskGiven = string | { text: string; continuesId: string | null };

/** A mandate in force since the taskforce began, for the period of the taskforce, with its numbered tasks. */
export async function makeMandate(
  db: Factory,
  { taskforceId, ...given }: MandateGiven,
  tasks: readonly TaskGiven[] = ['Give anbefalinger.'],
) {
  const { startsOn, deliveryOn, deliveryPrecision } = await db.taskforce.findUniqueOrThrow({ where: { id: taskforceId } });
  const state = given.state ?? 'approved';
  const mandate = await db.mandate.create({
    data: {
      taskforceId,
      number: 1,
      state,
      ...{ startsOn, deliveryOn, deliveryPrecision },
      approvedOn: state === 'approved' ? new Date('2021-06-17') : null,
      text: { type: 'doc', content: [{ type: 'paragraph' }] },
      ...given,
    },
  });
  const rows = await db.mandateTask.createManyAndReturn({
    data: tasks.map((task, index) => ({
      taskforceId,
      mandateId: mandate.id,
      number: index + 1,
      ...(typeof task === 'string' ? { text: task } : task),
    })),
  });
  return { mandate, tasks: rows.sort((a, b) => a.number - b.number) };
}
