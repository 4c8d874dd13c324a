import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { Reader } from '@tvaers/db/prisma-client';

/** A text that is being written in. */
export type TextKey = { taskforceId: string; id: string };
/** What the rules ask of a text; recusal counts for every seat the person has held here. */
export type TextFacts = RecommendationFacts & { isArchived: boolean };
export type LoggedUpdate = { serial: number; bytes: Uint8Array };
/** Words to be kept, and in which seat they were written. */
export type WrittenUpdate = { userId: string; seatId: string; update: Uint8Array };

export type Appended =
  | { outcome: 'kept'; serial: number }
  /** Another process has appended meanwhile. */
  | { outcome: 'behind' }
  | { outcome: 'changed'; facts: TextFacts }
  | { outcome: 'gone' };

/** What stands of these texts now; those that are not there are left out. */
export async function findTextFacts(
  reader: Reader,
  ids: string[],
): Promise<Map<string, { taskforceId: string; facts: TextFacts }>> {
  const { rows } = await reader.query<{ id: string; taskforce_id: string; facts: TextFacts }>({
    name: 'facts_of_texts',
    text: 'select * from facts_of_texts($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, taskforce_id, facts }) => [id, { taskforceId: taskforce_id, facts }]));
}

type Standing = { text: RichText; textSerial: number; lastSerial: number };

export async function findTextStanding(reader: Reader, { taskforceId, id }: TextKey): Promise<Standing | null> {
  const { rows } = await reader.query<Standing>({
    name: 'text_standing',
    text: 'select text, text_serial as "textSerial", last_serial as "lastSerial" from text_standing($1, $2)',
    values: [taskforceId, id],
  });
  return rows[0] ?? null;
}

/** The updates after one, in order; after -1 the latest snapshot and what follows it. */
export async function listTextLog(reader: Reader, { taskforceId, id }: TextKey, after: number): Promise<LoggedUpdate[]> {
  const { rows } = await reader.query<LoggedUpdate>({
    name: 'text_log',
    text: 'select serial, bytes from text_log($1, $2, $3)',
    values: [taskforceId, id, after],
  });
  return rows;
}

/** Keeps a snapshot; one that is there stays. */
export async function keepTextSnapshot(
  reader: Reader,
  { taskforceId, id }: TextKey,
  serial: number,
  state: Uint8Array,
  now: Date,
) {
  await reader.query({
    name: 'keep_text_snapshot',
    text: 'select keep_text_snapshot($1, $2, $3, $4, $5)',
    values: [taskforceId, id, serial, Buffer.from(state), now],
  });
}

/** Appends to the log behind `known`, if the text still is as `seen`. What this gives as kept is committed. */
export async function appendTextUpdates(
  reader: Reader,
  { taskforceId, id }: TextKey,
  { known, seen, written, now }: { known: number; seen: TextFacts; written: WrittenUpdate[]; now: Date },
): Promise<Appended> {
  const { rows } = await reader.query<{ appended: Appended }>({
    name: 'append_text_updates',
    text: 'select append_text_updates($1, $2, $3, $4, $5, $6, $7, $8) as appended',
    values: [
      taskforceId,
      id,
      known,
      JSON.stringify(seen),
      written.map(({ userId }) => userId),
      written.map(({ seatId }) => seatId),
      written.map(({ update }) => Buffer.from(update)),
      now,
    ],
  });
  return rows[0]?.appended ?? { outcome: 'gone' };
}

/** Shows the text as it stands after this update, unless what is shown is newer. */
export async function showText(
  reader: Reader,
  { taskforceId, id }: TextKey,
  { serial, text, isWritten, now }: { serial: number; text: RichText; isWritten: boolean; now: Date },
): Promise<void> {
  await reader.query({
    name: 'show_text',
    text: 'select show_text($1, $2, $3, $4, $5, $6)',
    values: [taskforceId, id, serial, JSON.stringify(text), isWritten, now],
  });
}

/**
 * Tells other processes how far the logs of texts go. Apart from the appending and for many texts at once: transactions that notify commit
 * one after the other, in the whole database.
 */
export async function announceTexts(reader: Reader, words: readonly { id: string; serial: number }[]): Promise<void> {
  await reader.query({ name: 'announce_texts', text: `select pg_notify('text', $1)`, values: [JSON.stringify(words)] });
}

/** Tells the pages that show the text that it has changed. */
export async function tellOfText(reader: Reader, { taskforceId, id }: TextKey): Promise<void> {
  await reader.query({ name: 'tell_of_text', text: 'select tell_of_text($1, $2)', values: [taskforceId, id] });
}

/** Texts of which less is shown than was kept, since a process ended in between. */
export async function listTextsBehind(reader: Reader): Promise<TextKey[]> {
  const { rows } = await reader.query<TextKey>(
    'select taskforce_id as "taskforceId", recommendation_id as id from texts_behind()',
  );
  return rows;
}
