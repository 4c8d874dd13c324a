import { Prisma } from '@tvaers/db/client';
import { consultationMemo } from '@tvaers/domain/consultations/memo';
import { memoInput } from '@tvaers/domain/consultations/schema';
import { todayIn } from '@tvaers/domain/dates/local-time';
import { sayRecommendation } from '@tvaers/domain/numbers/serial';
import { paperRoute } from '../doors/guarded-route.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { type ConsultationRow, type ConsulteeRow, findConsultations } from './rows.ts';

type Headed = {
  recommendationId: string;
  slug: string;
  taskforceDa: string;
  taskforceEn: string;
  number: number | null;
  draftNumber: number | null;
  letter: string;
  title: string;
  latestLabel: string;
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const dayOf = (at: string) => todayIn('Europe/Copenhagen', new Date(at));
const whoIs = ({ name, organisation }: ConsulteeRow) => [name, organisation].filter(Boolean).join(', ');

/** What a consultation gave, for whoever reads its answers: as PDF or for Word. */
export const consultationMemoRoute = paperRoute({
  path: '/api/papers/consultation',
  permission: 'consultations.read',
  query: memoInput,
  load: async (read, { clock, input: { consultationId, format, language } }) => {
    const head = await read.one<Headed>(Prisma.sql`
      select r.id as "recommendationId", t.slug, t.name_da as "taskforceDa", t.name_en as "taskforceEn", r.number, ${draftNumberOf('r')} as "draftNumber",
        x.letter, v.title, (select w.label from recommendation_versions w where w.recommendation_id = r.id order by w.serial desc limit 1) as "latestLabel"
      from consultations c join recommendations r on r.id = c.recommendation_id join recommendation_versions v on v.id = c.version_id
        join taskforces t on t.id = c.taskforce_id join sectors x on x.id = r.lead_sector_id
      where c.id = ${consultationId}::uuid`);
    const found = head && (await findConsultations(read, head.recommendationId, false));
    const consultation = found?.consultations.find(({ id }) => id === consultationId);
    if (!head || !found || !consultation) return null;
    const called = sayRecommendation(head, language);
    const taskforce = language === 'da' ? head.taskforceDa : head.taskforceEn;
    const paper = consultationMemo({ ...toPrint(consultation), ...head, called, taskforce }, language);
    const memo = language === 'da' ? 'hoeringsnotat' : 'consultation';
    const fileName = `${head.slug}-${called}-${memo}-v${consultation.label}.${format}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
    const facts = { recommendation: found.facts };
    if (format === 'pdf') {
      const job = { template: 'recommendation' as const, variants: [paper], mostPages: null, printedAt: clock.now().getTime() };
      return { facts, answer: { fileName, job } };
    }
    const make = async () => (await import('../paper/recommendation-docx.ts')).recommendationDocx(paper);
    return { facts, answer: { fileName, type: wordType, make } };
  },
});

/** An answer whose words have changed since stands as not responded to. */
function toPrint({ questions, consultees, answers, openedAt, closedAt, ...consultation }: ConsultationRow) {
  const by = (consulteeId: string) => answers.filter((answer) => answer.consulteeId === consulteeId);
  return {
    ...consultation,
    openedOn: dayOf(openedAt),
    closedOn: closedAt === null ? null : dayOf(closedAt),
    asked: consultees.map((one) => {
      const latest = by(one.id)
        .map(({ answeredAt }) => answeredAt)
        .toSorted()
        .at(-1);
      return { who: whoIs(one), answeredOn: latest === undefined ? null : dayOf(latest), isDropped: one.droppedAt !== null };
    }),
    questions: questions.map(({ id, text }) => ({
      text,
      answers: consultees.flatMap((one) =>
        by(one.id)
          .filter(({ consultationQuestionId }) => consultationQuestionId === id)
          .map(({ body, answeredAt, howGiven, verdict, response, isResponseOld }) => ({
            ...{ who: whoIs(one), body, answeredOn: dayOf(answeredAt), howGiven, response },
            verdict: isResponseOld ? null : verdict,
          })),
      ),
    })),
  };
}
