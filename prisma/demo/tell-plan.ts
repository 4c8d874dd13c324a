import { criteriaSentences, criteriaThings, milestones } from './milestones.ts';
import { at, day, type Story, told } from './story.ts';

/** The twelve milestones with every forecast, in the order the plan shows them. */
export async function tellPlan(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  for (const [position, milestone] of milestones.entries()) {
    const [task] = milestone.mandateTasks;
    const row = await db.milestone.create({
      data: {
        taskforceId,
        position,
        title: milestone.title,
        description: milestone.description,
        criteria: criteriaSentences[milestone.key] ?? '',
        ownerSeatId: story.seat(milestone.owner, '2022-03-01'),
        mandateTaskId: task ? told(story.tasks, task) : null,
        baselineOn: day(milestone.baselineOn),
        state: milestone.reachedOn ? 'reached' : 'planned',
        actualOn: milestone.reachedOn ? day(milestone.reachedOn) : null,
        isDelivery: milestone.isDelivery,
      },
    });
    story.milestones.set(milestone.key, row.id);
    const act = { noun: 'milestones', thingId: row.id };
    story.happened({
      ...act,
      at: at('2021-06-17', '12:00'),
      by: 'sek1',
      verb: 'plan',
      difference: { baselineOn: milestone.baselineOn },
    });
    for (const forecast of milestone.forecasts) {
      await db.forecast.create({
        data: {
          taskforceId,
          milestoneId: row.id,
          forecastOn: day(forecast.on),
          reason: forecast.reason,
          state: forecast.approvedOn ? 'approved' : 'proposed',
          proposedById: story.seat(forecast.proposedBy, forecast.proposedOn),
          proposedAt: at(forecast.proposedOn, '10:15'),
          decidedById: forecast.approvedBy && story.seat(forecast.approvedBy, forecast.approvedOn ?? ''),
          decidedAt: forecast.approvedOn ? at(forecast.approvedOn, '14:40') : null,
        },
      });
      const difference = { forecastOn: forecast.on, reason: forecast.reason };
      story.happened({ ...act, at: at(forecast.proposedOn, '10:15'), by: forecast.proposedBy, verb: 'forecast', difference });
      if (forecast.approvedBy && forecast.approvedOn) {
        const approved = { forecastOn: forecast.on };
        story.happened({
          ...act,
          at: at(forecast.approvedOn, '14:40'),
          by: forecast.approvedBy,
          verb: 'approveForecast',
          difference: approved,
        });
      }
    }
    if (milestone.reachedOn) story.happened({ ...act, at: at(milestone.reachedOn, '16:00'), by: 'sek1', verb: 'reach' });
  }
  await db.predecessor.createMany({
    data: milestones.flatMap(({ key, predecessors }) =>
      predecessors.map((predecessor) => ({
        taskforceId,
        milestoneId: told(story.milestones, key),
        predecessorId: told(story.milestones, predecessor),
      })),
    ),
  });
}

/** What milestones wait for, when the things are told. */
export async function tellCriteria({ db, taskforceId, milestones: planned, meetings, recommendations }: Story): Promise<void> {
  await db.criterion.createMany({
    data: criteriaThings.map(({ milestone, kind, key, wanted }, position) => ({
      taskforceId,
      milestoneId: told(planned, milestone),
      position,
      wanted,
      ...(kind === 'meeting' ? { meetingId: told(meetings, key) } : { recommendationId: told(recommendations, key) }),
    })),
  });
}
