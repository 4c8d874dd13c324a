import type { ConsultationVerdict } from '../generated/client.ts';
import { at, day, type Story, told } from './story.ts';

type Answer = {
  on: string;
  question: number;
  body: string;
  response: { on: string; verdict: ConsultationVerdict; text: string } | null;
};
type Consulted = {
  about: string;
  version: string;
  introduction: string;
  openedOn: string;
  deadlineOn: string;
  closedOn: string | null;
  /** Who answers for the taskforce. */
  respondedBy: string;
  questions: readonly string[];
  consultees: readonly { name: string; organisation: string; email: string; answers: readonly Answer[] }[];
};

const consulted: readonly Consulted[] = [
  {
    about: 'r01',
    version: '0.1',
    introduction:
      'Taskforcen drøftede udkastet på møde 3. Inden vi skriver videre, vil vi gerne høre fra jer, der skal sende og tage imod.',
    openedOn: '2021-11-04',
    deadlineOn: '2021-11-26',
    closedOn: '2021-11-29',
    respondedBy: 's2',
    questions: ['Kan I undvære en ny leder i seks uger?', 'Hvad skal være på plads, før I vil tage imod?'],
    consultees: [
      {
        name: 'Ulla Brandstrup',
        organisation: 'Netværket af Små Kommuner',
        email: 'ulla.brandstrup@smaa-kommuner.example',
        answers: [
          {
            on: '2021-11-18',
            question: 0,
            body: 'Nej. Seks uger er for længe i en kommune, hvor lederen er alene om sit område. Fire uger kan lade sig gøre, hvis de kan deles i to.',
            response: {
              on: '2021-12-06',
              verdict: 'partly',
              text: 'Praktikken er gjort fire uger lang i version 0.2. At dele den i to er overladt til parterne.',
            },
          },
          {
            on: '2021-11-18',
            question: 1,
            body: 'At det står, hvem der betaler lønnen imens. Ellers ender regningen hos den mindste.',
            response: { on: '2021-12-06', verdict: 'followed', text: 'Det er skrevet ind, at den, der sender, betaler lønnen.' },
          },
        ],
      },
      {
        name: 'Peter Aabo',
        organisation: 'Selveje og Sociale Institutioner',
        email: 'peter.aabo@selveje.example',
        answers: [
          {
            on: '2021-11-24',
            question: 1,
            body: 'Vi vil gerne være værter, men teksten taler kun om det offentlige.',
            response: {
              on: '2021-12-06',
              verdict: 'followed',
              text: 'Praktikken kan nu også foregå uden for det offentlige.',
            },
          },
        ],
      },
      {
        name: 'Dorthe Lykke',
        organisation: 'Foreningen af Kontorchefer',
        email: 'dorthe.lykke@kontorchefer.example',
        answers: [
          {
            on: '2021-11-26',
            question: 0,
            body: 'Ja, hvis praktikken lægges inden for det første halve år. Den bør også gælde ledere, der har været ansat længere.',
            response: {
              on: '2021-12-06',
              verdict: 'notFollowed',
              text: 'Anbefalingen handler om nye ledere. De andre er med i R-04 om besøg.',
            },
          },
        ],
      },
    ],
  },
  {
    about: 'r07',
    version: '0.2',
    introduction:
      'Anbefalingen handler om ledere, der kommer fra det private. Derfor vil vi gerne høre jer, inden taskforcen tager stilling.',
    openedOn: '2022-02-07',
    deadlineOn: '2022-03-11',
    closedOn: null,
    respondedBy: 'p1',
    questions: ['Hvad ville få jer til at søge en offentlig lederstilling?', 'Er der noget i teksten, som I ikke kan genkende?'],
    consultees: [
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
    ],
  },
];

/** What outsiders were asked about R-01, whose answers changed it, and about R-07: there one is answered, one waits, one is silent. */
export async function tellConsultations(story: Story): Promise<void> {
  for (const one of consulted) await tellConsultation(story, one);
}

async function tellConsultation(story: Story, { questions, consultees, ...one }: Consulted): Promise<void> {
  const { db, taskforceId } = story;
  const recommendationId = told(story.recommendations, one.about);
  const openedAt = at(one.openedOn, '10:00');
  const { id: consultationId } = await db.consultation.create({
    data: {
      taskforceId,
      recommendationId,
      versionId: told(story.versions, `${one.about}/${one.version}`),
      introduction: one.introduction,
      deadlineOn: day(one.deadlineOn),
      openedById: story.seat('sek1', one.openedOn),
      openedAt,
      ...(one.closedOn && { state: 'closed', closedAt: at(one.closedOn, '09:00') }),
    },
  });
  const act = { noun: 'consultations', thingId: recommendationId };
  const difference = { version: one.version, deadlineOn: one.deadlineOn, asked: consultees.length };
  story.happened({ ...act, at: openedAt, by: 'sek1', verb: 'open', difference });
  if (one.closedOn) story.happened({ ...act, at: at(one.closedOn, '09:00'), by: 'sek1', verb: 'close', difference: {} });
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
            respondedById: story.seat(one.respondedBy, response.on),
            respondedAt: at(response.on, '09:15'),
            respondedVersion: 1,
          }),
        },
      });
      if (response)
        story.happened({
          ...act,
          at: at(response.on, '09:15'),
          by: one.respondedBy,
          verb: 'respond',
          difference: { name: person.name },
        });
    }
  }
}
