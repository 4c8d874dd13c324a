import type { Prisma } from '@tvaers/db/client';
import { carryIds } from '@tvaers/domain/recommendations/carry-ids';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { blockId, isEmptyText, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import type { SuggestionKind } from '@tvaers/domain/recommendations/suggestions';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { requireReadable } from './references-rows.ts';
import type { RecommendationTarget } from './rows.ts';
import { changeText, jsonOf, newId, settleText, textNow } from './text-service.ts';
import { findLatestVersion, nameVersion } from './version-service.ts';

type Given = { version: number; textVersion: number; isSubstantial: boolean };
export type KeptDraft = { id: string; label: string; isSubstantial: boolean };

/**
 * Names the draft as a version where it holds words no version holds, so that putting others in its place loses nothing. Null where there
 * is nothing to keep. Refuses with `changed-meanwhile` when it is not the draft that was on the screen.
 */
async function keepDraft(at: At, target: RecommendationTarget, given: Given, note: string): Promise<KeptDraft | null> {
  const now = await textNow(at.tx, target.id);
  if (now.version !== given.version || now.textVersion !== given.textVersion) changedRow<never>([], now);
  if (isEmptyText(now.text)) return null;
  const last = await findLatestVersion(at.tx, target.id);
  if (last && last.title === target.title && isSameText(last.text as unknown as RichText, now.text)) return null;
  const { id, label } = await nameVersion(at, target, { ...given, note });
  return { id, label, isSubstantial: given.isSubstantial };
}

const restoring = (label: string) => `Gemt, før version ${label} blev gendannet som kladde`;
const importing = (fileName: string) => `Gemt, før teksten blev hentet fra ${fileName}`;

/** The draft becomes the words of an earlier version. Refuses `nothing-changed` where it already is. */
export async function restore(at: At, target: RecommendationTarget, given: Given & { versionId: string }) {
  const version = await at.tx.recommendationVersion.findFirst({ where: { id: given.versionId, recommendationId: target.id } });
  if (!version) throw new Refused('not-found');
  const text = version.text as unknown as RichText;
  await settleText(at, target);
  const { text: now } = await textNow(at.tx, target.id);
  if (isSameText(now, text)) throw new Refused('nothing-changed');
  const kept = await keepDraft(at, target, given, restoring(version.label));
  const { textVersion } = await changeText(at, target, () => text, [text]);
  return { textVersion, label: version.label, kept };
}

/**
 * The draft becomes what was read out of a document. Paragraphs that are the same, or nearly, keep their ids, so that comments stay where
 * they hang and the comparison shows what changed. Refuses when the text has left its room since the file was chosen.
 */
export async function importDraft(
  at: At,
  target: RecommendationTarget,
  given: Given & { audience: Audience; text: RichText; fileName: string; suggestions: readonly Brought[] },
) {
  if (target.audience !== given.audience) throw new Refused('changed-meanwhile', { audience: target.audience });
  if (isEmptyText(given.text)) throw new Refused('empty-text');
  await settleText(at, target);
  const { text: now, textVersion, version } = await textNow(at.tx, target.id);
  // A document that went out from here and came back with changes: its original is the draft, and only the changes are new.
  if (given.suggestions.length > 0 && isSameText(now, carryIds(now, given.text))) {
    if (version !== given.version || textVersion !== given.textVersion) changedRow<never>([], { version, textVersion });
    await bringIn(at, target, now, given);
    return { textVersion, kept: null };
  }
  const kept = await keepDraft(at, target, given, importing(given.fileName).slice(0, 500));
  const changed = await changeText(at, target, (text) => carryIds(text, given.text));
  await bringIn(at, target, changed.text, given);
  return { textVersion: changed.textVersion, kept };
}

type Brought = { at: number; kind: SuggestionKind; proposed: RichText | null; name: string; on: string | null };

/** Tracked changes of a document become suggestions to the text it held, from whom the document says; who brought them in is their author. */
async function bringIn(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  text: RichText,
  { suggestions, fileName }: { suggestions: readonly Brought[]; fileName: string },
): Promise<void> {
  const data = suggestions.map(({ at, kind, proposed, name, on }) => {
    const before = text.content[at];
    const id = before && blockId(before);
    if (!before || !id) throw new Refused('paragraph-gone');
    const blocks = kind === 'remove' || !proposed ? [] : withIds(proposed, newId).content;
    if ((kind === 'remove') !== (blocks.length === 0)) throw new Refused('empty-text');
    return {
      taskforceId: target.taskforceId,
      recommendationId: target.id,
      kind,
      blockId: id,
      before: before as unknown as Prisma.InputJsonValue,
      blocks: blocks as unknown as Prisma.InputJsonValue,
      reason: '',
      authorId: actor.seat.id,
      suggestedAt: clock.now(),
      sourceFile: fileName,
      sourceName: name,
      sourceOn: on === null ? null : dateOf(on),
    };
  });
  const content = suggestions.flatMap(({ proposed }) => proposed?.content ?? []);
  if (content.length > 0) await requireReadable(tx, text, { type: 'doc', content });
  await tx.suggestion.createMany({ data });
}

/** Remembers what the seat has read now, and what it had read before where that was something else. */
export async function markRead({ tx, actor, clock }: At, target: RecommendationTarget, textVersion: number) {
  const now = await textNow(tx, target.id);
  // What has been written since is not what was on the screen: it is still new to the reader.
  if (now.textVersion !== textVersion) changedRow<never>([], now);
  const { taskforceId, id: recommendationId, title } = target;
  const key = { taskforceId, recommendationId, seatId: actor.seat.id };
  const was = await tx.textReading.findUnique({ where: { taskforceId_recommendationId_seatId: key } });
  const reading = { title, text: jsonOf(now.text), textVersion, readAt: clock.now() };
  if (!was) {
    await tx.textReading.createMany({ data: [{ ...key, ...reading }] });
    return;
  }
  const isSame = was.textVersion === textVersion || isSameText(was.text as unknown as RichText, now.text);
  const before = { beforeTitle: was.title, beforeText: jsonOf(was.text as unknown as RichText), beforeReadAt: was.readAt };
  await tx.textReading.updateMany({ where: key, data: { ...reading, ...(isSame ? {} : before) } });
}
