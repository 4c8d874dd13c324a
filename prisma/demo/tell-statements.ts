import { people } from './people.ts';
import { sectorStatements, spokespersons } from './sector-statements.ts';
import { at, type Story, told } from './story.ts';

/** Who speaks for which sector, and what the sectors said in their own name; before the decisions that freeze it. */
export async function tellStatements(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  for (const { person, namedOn } of spokespersons) {
    const id = story.seat(person, namedOn);
    await db.seat.update({ where: { id }, data: { speaksForSector: true } });
    story.happened({ at: at(namedOn, '10:00'), by: person, noun: 'seats', verb: 'nameSpokesperson', thingId: id });
  }
  for (const { recommendation, roundKey, versionLabel, by, sector, on, stance, text } of sectorStatements) {
    const recommendationId = told(story.recommendations, recommendation);
    await db.sectorStatement.create({
      data: {
        ...{ taskforceId, recommendationId, stance, text, serial: 1 },
        roundId: told(story.rounds, roundKey),
        versionId: told(story.versions, `${recommendation}/${versionLabel}`),
        sectorId: story.sectorIds[sector],
        statedById: story.seat(by, on),
        statedAt: at(on, '11:20'),
      },
    });
    const difference = { version: versionLabel, stance };
    story.happened({ at: at(on, '11:20'), by, noun: 'rounds', verb: 'stateForSector', thingId: recommendationId, difference });
  }
}

/** What stood when the recommendation was decided, as the decision register keeps it. */
export function frozenStatements(story: Story, key: string) {
  return sectorStatements
    .filter(({ recommendation }) => recommendation === key)
    .map(({ by, sector, on, stance, text, versionLabel }) => ({
      ...{ sectorId: story.sectorIds[sector], stance, text, seatId: story.seat(by, on), versionLabel },
      name: people.find(({ key: person }) => person === by)?.name ?? '',
      statedAt: at(on, '11:20').toISOString(),
    }));
}
