import { at, day, type Story, told } from './story.ts';

const questions = [
  'Hvad ville få jer til at søge en offentlig lederstilling?',
  'Er der noget i teksten, som I ikke kan genkende?',
] as const;
const consultees = [
  {
    name: 'Lone Gravesen',
    organisation: 'Brancheforeningen for Servicevirksomheder',
    email: 'lone.gravesen@service.example',
    answers: [
      {
        on: '2022-02-14',
        question: 0,
        body: 'At opslaget siger, hvad man skal kunne, og ikke hvor man har været. Flere af vores medlemmer har ledet hundreder af medarbejdere og får at vide, at de mangler “sektorforståelse”.',
        response: {
          on: '2022-02-21',
          verdict: 'followed',
          text: 'Det er skrevet ind i afsnittet om, hvad arbejdsgiverne selv kan gøre.',
        },
      },
      {
        on: '2022-02-14',
        question: 1,
        body: 'Teksten siger, at lønnen sjældent er afgørende. Det er den for nogle.',
        response: {
          on: '2022-02-21',
          verdict: 'partly',
          text: 'Vi har nævnt lønnen, men surveyen viser, at ansættelsesformen vejer tungere.',
        },
      },
    ],
  },
  {
    name: 'Torben Friis',
    organisation: 'Ledernetværket Skiftet',
    email: 'torben.friis@skiftet.example',
    answers: [
      {
        on: '2022-02-23',
        question: 0,
        body: 'En samtale med en, der selv har skiftet, inden man søger.',
        response: null,
      },
    ],
  },
  { name: 'Kirsten Aagaard', organisation: 'Direktørforum', email: 'kirsten.aagaard@direktoerforum.example', answers: [] },
] as const;

/** What outsiders were asked about R-07, and what they answered: one is answered, one waits, one is silent. */
export async function tellConsultations(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, 'r07');
  const openedAt = at('2022-02-07', '10:00');
  const { id: consultationId } = await db.consultation.create({
    data: {
      taskforceId,
      recommendationId,
      versionId: told(story.versions, 'r07/0.2'),
      introduction:
        'Anbefalingen handler om ledere, der kommer fra det private. Derfor vil vi gerne høre jer, inden taskforcen tager stilling.',
      deadlineOn: day('2022-03-11'),
      openedById: story.seat('sek1', '2022-02-07'),
      openedAt,
    },
  });
  const act = { noun: 'consultations', thingId: recommendationId };
  const difference = { version: '0.2', deadlineOn: '2022-03-11', asked: consultees.length };
  story.happened({ ...act, at: openedAt, by: 'sek1', verb: 'open', difference });
  const asked = await Promise.all(
    questions.map((text, position) => db.consultationQuestion.create({ data: { taskforceId, consultationId, position, text } })),
  );
  for (const { answers, ...person } of consultees) {
    const consultee = await db.consultee.create({ data: { ...person, taskforceId, consultationId, invitedAt: openedAt } });
    for (const { on, question, body, response } of answers) {
      await db.consultationAnswer.create({
        data: {
          taskforceId,
          consulteeId: consultee.id,
          questionId: asked[question]?.id ?? '',
          body,
          answeredAt: at(on, '14:30'),
          ...(response && {
            verdict: response.verdict,
            response: response.text,
            respondedById: story.seat('p1', response.on),
            respondedAt: at(response.on, '09:15'),
            respondedVersion: 1,
          }),
        },
      });
      if (response)
        story.happened({ ...act, at: at(response.on, '09:15'), by: 'p1', verb: 'respond', difference: { name: person.name } });
    }
  }
}
