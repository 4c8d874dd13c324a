import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type Given = Partial<Prisma.ConsultationUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  versionId: string;
  openedById: string;
  /** What is asked; one question when left out. */
  asks?: readonly string[];
};

/** A consultation on a named version, open until 18 March 2022 unless told otherwise. */
export async function makeConsultation(db: Factory, { asks = ['Hvad betyder den for jer?'], ...given }: Given) {
  const consultation = await db.consultation.create({
    data: { deadlineOn: new Date('2022-03-18'), openedAt: new Date('2022-02-22T09:00:00Z'), ...given },
  });
  const { taskforceId, id: consultationId } = consultation;
  const questions = await db.consultationQuestion.createManyAndReturn({
    data: asks.map((text, position) => ({ taskforceId, consultationId, position, text })),
  });
  return { consultation, questions };
}

type ConsulteeGiven = Partial<Prisma.ConsulteeUncheckedCreateInput> & { taskforceId: string; consultationId: string };

/** One who is asked, at an address of his own. */
export function makeConsultee(db: Factory, given: ConsulteeGiven) {
  return db.consultee.create({
    data: {
      name: 'Else Holm',
      organisation: 'Foreningen af Ledere',
      email: `${crypto.randomUUID()}@forening.example`,
      invitedAt: new Date('2022-02-22T09:00:00Z'),
      ...given,
    },
  });
}

type AnswerGiven = Partial<Prisma.ConsultationAnswerUncheckedCreateInput> & {
  taskforceId: string;
  consulteeId: string;
  questionId: string;
};

/** What one who is asked answered to a question. */
export function makeConsultationAnswer(db: Factory, given: AnswerGiven) {
  return db.consultationAnswer.create({
    data: { body: 'Den vil hjælpe os.', answeredAt: new Date('2022-02-24T09:00:00Z'), ...given },
  });
}
