import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { makeCommonPosition, makeRoomNote } from '@tvaers/db/factories/rooms';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const call = (persona: Persona) => as(database, persona).rooms;
const page = (persona: Persona) => call(persona).page(at());
const recommendation = () =>
  makeRecommendation(database.owner, {
    ...at(),
    leadSectorId: world.sectorIds.state,
    proposedById: world.personas.state.actor.seat.id,
  });

describe('a note', () => {
  it('is written, edited and withdrawn by any of the sector, and seen by nobody else', async () => {
    const { municipalities, municipalities2, state, secretariat, chair, observer } = world.personas;
    const { id } = await call(municipalities).writeNote({ ...at(), recommendationId: null, title: 'Løn', body: 'Spørg KL.' });
    await call(municipalities2).editNote({ ...at(), roomNoteId: id, version: 1, title: 'Løn og pension', body: 'Spurgt.' });
    const stale = call(municipalities).editNote({ ...at(), roomNoteId: id, version: 1, title: 'Løn', body: 'Min tekst.' });
    expect(await refusalOf(stale)).toBe('changed-meanwhile');
    const [note] = (await page(municipalities)).notes;
    expect(note).toMatchObject({ title: 'Løn og pension', body: 'Spurgt.', state: 'standing', version: 2 });
    for (const other of [state, secretariat, chair, observer].filter(
      ({ actor }) => actor.seat.sectorId !== world.sectorIds.municipalities,
    )) {
      expect((await page(other)).notes).toEqual([]);
      const edit = call(other).editNote({ ...at(), roomNoteId: id, version: 2, title: 'Set', body: '' });
      expect(await refusalOf(edit)).toBe('not-found');
    }
    await call(municipalities).withdrawNote({ ...at(), roomNoteId: id, version: 2 });
    expect(await refusalOf(call(municipalities).withdrawNote({ ...at(), roomNoteId: id, version: 3 }))).toBe('out-of-step');
    await call(municipalities).restoreNote({ ...at(), roomNoteId: id, version: 3 });
    const events = await database.owner.event.findMany({ where: { thingId: id }, orderBy: { number: 'asc' } });
    expect(events.map(({ verb }) => verb)).toEqual(['writeNote', 'editNote', 'withdrawNote', 'restoreNote']);
    expect(new Set(events.map(({ sectorId }) => sectorId))).toEqual(new Set([world.sectorIds.municipalities]));
  });

  it('cannot be written by who sits in no sector', async () => {
    const { secretariat, observer } = world.personas;
    for (const other of [secretariat, observer])
      expect(await refusalOf(call(other).writeNote({ ...at(), recommendationId: null, title: 'Her', body: '' }))).toBe(
        'not-found',
      );
  });
});

