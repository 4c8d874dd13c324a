import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { can } from '@tvaers/domain/policy';
import { whyNotYet } from '@tvaers/domain/procedures/conclude';
import * as inputs from '@tvaers/domain/procedures/schema';
import { offers } from '@tvaers/domain/workflow';
import { record } from '../doors/event.ts';
import { command, creation, listing, reading, router } from '../doors/procedure.ts';
import { settlersOf } from '../rounds/dispute-service.ts';
import { askInWriting, tellOfPullOut } from './letters.ts';
import { listPreviews } from './preview-rows.ts';
import { findMatterHeld, listProcedures } from './rows.ts';
import { conclude, findMattersHeld, openProcedure, pullOut } from './service.ts';

export const proceduresRouter = router({
  list: listing({
    permission: 'procedures.read',
    input: inputs.listInput,
    rows: async (read, { actor }) => ({
      procedures: await listProcedures(read),
      mayOpen: can(actor, 'procedures.open', {}),
    }),
  }),

  page: reading({
    permission: 'procedures.read',
    input: inputs.pageInput,
    load: async (read, { actor, clock, input }) => {
      const [procedure] = await listProcedures(read, input.procedureId);
      const first = procedure?.matters[0];
      if (!procedure || !first) return null;
      const factsOf = ({ audience, leadSectorId, recommendationState: state, endedFrom, recusedSeatIds }: typeof first) => ({
        audience,
        leadSectorId,
        state,
        endedFrom,
        recusedSeatIds,
      });
      const matters = procedure.matters.map(({ recusedSeatIds: _, askedSeatIds, missing, ...matter }, index) => {
        const { state, owing } = matter;
        const isAlive = matter.recommendationState === 'deliberation';
        const facts = { state, recommendation: factsOf(procedure.matters[index] ?? first), askedSeatIds };
        return {
          ...matter,
          asked: askedSeatIds.length,
          isAsked: askedSeatIds.includes(actor.seat.id),
          hasAnswered: !missing.some(({ seatId }) => seatId === actor.seat.id),
          missing: missing.map(({ name }) => name),
          offers: isAlive ? offers('procedures', actor, facts) : [],
          whyNotYet:
            whyNotYet({ state, owing, deadlineOn: procedure.deadlineOn }, clock.today()) ??
            (matter.isChanged ? ('changed-meanwhile' as const) : null),
        };
      });
      return { facts: { recommendation: factsOf(first) }, answer: { ...procedure, matters } };
    },
  }),

  /** Who will be asked for each, and what stands in the way: shown by the dialog before the act. */
  preview: listing({
    permission: 'procedures.open',
    input: inputs.previewInput,
    rows: (read, { actor, clock, input }) => listPreviews(read, actor, input.recommendationIds, clock.today()),
  }),

  open: creation({
    permission: 'procedures.open',
    input: inputs.openInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, origin, input }) => {
      const { id, asked } = await openProcedure({ tx, actor, clock }, input);
      await askInWriting(tx, actor, origin, { id, ...input }, asked);
      const difference = (label: string, count: number) => ({
        procedureId: id,
        version: label,
        deadlineOn: input.deadlineOn,
        asked: count,
      });
      const [first, ...others] = asked;
      for (const { recommendationId, label, askedSeatIds } of others)
        await record(tx, actor, clock, 'procedures.open', {
          thingId: recommendationId,
          difference: difference(label, askedSeatIds.length),
        });
      return {
        answer: { id },
        event: {
          thingId: first?.recommendationId ?? id,
          difference: difference(first?.label ?? '', first?.askedSeatIds.length ?? 0),
        },
      };
    },
  }),

  pullOut: command({
    permission: 'procedures.pullOut',
    input: inputs.pullOutInput,
    target: (tx, { input }) => findMatterHeld(tx, input.matterId),
    run: async ({ tx, actor, clock, origin, target, input: { reason } }) => {
      await pullOut({ tx, actor, clock }, target, reason);
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
      const told = await settlersOf({ tx, actor, clock }, target);
      await tellOfPullOut(tx, actor, origin, target.recommendation, told, { member: name, reason });
      return { answer: {}, event: { thingId: target.recommendationId, difference: { reason } } };
    },
  }),

  conclude: command({
    permission: 'procedures.conclude',
    input: inputs.concludeInput,
    target: async (tx, { input }) => {
      const ids = input.matters.map(({ matterId }) => matterId);
      const matters = await findMattersHeld(tx, input.procedureId, ids);
      const [first] = matters ?? [];
      return matters && first ? { recommendation: first.recommendation, askedSeatIds: first.askedSeatIds, matters } : null;
    },
    run: async ({ tx, actor, clock, target, input }) => {
      const decisions = await conclude({ tx, actor, clock }, target.matters, input.matters);
      const events = decisions.map(({ recommendationId, year, serial, result }) => ({
        thingId: recommendationId,
        difference: { number: sayDecisionNumber(year, serial), result },
      }));
      for (const event of events.slice(0, -1)) await record(tx, actor, clock, 'procedures.conclude', event);
      return {
        answer: { decisions: decisions.map(({ matterId, year, serial, result }) => ({ matterId, year, serial, result })) },
        event: events.at(-1) ?? { thingId: input.procedureId, difference: {} },
      };
    },
  }),
});
