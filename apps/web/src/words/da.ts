/** The Danish words of each noun. A page fetches the words it uses; a new noun is one file beside this one and one line here. */
export const da = {
  accessibility: () => import('./da/accessibility.ts').then((file) => file.accessibility),
  common: () => import('./da/common.ts').then((file) => file.common),
  refusals: () => import('./da/refusals.ts').then((file) => file.refusals),
  session: () => import('./da/session.ts').then((file) => file.session),
  shell: () => import('./da/shell.ts').then((file) => file.shell),
  writing: () => import('./da/writing.ts').then((file) => file.writing),
};
