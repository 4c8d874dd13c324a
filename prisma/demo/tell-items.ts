import { actions } from './actions.ts';
import { compositionOn, computedOf, frozenPositions, presenceAt } from './frozen.ts';
import type { DemoAction, DemoAgendaItem, DemoMeeting, DemoOutcome } from './meeting-shapes.ts';
import { at, day, type Story, told } from './story.ts';
import { recommendations } from './tell-recommendations.ts';

type Place = { meeting: DemoMeeting; meetingId: string; item: DemoAgendaItem; itemId: string };

const serials = new Map<number, number>();

/** The agenda of one meeting, and under each item what came of it. */
export async function tellItems(story: Story, meeting: DemoMeeting, meetingId: string): Promise<void> {
  const { db, taskforceId } = story;
  const changedOn = meeting.calledOn ?? '2022-02-21';
  if (meeting.no === 1) serials.clear();
  for (const item of meeting.items) {
    const row = await db.agendaItem.create({
      data: {
        taskforceId,
        meetingId,
        position: item.no,
        type: item.type,
        title: item.title,
        presentation: item.casePresentation,
        indstilling: item.proposal ?? '',
        minutes: item.minutes,
        presenterSeatId: story.seat(item.presenter, meeting.on ?? '2022-03-01'),
        isClosed: item.isClosed,
        ...matterOf(story, item),
        noQuorumReason: item.withoutQuorumReason,
        quorumLost: item.withoutQuorumReason !== null,
        changedAt: at(changedOn, '10:30'),
        treatedAt: meeting.minutes && meeting.on ? at(meeting.on, meeting.startsAt ?? '09:00') : null,
      },
    });
    const place = { meeting, meetingId, item, itemId: row.id };
    story.items.set(`${meeting.no}/${item.no}`, row.id);
    await db.itemRecusal.createMany({
      data: item.recused.map(({ person, reason }) => ({
        taskforceId,
        itemId: row.id,
        seatId: story.seat(person, meeting.on ?? ''),
        reason,
      })),
    });
    for (const [index, outcome] of item.outcomes.entries()) await tellOutcome(story, place, outcome, index + 1);
  }
}

function matterOf(story: Story, { matter }: DemoAgendaItem) {
  if (matter?.kind === 'recommendation') return { recommendationId: told(story.recommendations, matter.key) };
  if (matter?.kind === 'milestone') return { milestoneId: told(story.milestones, matter.key) };
  if (matter?.kind === 'minutes') return { previousMeetingId: told(story.meetings, matter.key) };
  return {};
}

async function tellOutcome(
  story: Story,
  { meeting, meetingId, item, itemId }: Place,
  outcome: DemoOutcome,
  position: number,
): Promise<void> {
  const { db, taskforceId } = story;
  const on = meeting.on ?? '';
  const action = actions.find(({ key }) => key === outcome.actionKey);
  const line = await db.outcomeLine.create({
    data: {
      taskforceId,
      itemId,
      position,
      kind: outcome.kind,
      result: outcome.ruling,
      text: outcome.text,
      ownerSeatId: action?.owner.kind === 'person' ? story.seat(action.owner.key, on) : null,
      dueOn: action ? day(action.dueOn) : null,
    },
  });
  if (action) await tellAction(story, action, { itemId, lineId: line.id, on });
  if (outcome.kind === 'decision' && outcome.ruling) {
    await tellDecision(story, { meeting, meetingId, item, itemId }, { ...outcome, ruling: outcome.ruling }, line.id);
  }
}

async function tellDecision(
  story: Story,
  { meeting, meetingId, item, itemId }: Place,
  outcome: DemoOutcome & { ruling: NonNullable<DemoOutcome['ruling']> },
  outcomeLineId: string,
): Promise<void> {
  const on = meeting.on ?? '';
  const year = Number(on.slice(0, 4));
  const serial = (serials.get(year) ?? 0) + 1;
  serials.set(year, serial);
  const recommendation =
    item.matter?.kind === 'recommendation' ? recommendations.find(({ key }) => key === item.matter?.key) : undefined;
  const isAdoption = recommendation?.adoptedAt?.meeting === meeting.no && recommendation.adoptedAt.item === item.no;
  const positions = isAdoption && recommendation ? frozenPositions(story, recommendation) : [];
  const decision = await story.db.decision.create({
    data: {
      taskforceId: story.taskforceId,
      year,
      serial,
      result: outcome.ruling,
      text: outcome.text,
      madeOn: day(on),
      meetingId,
      itemId,
      outcomeLineId,
      recommendationId: recommendation ? told(story.recommendations, recommendation.key) : null,
      versionId: isAdoption && recommendation ? told(story.versions, `${recommendation.key}/1.0`) : null,
      isClosed: item.isClosed,
      presence: { ...presenceAt(story, meeting, item), ...(isAdoption ? { adoptionRule: 'noSectorAgainst' } : {}) },
      positions,
      ...(isAdoption ? { computed: computedOf(story, positions), composition: compositionOn(story, on) } : {}),
    },
  });
  const act = { at: at(on, meeting.endsAt ?? '11:00'), by: 'formand' };
  story.happened({
    ...act,
    noun: 'meetings',
    verb: 'recordOutcome',
    thingId: meetingId,
    itemId,
    difference: { result: outcome.ruling, text: outcome.text },
  });
  if (isAdoption) {
    story.happened({
      ...act,
      noun: 'recommendations',
      verb: 'adopt',
      thingId: decision.recommendationId ?? '',
      difference: { version: '1.0' },
    });
  }
}

async function tellAction(story: Story, action: DemoAction, from: { itemId: string; lineId: string; on: string }): Promise<void> {
  const { owner } = action;
  const row = await story.db.actionItem.create({
    data: {
      taskforceId: story.taskforceId,
      text: action.text,
      ownerSeatId: owner.kind === 'person' && owner.key ? story.seat(owner.key, '2022-03-01') : null,
      ownerSectorId: owner.kind === 'sector' ? story.sectorIds[owner.key as keyof typeof story.sectorIds] : null,
      ownerRole: owner.kind === 'secretariat' ? 'secretariat' : null,
      dueOn: day(action.dueOn),
      state: action.state,
      result: action.state === 'done' ? (action.result ?? '') : '',
      dropReason: action.state === 'dropped' ? action.result : null,
      itemId: from.itemId,
      outcomeLineId: from.lineId,
      assignedAt: at(from.on, '11:00'),
      finishedAt: action.endedOn ? at(action.endedOn, '12:30') : null,
    },
  });
  const act = { noun: 'actions', thingId: row.id };
  story.happened({
    ...act,
    at: at(from.on, '11:00'),
    by: 'sek1',
    verb: 'assign',
    difference: { text: action.text, dueOn: action.dueOn },
  });
  if (action.endedOn) {
    const by = owner.kind === 'person' && owner.key ? owner.key : 'sek1';
    story.happened({
      ...act,
      at: at(action.endedOn, '12:30'),
      by,
      verb: action.state === 'done' ? 'finish' : 'drop',
      difference: { result: action.result },
    });
  }
}
