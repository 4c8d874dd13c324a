import { actionListInput, assignInput, dropActionInput, finishInput, snoozeInput } from '@tvaers/domain/actions/schema';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { findAction, listActions } from './rows.ts';
import { dropAction, finishAction, makeAction, snoozeAction } from './service.ts';

export const actionsRouter = router({
  list: listing({ permission: 'actions.read', input: actionListInput, rows: listActions }),

  assign: creation({
    permission: 'actions.assign',
    input: assignInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input }) => {
      const action = await makeAction({ tx, actor, clock }, { ...input, itemId: null, outcomeLineId: null });
      const { text, owner, dueOn } = input;
      return { answer: { id: action.id }, event: { thingId: action.id, difference: { text, owner, dueOn } } };
    },
  }),

  finish: command({
    permission: 'actions.finish',
    input: finishInput,
    target: (tx, { actor, input }) => findAction(tx, actor, input.actionId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version } = await finishAction({ tx, actor, clock }, target, input);
      return { answer: { id, version }, event: { thingId: id, itemId: target.itemId, difference: { result: input.result } } };
    },
  }),

  snooze: command({
    permission: 'actions.snooze',
    input: snoozeInput,
    target: (tx, { actor, input }) => findAction(tx, actor, input.actionId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version } = await snoozeAction({ tx, actor, clock }, target, input);
      return { answer: { id, version }, event: { thingId: id, itemId: target.itemId, difference: { until: input.untilOn } } };
    },
  }),

  drop: command({
    permission: 'actions.drop',
    input: dropActionInput,
    target: (tx, { actor, input }) => findAction(tx, actor, input.actionId),
    run: async ({ tx, actor, clock, input, target }) => {
      const { id, version } = await dropAction({ tx, actor, clock }, target, input);
      return { answer: { id, version }, event: { thingId: id, itemId: target.itemId, difference: { reason: input.reason } } };
    },
  }),
});
