import { consultationFallWords } from '@tvaers/domain/consultations/labels';
import { isOn } from '@tvaers/domain/dates/calendar-day';
import { isLocal } from '@tvaers/domain/dates/local-time';
import { resultWords } from '@tvaers/domain/decisions/labels';
import { confidenceWords, findingKindWords, sourceKindWords } from '@tvaers/domain/evidence/labels';
import type { Language, Words } from '@tvaers/domain/language';
import {
  itemProposalStateWords,
  itemTypeWords,
  meetingStateWords,
  outcomeKindWords,
  pollAnswerWords,
  replyWords,
} from '@tvaers/domain/meetings/labels';
import { saySerial } from '@tvaers/domain/numbers/serial';
import {
  audienceWords,
  recommendationStateWords,
  strengthWords,
  suggestionStateWords,
} from '@tvaers/domain/recommendations/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { roleWords } from '@tvaers/domain/seats/labels';

type Vocabulary = Readonly<Record<string, Words>>;

/** The words of fields whose values come from a closed list. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  answer: { ...itemProposalStateWords, ...pollAnswerWords },
  audience: audienceWords,
  confidence: confidenceWords,
  kind: { ...outcomeKindWords, ...sourceKindWords, ...findingKindWords },
  reply: replyWords,
  result: { ...resultWords, ...consultationFallWords },
  role: roleWords,
  stance: stanceWords,
  state: { ...itemProposalStateWords, ...recommendationStateWords, ...meetingStateWords },
  strength: strengthWords,
  verdict: suggestionStateWords,
  type: itemTypeWords,
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const mostItems = 8;
const longestText = 300;
const roles: Vocabulary = roleWords;

/** What saying a value needs to know: the nouns' numbers, names of what is mentioned by id, and dates as people say them. */
export type Saying = {
  language: Language;
  noun: string;
  /** The name of what an id stands for; null for what the reader may not know. */
  nameOf: (id: string) => string | null;
  day: (on: string) => string;
  moment: (at: string) => string;
  yesOrNo: (is: boolean) => string;
  more: (text: string, count: number) => string;
};

/** A value of an event's difference as words; null for what has no words on the screen, such as the id of a thing one may not read. */
export function sayValue(field: string, value: unknown, saying: Saying): string | null {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return saying.yesOrNo(value);
  if (typeof value === 'number') return sayNumber(field, value, saying.noun);
  if (typeof value === 'string') return sayText(field, value, saying);
  if (!Array.isArray(value)) return sayHolder(Object.values(value), saying);
  if (value.length === 0) return '';
  const said = value.flatMap((one) => sayValue(field, one, saying) || []);
  const text = said.slice(0, mostItems).join(', ');
  if (said.length > mostItems) return saying.more(text, said.length - mostItems);
  return text || null;
}

/** Who something is with: a person or sector by id, or a role; what else the value holds is not for the screen. */
function sayHolder(parts: readonly unknown[], { nameOf, language }: Saying): string | null {
  const said = parts.map((part) =>
    typeof part !== 'string' ? null : uuid.test(part) ? nameOf(part) : (roles[part]?.[language] ?? null),
  );
  return said.find((one) => one !== null) ?? null;
}

function sayNumber(field: string, value: number, noun: string): string {
  return field === 'number' && noun === 'recommendations' ? saySerial('recommendation', value) : String(value);
}

function sayText(field: string, value: string, { language, nameOf, day, moment }: Saying): string | null {
  const [isDay, isMoment] = [isOn(value), isLocal(value) || instant.test(value)];
  if (uuid.test(value)) return nameOf(value);
  if (isDay) return day(value);
  if (isMoment) return moment(value);
  const word = vocabularies[field]?.[value]?.[language];
  return word ?? (value.length > longestText ? `${value.slice(0, longestText)} …` : value);
}
