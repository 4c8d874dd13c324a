import { Prisma } from '@tvaers/db/client';
import { statusPaperInput } from '@tvaers/domain/status/schema';
import { paperRoute } from '../doors/guarded-route.ts';
import { fileNameOf, paperOf } from './letters.ts';
import { findReport } from './rows.ts';

/** The sheet of a report. A draft has none: what is printed is what was frozen. */
export const statusPaperRoute = paperRoute({
  path: '/api/papers/status',
  permission: 'status.read',
  query: statusPaperInput,
  load: async (read, { input }) => {
    const report = await findReport(read, { id: input.reportId });
    const names = await read.one<{ slug: string; nameDa: string; nameEn: string }>(
      Prisma.sql`select t.slug, t.name_da as "nameDa", t.name_en as "nameEn" from taskforces t`,
    );
    const job = report && names && paperOf(report, names, input.language);
    if (!job || report.number === null) return null;
    return { facts: { isSent: report.isSent }, answer: { fileName: fileNameOf(names.slug, report.number), job } };
  },
});
