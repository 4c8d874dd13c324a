import type { PrismaClient } from '@tvaers/db/client';
import type { Language } from '@tvaers/domain/language';
import type { FileStore } from '../files/store.ts';
import { asSystem } from '../jobs/job.ts';
import type { PrintJob } from '../paper/press.ts';

/** Which sheet: of a report that was sent, in one language. */
export type SheetOf = { taskforceId: string; reportId: string; language: Language };

type Printing = { db: PrismaClient; files: FileStore; press: { print: (job: PrintJob) => Promise<Buffer> } };

/**
 * The sheet of a report that was sent: the bytes that were printed first, with the letter to the commissioner, whatever has changed since in
 * the names of things, the sheet's form or the press. Two who print it at once both get what the first has kept. A file that is gone, or
 * is not what was kept, is printed anew from what was frozen.
 */
export async function sentSheet({ db, files, press }: Printing, of: SheetOf, job: PrintJob): Promise<Buffer> {
  const { taskforceId, reportId, language } = of;
  const find = () =>
    asSystem(db, (tx) => tx.statusPaper.findUnique({ where: { reportId_language: { reportId, language } } }), taskforceId);
  const before = await find();
  if (before) {
    const bytes = await files.kept(before.storedAs, before.hash);
    if (bytes) return bytes;
    console.error('the sheet of a status report is not in the data folder as it was kept', { reportId, language });
    return press.print(job);
  }
  const printed = await press.print(job);
  const { storedAs, hash, bytes } = await files.keep(printed);
  const data = { taskforceId, reportId, language, hash, bytes, storedAs };
  const { count } = await asSystem(db, (tx) => tx.statusPaper.createMany({ data: [data], skipDuplicates: true }), taskforceId);
  if (count === 1) return printed;
  const first = await find();
  return (first && (await files.kept(first.storedAs, first.hash))) ?? printed;
}
