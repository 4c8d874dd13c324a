import { Prisma } from '@tvaers/db/client';
import { statusPaperInput } from '@tvaers/domain/status/schema';
import { paperRoute } from '../doors/guarded-route.ts';
import type { Services } from '../doors/route.ts';
import { fileNameOf, paperOf } from './letters.ts';
import { sentSheet } from './paper-service.ts';
import { findReport } from './rows.ts';

/** The sheet of a report. A draft has none: what is printed is what was frozen, and once it was sent what was sent. */
export const statusPaperRoute = paperRoute({
  path: '/api/papers/status',
  permission: 'status.read',
  query: statusPaperInput,
  load: async (read, { actor, input }) => {
    const report = await findReport(read, { id: input.reportId });
    const names = await read.one<{ slug: string; nameDa: string; nameEn: string }>(
      Prisma.sql`select t.slug, t.name_da as "nameDa", t.name_en as "nameEn" from taskforces t`,
    );
    const job = report && names && paperOf(report, names, input.language);
    if (!job || report.number === null) return null;
    const of = { taskforceId: actor.seat.taskforceId, reportId: report.id, language: input.language };
    const print = report.isSent ? (services: Services) => sentSheet(services, of, job) : undefined;
    return { facts: { isSent: report.isSent }, answer: { fileName: fileNameOf(names.slug, report.number), job, print } };
  },
});
