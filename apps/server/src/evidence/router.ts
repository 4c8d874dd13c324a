import { findInput, linkInput, registerInput, serveInput, shareInput, withdrawInput } from '@tvaers/domain/evidence/schema';
import { record } from '../doors/event.ts';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { evidencePage, findFinding, findSource } from './rows.ts';
import {
  linkSource,
  placeOf,
  recordFinding,
  registerSource,
  serveTask,
  shareFinding,
  shareSource,
  withdrawSource,
} from './service.ts';

/** Events of what lies in a room are the room's; what comes before the taskforce is told to all. */
const roomOf = ({ audience, sectorId }: { audience: string; sectorId: string | null }) =>
  audience === 'sector' ? sectorId : null;

export const evidenceRouter = router({
  page: listing({ permission: 'evidence.read', input: {}, rows: (read, { actor }) => evidencePage(read, actor) }),

  register: creation({
    permission: 'evidence.register',
    input: registerInput,
    facts: (_tx, { actor, input }) => placeOf(actor, input),
    run: async ({ tx, actor, input }) => {
      const source = await registerSource(tx, actor, input);
      const { title, kind, audience } = input;
      const difference = { number: source.number, title, kind, audience };
      return {
        answer: { id: source.id, number: source.number },
        event: { thingId: source.id, difference, sectorId: roomOf(source) },
      };
    },
  }),

  find: creation({
    permission: 'evidence.find',
    input: findInput,
    facts: (_tx, { actor, input }) => placeOf(actor, input),
    run: async ({ tx, actor, input }) => {
      const finding = await recordFinding(tx, actor, input);
      const { claim, kind, fromSectorId, toSectorId, confidence, audience } = input;
      const difference = { number: finding.number, claim, kind, fromSectorId, toSectorId, confidence, audience };
      return {
        answer: { id: finding.id, number: finding.number },
        event: { thingId: finding.id, difference, sectorId: roomOf(finding) },
      };
    },
  }),

  link: command({
    permission: 'evidence.link',
    input: linkInput,
    target: (tx, { input }) => findFinding(tx, input.findingId),
    run: async ({ tx, target, input }) => {
      const { version } = await linkSource(tx, target, input.version, input);
      const { sourceId, contradicts, pinpoint } = input;
      return {
        answer: { id: target.id, version },
        event: { thingId: target.id, difference: { sourceId, contradicts, pinpoint }, sectorId: roomOf(target) },
      };
    },
  }),

  serve: command({
    permission: 'evidence.serve',
    input: serveInput,
    target: (tx, { input }) => findFinding(tx, input.findingId),
    run: async ({ tx, target, input }) => {
      const { version, difference } = await serveTask(tx, target, input.version, input.mandateTaskId);
      return { answer: { id: target.id, version }, event: { thingId: target.id, difference, sectorId: roomOf(target) } };
    },
  }),

  share: command({
    permission: 'evidence.share',
    input: shareInput,
    target: async (tx, { input: { thing, id } }) => {
      if (thing === 'source') return findSource(tx, id).then((source) => source && { ...source, thing });
      return findFinding(tx, id).then((finding) => finding && { ...finding, thing });
    },
    run: async ({ tx, actor, clock, target, input: { version, alsoSourceIds } }) => {
      if (target.thing === 'source') {
        const number = await shareSource(tx, target, version);
        return { answer: { id: target.id, number }, event: { thingId: target.id, difference: { number, title: target.title } } };
      }
      const { number, shared } = await shareFinding(tx, actor, target, version, alsoSourceIds);
      for (const { source, ...drawn } of shared) {
        await record(tx, actor, clock, 'evidence.share', { thingId: source.id, difference: { ...drawn, title: source.title } });
      }
      return { answer: { id: target.id, number }, event: { thingId: target.id, difference: { number, claim: target.claim } } };
    },
  }),

  withdraw: command({
    permission: 'evidence.withdraw',
    input: withdrawInput,
    target: (tx, { input }) => findSource(tx, input.sourceId),
    run: async ({ tx, target, input: { version, reason } }) => {
      await withdrawSource(tx, target, version, reason);
      return { answer: { id: target.id }, event: { thingId: target.id, difference: { reason }, sectorId: roomOf(target) } };
    },
  }),
});
