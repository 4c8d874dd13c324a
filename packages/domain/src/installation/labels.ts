import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const installationVerbs = {
  read: { da: 'Installation', en: 'Installation' },
  establish: { da: 'Opret taskforce', en: 'Create taskforce' },
  archive: { da: 'Arkivér …', en: 'Archive …' },
  reopen: { da: 'Genåbn …', en: 'Reopen …' },
  correctUser: { da: 'Ret navn eller e-mail …', en: 'Correct name or e-mail …' },
  endSessions: { da: 'Log ud overalt …', en: 'Sign out everywhere …' },
  appointOperator: { da: 'Gør til administrator …', en: 'Make operator …' },
  dismissOperator: { da: 'Fjern som administrator …', en: 'Remove as operator …' },
  retryWork: { da: 'Prøv igen', en: 'Try again' },
  discardWork: { da: 'Opgiv', en: 'Give up' },
} as const satisfies Record<VerbOf<'installation'>, Words>;

export const installationDeeds = {
  establish: { da: 'oprettede taskforcen', en: 'created the taskforce' },
  archive: { da: 'arkiverede taskforcen', en: 'archived the taskforce' },
  reopen: { da: 'genåbnede taskforcen', en: 'reopened the taskforce' },
  correctUser: { da: 'rettede en brugers navn eller e-mail', en: 'corrected a user’s name or e-mail' },
  endSessions: { da: 'loggede en bruger ud overalt', en: 'signed a user out everywhere' },
  appointOperator: { da: 'gjorde en bruger til administrator', en: 'made a user an operator' },
  retryWork: { da: 'lod et job køre igen', en: 'let a job run again' },
  discardWork: { da: 'opgav et job', en: 'gave up a job' },
  dismissOperator: { da: 'fjernede en bruger som administrator', en: 'removed a user as operator' },
} as const satisfies Record<ActingVerb<'installation'>, Words>;
