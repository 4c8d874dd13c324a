import { at, type Story, told } from './story.ts';

const notes = [
  {
    by: 'tr1',
    on: '2022-02-21',
    room: 'regions',
    about: 'r02',
    title: 'Hvad koster to uger hos en vært?',
    body: 'Jeg har spurgt tre sygehuse. Vikardækning i to uger koster mellem 28.000 og 41.000 kr. En halv udgift til hver er altså omkring 17.000 kr. pr. leder.',
  },
  {
    by: 's2',
    on: '2022-02-18',
    room: 'state',
    about: null,
    title: 'Fra kredsen af styrelsesdirektører',
    body: 'De spørger til R-05, fordi deres opslag i dag næsten altid kræver erfaring fra staten. To vil gerne prøve uden.',
  },
  {
    by: 'k1',
    on: '2022-02-17',
    room: 'municipalities',
    about: 'r03',
    title: 'Spørgsmål til de tre borgmestre',
    body: '1. Har I en leder, I ikke kan undvære i to år?\n2. Ville I låne ud, hvis I kunne kalde hjem med tre måneders varsel?\n3. Skal det stå i overenskomsten, eller er en aftale fra gang til gang nok?',
  },
  {
    by: 'k2',
    on: '2022-02-23',
    room: 'municipalities',
    about: 'r08',
    title: 'Fra lederne i dagtilbud',
    body: 'Jeg har talt med tre ledere. De vil gerne have forløbet, men ingen af dem kan afse en samtalepartner i et halvt år. De foreslår tre måneder og en makker i nabokommunen.',
  },
  {
    by: 'tk1',
    on: '2022-02-25',
    room: 'municipalities',
    about: null,
    title: 'Før mødet den 15. marts',
    body: 'Vi ringer sammen den 14. kl. 15 og aftaler, hvem der siger hvad om R-03.',
  },
] as const;

const prepared = [
  {
    room: 'municipalities',
    about: 'r08',
    version: '0.2',
    by: 'tk1',
    on: '2022-02-24',
    stance: 'reservation',
    reason:
      'Kommunerne støtter forløbet, men det skal kunne gøres kortere i små institutioner: tre måneder, når der er færre end 25 ansatte.',
    agrees: [{ by: 'k2', on: '2022-02-25' }],
  },
  {
    room: 'civilSociety',
    about: 'r02',
    version: '0.2',
    by: 'c1',
    on: '2022-01-24',
    stance: 'supports',
    reason: 'Foreningernes ledere kan være med på lige fod, og det er det vigtigste for os.',
    agrees: [
      { by: 'c1', on: '2022-01-24' },
      { by: 'c2', on: '2022-01-25' },
    ],
  },
  {
    room: 'private',
    about: 'r10',
    version: '0.2',
    by: 'p1',
    on: '2022-02-22',
    stance: 'reservation',
    reason: 'Vi støtter tallene, hvis de også følger dem, der går fra det offentlige til det private.',
    agrees: [{ by: 'p1', on: '2022-02-22' }],
  },
] as const;

/**
 * What lies in the rooms. On R-08 Bo Friis agrees and Jens Lund has not said; the civil society's words on R-02 are about a text that has
 * changed since; and why the private sector has not answered on R-10: they are not agreed.
 */
export async function tellRooms(story: Story): Promise<void> {
  const { db, taskforceId, sectorIds } = story;
  for (const { by, on, about, title, body, room } of notes) {
    const [seatId, moment] = [story.seat(by, on), at(on, '15:20')];
    const ofRoom = { taskforceId, sectorId: sectorIds[room] };
    const recommendationId = about && told(story.recommendations, about);
    const written = { writtenById: seatId, writtenAt: moment, changedById: seatId, changedAt: moment };
    const note = await db.roomNote.create({ data: { ...ofRoom, ...written, recommendationId, title, body } });
    const act = { noun: 'rooms', sectorId: ofRoom.sectorId, thingId: note.id };
    story.happened({ ...act, at: moment, by, verb: 'writeNote', difference: { title } });
  }
  for (const { room, about, version, by, on, stance, reason, agrees } of prepared) {
    const sectorId = sectorIds[room];
    const common = await db.commonPosition.create({
      data: {
        ...{ taskforceId, sectorId, recommendationId: told(story.recommendations, about), stance, reason },
        ...{ preparedById: story.seat(by, on), preparedAt: at(on, '11:05') },
        aboutVersionId: told(story.versions, `${about}/${version}`),
      },
    });
    const act = { noun: 'rooms', sectorId, thingId: common.id };
    story.happened({ ...act, at: at(on, '11:05'), by, verb: 'prepare', difference: { stance } });
    for (const agreed of agrees) {
      // Who writes and takes positions agrees by writing.
      const givenAt = agreed.by === by ? at(on, '11:05') : at(agreed.on, '08:40');
      const seatId = story.seat(agreed.by, agreed.on);
      await db.commonAssent.create({ data: { taskforceId, commonPositionId: common.id, seatId, toVersion: 1, givenAt } });
      if (agreed.by !== by) story.happened({ ...act, at: givenAt, by: agreed.by, verb: 'agree', difference: {} });
    }
  }
}