describe('a common position', () => {
  it('is prepared in the room; who agreed to earlier words is asked again; an adviser prepares and agrees to nothing', async () => {
    const { id: recommendationId } = await recommendation();
    const { municipalities, municipalities2, adviser, state } = world.personas;
    const prepare = (persona: Persona, version: number | null, given = {}) =>
      call(persona).prepare({ ...at(), recommendationId, version, stance: 'supports', reason: '', wouldChange: '', ...given });
    expect(await refusalOf(prepare(municipalities, null, { stance: 'cannotSupport', reason: 'Nej' }))).toBe('reason-needed');
    const { id } = await prepare(municipalities, null);
    expect(await refusalOf(prepare(municipalities2, null))).toBe('changed-meanwhile');
    await call(municipalities2).agree({ ...at(), commonPositionId: id, version: 1 });
    const assents = async () =>
      (await call(municipalities).about({ ...at(), recommendationId })).commonPosition?.assents.map(
        ({ isToLatest }) => isToLatest,
      );
    expect(await assents()).toEqual([true, true]);
    await prepare(municipalities, 1, { stance: 'reservation', reason: 'Hvis staten betaler.' });
    expect((await assents())?.toSorted()).toEqual([false, true]);
    expect(await refusalOf(call(municipalities2).agree({ ...at(), commonPositionId: id, version: 1 }))).toBe('changed-meanwhile');
    await call(municipalities).takeBackAgreement({ ...at(), commonPositionId: id });
    expect(await assents()).toEqual([false]);
    expect(adviser.actor.seat.sectorId).toBe(world.sectorIds.municipalities);
    await prepare(adviser, 2, { reason: 'Skrevet af den tilforordnede.' });
    expect(await refusalOf(call(adviser).agree({ ...at(), commonPositionId: id, version: 3 }))).toBe('not-allowed');
    expect((await call(state).about({ ...at(), recommendationId })).commonPosition).toBeNull();
  });

  it('says which version it is about, and that the text has changed in substance since', async () => {
    const { id: recommendationId } = await recommendation();
    const { municipalities } = world.personas;
    const named = { ...at(), recommendationId, namedById: municipalities.actor.seat.id };
    const words = { ...at(), recommendationId, stance: 'supports' as const, reason: '', wouldChange: '' };
    const shown = async () => {
      const { commonPosition } = await call(municipalities).about({ ...at(), recommendationId });
      return [commonPosition?.label, commonPosition?.isTextNewer];
    };
    await call(municipalities).prepare({ ...words, version: null });
    expect(await shown()).toEqual([null, false]);
    await makeVersion(database.owner, { ...named, serial: 1, label: '0.1' });
    await call(municipalities).prepare({ ...words, version: 1 });
    expect(await shown()).toEqual(['0.1', false]);
    await makeVersion(database.owner, { ...named, serial: 2, label: '0.2', isSubstantial: false });
    expect(await shown()).toEqual(['0.1', false]);
    await makeVersion(database.owner, { ...named, serial: 3, label: '0.3', isSubstantial: true });
    expect(await shown()).toEqual(['0.1', true]);
    await call(municipalities).prepare({ ...words, version: 2 });
    expect(await shown()).toEqual(['0.3', false]);
  });

  it('and notes about a recommendation are gone for who is recused from it', async () => {
    const { id: recommendationId } = await recommendation();
    const { regions, regions2 } = world.personas;
    const own = { ...at(), sectorId: world.sectorIds.regions, recommendationId };
    const note = await makeRoomNote(database.owner, { ...own, writtenById: regions.actor.seat.id });
    const common = await makeCommonPosition(database.owner, { ...own, preparedById: regions.actor.seat.id });
    await makeRecusal(database.owner, { ...at(), recommendationId, seatId: regions2.actor.seat.id });
    expect((await page(regions)).commonPositions.map(({ id }) => id)).toContain(common.id);
    const { notes, commonPositions } = await page(regions2);
    expect([notes.map(({ id }) => id), commonPositions.map(({ id }) => id)]).toEqual([[], []]);
    expect(await refusalOf(call(regions2).withdrawNote({ ...at(), roomNoteId: note.id, version: 1 }))).toBe('not-found');
    expect(await refusalOf(call(regions2).writeNote({ ...at(), recommendationId, title: 'x', body: '' }))).toBe('not-found');
  });

  it('of two who write at once one is first, and the other is shown what he wrote', async () => {
    const { id: recommendationId } = await recommendation();
    const { privateSector, privateSector2 } = world.personas;
    const write = (persona: Persona) =>
      refusalOf(
        call(persona).prepare({ ...at(), recommendationId, version: null, stance: 'supports', reason: 'x', wouldChange: '' }),
      ).catch(() => 'done');
    const answers = await Promise.all([write(privateSector), write(privateSector2)]);
    expect(answers.toSorted()).toEqual(['changed-meanwhile', 'done']);
  });
});

