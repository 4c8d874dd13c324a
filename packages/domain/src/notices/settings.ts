import type { OwedKind } from '../inbox/owed.ts';

/** What one may do without a letter about: nobody else stands still by it. All else that waits for one is told. */
export const mutableKinds = ['ball', 'action', 'indstilling', 'answerProposal'] as const satisfies readonly OwedKind[];
/** Those of them that come to the secretariat alone. */
export const secretariatKinds: readonly OwedKind[] = ['indstilling', 'answerProposal'];
export type MutableKind = (typeof mutableKinds)[number];

/** How a person wants mail. Weekdays are ISO (1 Monday … 7 Sunday), hours those of the clock in Copenhagen. */
export type MailSettings = {
  hasDigest: boolean;
  digestWeekday: number;
  digestHour: number;
  mutedKinds: readonly MutableKind[];
  /** No letter of our own accord from this hour to the other; none are quiet where the two are the same. */
  quietFrom: number;
  quietUntil: number;
  /** Saturdays, Sundays and public holidays are quiet. */
  isWeekendQuiet: boolean;
};

/** What holds until a person says otherwise: a digest on Monday at seven, no letters in the evening, at night or on days off. */
export const mailDefaults: MailSettings = {
  hasDigest: true,
  digestWeekday: 1,
  digestHour: 7,
  mutedKinds: [],
  quietFrom: 20,
  quietUntil: 7,
  isWeekendQuiet: true,
};

/** Hours a digest can be had at. None lies in a night the clocks change, so each comes once on every day. */
export const digestHours = { first: 5, last: 22 } as const;

/** Does the person hear at once of what begins to wait for him in this way? What others stand still by cannot be muted. */
export function isTold(kind: OwedKind, { mutedKinds }: Pick<MailSettings, 'mutedKinds'>): boolean {
  return !(mutedKinds as readonly string[]).includes(kind);
}
