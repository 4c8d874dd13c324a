import type { Refusal } from '@tvaers/domain/refusal';
import { refusals as da } from '../words/da/refusals.ts';
import { refusals as en } from '../words/en/refusals.ts';

// A new refusal without a sentence in both languages does not compile.
({ da, en }) satisfies Record<'da' | 'en', Record<Refusal, string>>;