describe('sharing a note', () => {
  it('puts its words before the taskforce as a comment, names who will read them, and leaves the note in the room as it was', async () => {
    const { id: recommendationId } = await recommendation();
    const { municipalities, municipalities2, adviser, state, secretariat, observer, regions2 } = world.personas;
    await makeRecusal(database.owner, { ...at(), recommendationId, seatId: regions2.actor.seat.id });
    const note = await call(adviser).writeNote({ ...at(), recommendationId, title: 'Hørt i KL', body: 'De spørger til § 4.' });
    const given = { ...at(), roomNoteId: note.id };
    expect(await refusalOf(call(adviser).shareNote({ ...given, version: 1 }))).toBe('not-allowed');
    expect(await refusalOf(call(adviser).readersAfterShare(given))).toBe('not-found');
    for (const other of [state, secretariat])
      expect(await refusalOf(call(other).shareNote({ ...given, version: 1 }))).toBe('not-found');
    const { newReaders } = await call(municipalities).readersAfterShare(given);
    const ids = newReaders.map(({ id }) => id);
    expect(ids).toContain(state.actor.seat.id);
    expect(ids).toContain(secretariat.actor.seat.id);
    for (const kept of [observer, regions2, municipalities2, adviser]) expect(ids).not.toContain(kept.actor.seat.id);

    await call(municipalities2).editNote({ ...given, version: 1, title: 'Hørt i KL', body: 'De spørger til § 5.' });
    expect(await refusalOf(call(municipalities).shareNote({ ...given, version: 1 }))).toBe('changed-meanwhile');
    const commentsSeen = async (persona: Persona) =>
      (await as(database, persona).recommendations.page({ ...at(), key: recommendationId })).comments.map(({ body }) => body);
    expect(await commentsSeen(state)).toEqual([]);
    const { commentId } = await call(municipalities).shareNote({ ...given, version: 2 });
    expect(await commentsSeen(state)).toEqual(['Hørt i KL\n\nDe spørger til § 5.']);
    expect(await commentsSeen(observer)).toEqual([]);
    const [shown] = (await call(adviser).about({ ...at(), recommendationId })).notes;
    expect(shown).toMatchObject({ state: 'shared', body: 'De spørger til § 5.', offers: [] });
    expect((await call(state).about({ ...at(), recommendationId })).notes).toEqual([]);
    for (const step of [
      () => call(municipalities).shareNote({ ...given, version: 3 }),
      () => call(municipalities).editNote({ ...given, version: 3, title: 'Andet', body: '' }),
      () => call(municipalities).withdrawNote({ ...given, version: 3 }),
    ])
      expect(await refusalOf(step())).toBe('out-of-step');
    const events = await database.owner.event.findMany({
      where: { taskforceId: world.taskforceId, verb: { in: ['shareNote', 'comment'] } },
    });
    expect(events.map(({ noun, thingId, sectorId }) => ({ noun, thingId, sectorId }))).toEqual(
      expect.arrayContaining([
        { noun: 'rooms', thingId: note.id, sectorId: world.sectorIds.municipalities },
        { noun: 'recommendations', thingId: recommendationId, sectorId: null },
      ]),
    );
    expect(commentId).not.toBe(note.id);
  });

  it('is not for what is about the sector’s own work or a draft in its room, nor for what takes no more comments', async () => {
    const { municipalities } = world.personas;
    const own = { ...at(), sectorId: world.sectorIds.municipalities, writtenById: municipalities.actor.seat.id };
    const about = async (given: object) =>
      makeRecommendation(database.owner, {
        ...at(),
        leadSectorId: own.sectorId,
        proposedById: own.writtenById,
        ...given,
      });
    const draft = await about({ audience: 'sector', state: 'drafting', number: null });
    const adopted = await about({ state: 'adopted' });
    for (const [recommendationId, refusal] of [
      [null, 'not-allowed'],
      [draft.id, 'not-allowed'],
      [adopted.id, 'out-of-step'],
    ] as const) {
      const note = await makeRoomNote(database.owner, { ...own, recommendationId });
      expect(await refusalOf(call(municipalities).shareNote({ ...at(), roomNoteId: note.id, version: 1 }))).toBe(refusal);
      const shown = (await page(municipalities)).notes.find(({ id }) => id === note.id);
      expect(shown?.offers).toEqual(['editNote', 'withdrawNote']);
    }
  });
});

describe('what a sector has before it', () => {
  it('is what lies before the taskforce, with how its own have answered where that may be seen, and the balls that lie with it', async () => {
    const { municipalities, municipalities2, state, secretariat } = world.personas;
    const { id: recommendationId } = await recommendation();
    const version = await makeVersion(database.owner, {
      ...at(),
      recommendationId,
      namedById: state.actor.seat.id,
    });
    const askedSeatIds = [municipalities, municipalities2, state].map(({ actor }) => actor.seat.id);
    const round = await makeRound(database.owner, {
      ...at(),
      recommendationId,
      versionId: version.id,
      openedById: secretariat.actor.seat.id,
      isHiddenUntilAnswer: true,
      askedSeatIds,
    });
    const matter = async (persona: Persona) => (await page(persona)).matters.find(({ id }) => id === recommendationId);
    expect((await matter(municipalities))?.round).toMatchObject({ id: round.id, members: null });
    await makePosition(database.owner, {
      ...at(),
      recommendationId,
      roundId: round.id,
      versionId: version.id,
      seatId: municipalities.actor.seat.id,
      stance: 'supports',
    });
    const members = (await matter(municipalities))?.round?.members ?? [];
    expect(members.map(({ seatId, stance }) => [seatId, stance])).toEqual(
      expect.arrayContaining([
        [municipalities.actor.seat.id, 'supports'],
        [municipalities2.actor.seat.id, 'notStated'],
      ]),
    );
    expect(members).toHaveLength(2);
    expect((await matter(municipalities2))?.round?.members).toBeNull();
    // The regions are not asked in it.
    expect(await matter(world.personas.regions)).toBeUndefined();
    expect(await page(secretariat)).toMatchObject({ notes: [], commonPositions: [], matters: [], waiting: [] });

    await database.owner.recommendation.update({
      where: { id: recommendationId },
      data: { ballSeatId: municipalities2.actor.seat.id, ballSectorId: null, ballRole: null },
    });
    const waits = async (persona: Persona) => (await page(persona)).waiting.some(({ id }) => id === recommendationId);
    expect([await waits(municipalities), await waits(state)]).toEqual([true, false]);
  });
});
