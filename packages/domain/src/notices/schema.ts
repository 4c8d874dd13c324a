import { z } from 'zod';
import { languages } from '../language.ts';
import { digestHours, mutableKinds } from './settings.ts';

const hour = z.int().min(0).max(23);

/** `version` is that of the settings that were read; 0 of none. */
export const chooseInput = {
  version: z.int().min(0),
  hasDigest: z.boolean(),
  digestWeekday: z.int().min(1).max(7),
  digestHour: z.int().min(digestHours.first).max(digestHours.last),
  mutedKinds: z.array(z.enum(mutableKinds)).max(mutableKinds.length),
  quietFrom: hour,
  quietUntil: hour,
  isWeekendQuiet: z.boolean(),
};

/** The token of a digest's link. */
export const unsubscribeInput = { token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) };

/** The language the preview of a letter is in. */
export const languageInput = { language: z.enum(languages) };
