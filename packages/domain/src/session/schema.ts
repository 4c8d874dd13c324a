import { z } from 'zod';
import { languages } from '../language.ts';
import { isMailbox } from './mailbox.ts';

/** The address of one mailbox, in small letters. */
export const emailSchema = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .transform((address) => address.toLowerCase())
  .refine(isMailbox, { message: 'no-mailbox' });

export const requestLinkInput = { email: emailSchema };

/** The token of a link, and the code shown in the browser that asked, where the link is opened in another one. */
export const confirmLinkInput = {
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/))
    .optional(),
};

export const demoSignInInput = { persona: z.string().trim().min(1).max(60) };

export const chooseLanguageInput = { language: z.enum(languages) };

export const endSessionInput = { sessionId: z.uuid() };

/** The token of the link that confirms a new address. */
export const confirmAddressInput = { token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) };
