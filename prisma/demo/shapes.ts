// Shapes of the demo's data. The data files import nothing; whoever assembles them
// says `const all: readonly DemoRecommendation[] = [...]`, and the compiler checks them there.
// Every person, employer, word and act in the demo is invented. Dates are 'YYYY-MM-DD', local times 'HH:MM' in Europe/Copenhagen.

export type DemoSectorKey = 'state' | 'regions' | 'municipalities' | 'civilSociety' | 'private';

export type DemoRole = 'chair' | 'deputyChair' | 'member' | 'adviser' | 'secretariat' | 'observer' | 'commissioner';

export type DemoSector = {
  readonly key: DemoSectorKey;
  readonly letter: 'S' | 'R' | 'K' | 'C' | 'P';
  readonly da: string;
  readonly en: string;
};

export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'da' | 'en';
};

/** `untilOn` is the last day of the seat; null means no known end. */
export type DemoSeat = {
  readonly key: string;
  readonly person: string;
  readonly role: DemoRole;
  readonly sector: DemoSectorKey | null;
  readonly employer: string;
  readonly title: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly servesKey: string | null;
  readonly appointedBy: string;
  readonly why: string;
};

export type DemoBlock = {
  readonly id: string;
  readonly kind: 'heading' | 'paragraph' | 'bullet';
  readonly text: string;
};

export type DemoStatement = {
  readonly da: string;
  readonly en: string;
  readonly sourceTitle: string;
  readonly url: string | null;
  readonly on: string | null;
  readonly dateDa: string;
  readonly dateEn: string;
};

/** Several statements under one fact may disagree; `isConflict` says so, none overwrites another. */
export type DemoPublicFact = {
  readonly key: string;
  readonly titleDa: string;
  readonly titleEn: string;
  readonly isConflict: boolean;
  readonly statements: readonly DemoStatement[];
};

export type DemoForecast = {
  readonly on: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly awaits: 'chair' | 'commissioner' | null;
};

export type DemoMilestone = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  readonly mandateTasks: readonly number[];
  readonly baselineOn: string;
  readonly forecasts: readonly DemoForecast[];
  readonly reachedOn: string | null;
  readonly predecessors: readonly string[];
  readonly isDelivery: boolean;
};

export type DemoVersion = {
  readonly label: string;
  readonly note: string;
  readonly isSubstantial: boolean;
  readonly namedBy: string;
  readonly namedOn: string;
  readonly blocks: readonly DemoBlock[];
};

/** `proposes` is other words for the whole paragraph: the comment is then a suggestion, in its sector's name if `inSectorsName`. */
export type DemoComment = {
  readonly key: string;
  readonly by: string;
  readonly on: string;
  readonly paragraphId: string;
  /** The words of the paragraph it is about; left out: all of it. */
  readonly quote?: string;
  readonly text: string;
  readonly proposes: string | null;
  readonly inSectorsName: boolean;
  readonly isResolved: boolean;
  readonly replies: readonly { readonly by: string; readonly on: string; readonly text: string }[];
};

export type DemoRound = {
  readonly key: string;
  readonly versionLabel: string;
  readonly question: string;
  readonly openedOn: string;
  readonly deadlineOn: string;
  readonly closedOn: string | null;
  /** Left out: the secretariat. */
  readonly closedBy?: string;
};

/** The latest position of a person counts; all are kept, each on its version. */
export type DemoPosition = {
  readonly round: string;
  readonly by: string;
  readonly stance: 'supports' | 'reservation' | 'cannotSupport' | 'noPosition' | 'recused';
  readonly reason: string | null;
  readonly wouldChange: string | null;
  readonly versionLabel: string;
  readonly takenOn: string;
};

/** `number` is null while the draft lies in a sector's room. `ball` is a person key, a sector key, 'chair' or 'secretariat'; null once adopted. */
export type DemoRecommendation = {
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly theme: 'sektorkendskab' | 'talentpulje' | 'potentiale';
  readonly leadSector: DemoSectorKey;
  readonly audience: 'sector' | 'taskforce';
  readonly state: 'idea' | 'drafting' | 'shared' | 'deliberation' | 'adopted';
  readonly addressee: string;
  readonly mandateTask: number;
  readonly strength: 'strong' | 'moderate' | 'weak' | 'experience' | 'none';
  readonly findings: readonly string[];
  readonly ball: string | null;
  readonly ballSince: string | null;
  readonly adoptedAt: { readonly meeting: number; readonly item: number } | null;
  readonly versions: readonly DemoVersion[];
  readonly draft: readonly DemoBlock[] | null;
  readonly comments: readonly DemoComment[];
  readonly rounds: readonly DemoRound[];
  readonly positions: readonly DemoPosition[];
};

export type DemoSource = {
  readonly key: string;
  readonly number: string | null;
  readonly kind: 'interview' | 'literature' | 'registerData' | 'hearing' | 'survey' | 'experience';
  readonly title: string;
  readonly method: string;
  readonly on: string;
  readonly coversSectors: readonly DemoSectorKey[];
  readonly audience: 'sector' | 'taskforce';
  readonly audienceSector: DemoSectorKey | null;
  readonly registeredBy: string;
  readonly registeredOn: string;
  readonly hasResults: boolean;
  readonly consent: string | null;
  readonly retainUntilOn: string | null;
};

/** `from` and `to` null mean any sector. */
export type DemoFinding = {
  readonly key: string;
  readonly number: string;
  readonly kind: 'barrier' | 'motive' | 'prerequisite';
  readonly claim: string;
  readonly explanation: string;
  readonly from: DemoSectorKey | null;
  readonly to: DemoSectorKey | null;
  readonly supports: readonly { readonly source: string; readonly pinpoint: string }[];
  readonly contradicts: readonly { readonly source: string; readonly pinpoint: string; readonly note: string }[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly mandateTask: number;
  readonly audience: 'sector' | 'taskforce';
  readonly foundBy: string;
  readonly foundOn: string;
};
