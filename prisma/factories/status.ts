import type { Prisma } from '../generated/client.ts';
import { numbered } from './serials.ts';
import type { Factory } from './taskforces.ts';

type StatusGiven = Omit<Partial<Prisma.StatusReportUncheckedCreateInput>, 'number'> & {
  taskforceId: string;
  preparedById: string;
  number?: number;
};

/** A content in which nothing has happened, as of the demo's day. */
export const emptyStatus = {
  asOfOn: '2022-03-01',
  sinceOn: '2021-06-17',
  outlook: null,
  milestones: [],
  adopted: [],
  stages: [],
  held: [],
  next: null,
  decisions: [],
  waits: [],
  risks: [],
  words: '',
};

/** A draft; in a later state with the next number, its content and who froze and sent it: who prepared it, unless others are given. */
export async function makeStatusReport(db: Factory, { taskforceId, preparedById, number, ...given }: StatusGiven) {
  const { state = 'draft' } = given;
  const at = new Date('2022-02-28T09:00:00Z');
  const isFrozen = state !== 'draft' && state !== 'withdrawn';
  const isSent = isFrozen && state !== 'frozen';
  const frozen = isFrozen
    ? {
        number: await numbered(db, taskforceId, 'status', number),
        content: emptyStatus,
        contentHash: '',
        frozenById: preparedById,
        frozenAt: at,
      }
    : {};
  const sent = isSent ? { sentById: preparedById, sentAt: at } : {};
  const approved = state === 'approved' ? { approvedById: preparedById, approvedAt: at } : {};
  return db.statusReport.create({
    data: { taskforceId, preparedById, preparedAt: at, ...frozen, ...sent, ...approved, ...given },
  });
}

type QuestionGiven = Partial<Prisma.StatusQuestionUncheckedCreateInput> & {
  taskforceId: string;
  reportId: string;
  askedById: string;
};

/** An open question to a report. */
export function makeStatusQuestion(db: Factory, given: QuestionGiven) {
  return db.statusQuestion.create({
    data: { text: 'Hvorfor skrider surveyen?', askedAt: new Date('2022-02-28T12:00:00Z'), ...given },
  });
}
