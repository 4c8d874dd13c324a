import type { InEnglish } from './messages.ts';

/** The English words of each noun: the same keys as the Danish, or it does not compile. */
export const en = {
  accessibility: () => import('./en/accessibility.ts').then((file) => file.accessibility),
  common: () => import('./en/common.ts').then((file) => file.common),
  refusals: () => import('./en/refusals.ts').then((file) => file.refusals),
  session: () => import('./en/session.ts').then((file) => file.session),
  shell: () => import('./en/shell.ts').then((file) => file.shell),
  writing: () => import('./en/writing.ts').then((file) => file.writing),
} satisfies InEnglish;
