import type { da } from './da.ts';

/** A noun that has words. */
export type Noun = keyof typeof da;

/** All words, as Danish has them: their keys, and the arguments their sentences need. */
export type Messages = { [N in Noun]: Awaited<ReturnType<(typeof da)[N]>> };

type SameKeys<T> = T extends string ? string : { readonly [K in keyof T]: SameKeys<T[K]> };

/** What another language must have for each noun: the same keys, its own sentences. */
export type InEnglish = { [N in Noun]: () => Promise<SameKeys<Messages[N]>> };
