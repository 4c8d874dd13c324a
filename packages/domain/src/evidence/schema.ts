import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { confidences, findingKinds, sourceKinds } from './kinds.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const prose = (max: number) => z.string().trim().max(max);
const version = z.int().positive();
/** One's own sector's room, or before the taskforce. */
const audience = z.enum(['sector', 'taskforce']);

/** A link people may follow: https only, without a name or password in it. */
const link = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(1000)
  .regex(/^https:\/\/[^/?#@\s]+(?:[/?#]\S*)?$/i);

export const registerInput = {
  kind: z.enum(sourceKinds),
  title: line(200),
  method: prose(4000),
  url: link.nullable(),
  gatheredOn: daySchema.nullable(),
  hasResults: z.boolean(),
  /** What the people behind it have agreed to; empty where nobody was asked. */
  consent: prose(1000),
  retainUntilOn: daySchema.nullable(),
  /** Keys of the sectors it says something about. */
  coversSectors: z.array(line(60)).max(20),
  audience,
};

/** What a source says of a finding: for it or against it, where in the source, and in which words. */
const support = { sourceId: z.uuid(), contradicts: z.boolean(), pinpoint: prose(300), quote: prose(2000) };

/** `from…` and `to…` null: any sector. */
export const findInput = {
  kind: z.enum(findingKinds),
  claim: line(300),
  explanation: prose(4000),
  fromSectorId: z.uuid().nullable(),
  toSectorId: z.uuid().nullable(),
  confidence: z.enum(confidences),
  mandateTaskId: z.uuid().nullable(),
  audience,
  sources: z
    .array(z.strictObject(support))
    .max(20)
    .refine((sources) => new Set(sources.map(({ sourceId }) => sourceId)).size === sources.length, { message: 'repeated' }),
};

export const linkInput = { findingId: z.uuid(), version, ...support };

/** Which task of the mandate a finding serves; null for none. */
export const serveInput = { findingId: z.uuid(), version, mandateTaskId: z.uuid().nullable() };

/** `alsoSourceIds`: the sources under a finding that lie in the same room and go with it. */
export const shareInput = {
  thing: z.enum(['source', 'finding']),
  id: z.uuid(),
  version,
  alsoSourceIds: z.array(z.uuid()).max(50),
};

export const withdrawInput = { sourceId: z.uuid(), version, reason: line(1000) };
