import type { OperatorPermission, Permission } from './policy.ts';

/** The nouns that permissions are about. */
export type PermittedNoun = Permission | OperatorPermission extends infer P
  ? P extends `${infer Noun}.${string}`
    ? Noun
    : never
  : never;

/** The verbs of a noun's permissions: a permission without words in both languages does not compile. */
export type VerbOf<Noun extends string> = Permission | OperatorPermission extends infer P
  ? P extends `${Noun}.${infer Verb}`
    ? Verb
    : never
  : never;

/** The verbs that change something and so write an event: all but `read`, `readItem` and the like, and `search`; `readmit` acts. */
export type ActingVerb<Noun extends string> = Exclude<VerbOf<Noun>, 'read' | `read${Capitalize<string>}` | 'search'>;
