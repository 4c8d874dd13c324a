import { Prisma } from '@tvaers/db/client';
import { todayIn } from '@tvaers/domain/dates/local-time';
import { sayRecommendation } from '@tvaers/domain/numbers/serial';
import { sayAudience } from '@tvaers/domain/recommendations/labels';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { recommendationPaperInput } from '@tvaers/domain/recommendations/schema';
import { recommendationPaper } from '@tvaers/domain/recommendations/text-paper';
import { paperRoute } from '../doors/guarded-route.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { listBeneath } from './beneath-rows.ts';
import { listNamedIn } from './references-rows.ts';

type Printed = RecommendationFacts & {
  slug: string;
  taskforceDa: string;
  taskforceEn: string;
  number: number | null;
  draftNumber: number | null;
  letter: string;
  sectorKey: string;
  sectorDa: string;
  sectorEn: string;
  addressee: string;
  title: string;
  text: RichText;
  at: string;
  label: string | null;
  by: string | null;
};

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;

// What was adopted is its last version, and is printed as such.
const adopted = Prisma.sql`(select w.id from recommendation_versions w where w.recommendation_id = r.id and r.state in ('adopted', 'published')
  order by w.serial desc limit 1)`;

/** The text as it stands, or a named version, for whoever reads the recommendation: as PDF, for Word, or as one page of HTML. */
export const recommendationPaperRoute = paperRoute({
  path: '/api/papers/recommendation',
  permission: 'recommendations.read',
  query: recommendationPaperInput,
  load: async (read, { clock, input: { recommendationId, text, format, language } }) => {
    const versionId = text === 'current' ? null : text;
    const row = await read.one<Printed>(Prisma.sql`
      select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom",
        coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
        t.slug, t.name_da as "taskforceDa", t.name_en as "taskforceEn", r.number, ${draftNumberOf('r')} as "draftNumber", x.letter, x.key as "sectorKey",
        x.name_da as "sectorDa", x.name_en as "sectorEn", r.addressee, coalesce(v.title, r.title) as title, coalesce(v.text, r.text) as text,
        coalesce(v.named_at, r.text_changed_at) as at, v.label,
        (select u.name from seats s join users u on u.id = s.user_id where s.id = v.named_by_id) as by
      from recommendations r join taskforces t on t.id = r.taskforce_id join sectors x on x.id = r.lead_sector_id
      left join recommendation_versions v on v.recommendation_id = r.id and v.id = coalesce(${versionId}::uuid, ${adopted})
      where r.id = ${recommendationId}::uuid and (${versionId}::uuid is null or v.id is not null)`);
    if (!row) return null;
    const { audience, leadSectorId, state, endedFrom, recusedSeatIds, sectorKey, sectorDa, sectorEn } = row;
    const called = sayRecommendation(row, language);
    const paper = recommendationPaper(
      {
        taskforce: language === 'da' ? row.taskforceDa : row.taskforceEn,
        called,
        title: row.title,
        state,
        addressee: row.addressee,
        readers: audience === 'sector' ? sayAudience(audience, { key: sectorKey, da: sectorDa, en: sectorEn }, language) : null,
        text: row.text,
        references: await listNamedIn(read, row.text),
        version: row.label === null ? null : { label: row.label, by: row.by ?? '' },
        on: todayIn('Europe/Copenhagen', new Date(row.at)),
        beneath: await listBeneath(read, recommendationId, versionId, language),
      },
      language,
    );
    const name = `${row.slug}-${called}${row.label === null ? '' : `-v${row.label}`}.${format}`.replaceAll(
      /[^\p{L}\p{N}.-]+/gu,
      '-',
    );
    const facts = { audience, leadSectorId, state, endedFrom, recusedSeatIds };
    if (format === 'pdf') {
      const job = { template: 'recommendation' as const, variants: [paper], mostPages: null, printedAt: clock.now().getTime() };
      return { facts, answer: { fileName: name, job } };
    }
    const make = async () => {
      if (format === 'html') return Buffer.from((await import('../paper/recommendation-html.ts')).recommendationHtml(paper));
      return (await import('../paper/recommendation-docx.ts')).recommendationDocx(paper);
    };
    return { facts, answer: { fileName: name, type: types[format], make } };
  },
});
