import type { inferRouterOutputs } from '@trpc/server';
import type { FindingKind } from '@tvaers/domain/evidence/kinds';
import { saySerial } from '@tvaers/domain/numbers/serial';
import type { AppRouter } from '@tvaers/server/app-router';
import { KeyRound, type LucideIcon, Magnet, OctagonMinus } from 'lucide-react';

export type EvidenceOnPage = inferRouterOutputs<AppRouter>['evidence']['page'];
export type FindingOnPage = EvidenceOnPage['findings'][number];
export type SourceOnPage = EvidenceOnPage['sources'][number];
/** Where something lives: one's own sector's room, or before the taskforce. */
export type Where = EvidenceOnPage['mayAdd'][number];

/** Who can read what is written about a thing that lives here. */
export const whereOf = ({ audience }: { audience: string }): Where => (audience === 'sector' ? 'sector' : 'taskforce');

export const kindGlyphs: Readonly<Record<FindingKind, LucideIcon>> = {
  barrier: OctagonMinus,
  motive: Magnet,
  prerequisite: KeyRound,
};

/** The place of a finding or source on the page, as an address ends: its number, or its id while it lies in a room. */
export function anchorOf(kind: 'finding' | 'source', { id, number }: { id: string; number: number | null }): string {
  return number === null ? id : saySerial(kind, number);
}

/** What a source is called in a list beside others: "E-001 Interview med mobile ledere". */
export function sayName(kind: 'finding' | 'source', number: number | null, text: string): string {
  return number === null ? text : `${saySerial(kind, number)} ${text}`;
}

/** The move the address asks for, by the keys of sectors; `alle` is any sector. Null when it asks for none. */
export type MoveAsked = { fromSectorId: string | null; toSectorId: string | null };
export const anySector = 'alle';

export function moveAsked(
  { fra, til }: { fra?: unknown; til?: unknown },
  sectors: readonly { id: string; key: string }[],
): MoveAsked | null {
  const idOf = (key: unknown) => (key === anySector ? null : sectors.find((sector) => sector.key === key)?.id);
  const [fromSectorId, toSectorId] = [idOf(fra), idOf(til)];
  return fromSectorId === undefined || toSectorId === undefined ? null : { fromSectorId, toSectorId };
}
