import { at, type Story, told } from './story.ts';

const notes = [
  {
    by: 'k1',
    on: '2022-02-17',
    about: 'r03',
    title: 'Spørgsmål til de tre borgmestre',
    body: '1. Har I en leder, I ikke kan undvære i to år?\n2. Ville I låne ud, hvis I kunne kalde hjem med tre måneders varsel?\n3. Skal det stå i overenskomsten, eller er en aftale fra gang til gang nok?',
  },
  {
    by: 'k2',
    on: '2022-02-23',
    about: 'r08',
    title: 'Fra lederne i dagtilbud',
    body: 'Jeg har talt med tre ledere. De vil gerne have forløbet, men ingen af dem kan afse en samtalepartner i et halvt år. De foreslår tre måneder og en makker i nabokommunen.',
  },
  {
    by: 'tk1',
    on: '2022-02-25',
    about: null,
    title: 'Før mødet den 15. marts',
    body: 'Vi ringer sammen den 14. kl. 15 og aftaler, hvem der siger hvad om R-03.',
  },
] as const;

const prepared = {
  about: 'r08',
  by: 'tk1',
  on: '2022-02-24',
  stance: 'reservation',
  reason:
    'Kommunerne støtter forløbet, men det skal kunne gøres kortere i små institutioner: tre måneder, når der er færre end 25 ansatte.',
  agrees: { by: 'k2', on: '2022-02-25' },
} as const;

/** What the municipalities have written down in their room, and what they mean to answer on R-08: Bo Friis agrees, Jens Lund has not said. */
export async function tellRooms(story: Story): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  const ofRoom = { taskforceId, sectorId: sectorIds.municipalities };
  const happened = { noun: 'rooms', sectorId: ofRoom.sectorId };
  for (const { by, on, about, title, body } of notes) {
    const [seatId, moment] = [story.seat(by, on), at(on, '15:20')];
    const recommendationId = about && told(story.recommendations, about);
    const written = { writtenById: seatId, writtenAt: moment, changedById: seatId, changedAt: moment };
    const note = await db.roomNote.create({ data: { ...ofRoom, ...written, recommendationId, title, body } });
    story.happened({ ...happened, at: moment, by, verb: 'writeNote', thingId: note.id, difference: { title } });
  }
  const { by, on, stance, reason, agrees } = prepared;
  const recommendationId = told(story.recommendations, prepared.about);
  const common = await db.commonPosition.create({
    data: { ...ofRoom, recommendationId, stance, reason, preparedById: story.seat(by, on), preparedAt: at(on, '11:05') },
  });
  story.happened({ ...happened, at: at(on, '11:05'), by, verb: 'prepare', thingId: common.id, difference: { stance } });
  const givenAt = at(agrees.on, '08:40');
  const seatId = story.seat(agrees.by, agrees.on);
  await db.commonAssent.create({ data: { taskforceId, commonPositionId: common.id, seatId, toVersion: 1, givenAt } });
  story.happened({ ...happened, at: givenAt, by: agrees.by, verb: 'agree', thingId: common.id, difference: {} });
}
