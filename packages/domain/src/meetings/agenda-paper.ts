import { sayDay, sayMinutes, sayPeriod, sayTime } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import { type NamedReference, nameReferences } from '../recommendations/references.ts';
import { type PaperBlock, paperBlocks } from '../recommendations/text-paper.ts';
import type { RichText } from '../recommendations/rich-text.ts';
import type { ItemType } from './kinds.ts';
import { itemTypeWords } from './labels.ts';
import type { PaperType } from './papers.ts';

/** A paper under an item: where its bytes lie, and the address at which who reads it fetches the file itself. */
export type PaperToPrint = { name: string; type: PaperType; bytes: number; storedAs: string; link: string };
type NoteToPrint = { quote: string; body: string; page: number | null; paperName: string };

export type AgendaItemToPrint = {
  position: number;
  heading: string;
  type: ItemType;
  title: string;
  starts: string | null;
  minutes: number;
  presenter: string | null;
  isClosed: boolean;
  indstilling: string;
  presentation: string;
  /** What it treats, by name; the whole text where that is a recommendation. */
  matter: { name: string; version: string | null; text: RichText | null; references: readonly NamedReference[] } | null;
  papers: readonly PaperToPrint[];
  /** The reader's own, where he wants them along. */
  notes: readonly NoteToPrint[];
};

/** The agenda of a meeting as one person may read it. */
export type AgendaToPrint = {
  taskforce: string;
  number: number;
  title: string;
  startsLocal: string | null;
  endsLocal: string | null;
  place: string;
  isReleased: boolean;
  reader: string;
  on: string;
  items: readonly AgendaItemToPrint[];
};

/** What a paper turned out to be when it was opened; `text` of a page is what can be read aloud of it. */
export type PaperOpened =
  | { is: 'pages'; pages: readonly { text: string; isWide: boolean }[] }
  | { is: 'picture' }
  | { is: 'attached' }
  | { is: 'unread'; why: 'locked' | 'broken' | 'too-large' };

const words = {
  agenda: { da: 'Dagsorden', en: 'Agenda' },
  draft: { da: 'Udkast til dagsorden', en: 'Draft agenda' },
  pack: { da: 'Dagsorden med bilag', en: 'Agenda with papers' },
  meeting: { da: 'møde', en: 'meeting' },
  of: { da: 'af', en: 'of' },
  page: { da: 'side', en: 'page' },
  time: { da: 'Kl.', en: 'Time' },
  item: { da: 'Punkt', en: 'Item' },
  pageHead: { da: 'Side', en: 'Page' },
  presented: { da: 'forelægges af', en: 'presented by' },
  closed: { da: 'lukket punkt', en: 'closed item' },
  indstilling: { da: 'Indstilling', en: 'Proposed decision' },
  presentation: { da: 'Sagsfremstilling', en: 'Case presentation' },
  about: { da: 'Handler om', en: 'About' },
  version: { da: 'version', en: 'version' },
  paper: { da: 'Bilag', en: 'Paper' },
  papers: { da: 'Bilag', en: 'Papers' },
  notes: { da: 'Mine noter', en: 'My notes' },
  back: { da: 'Til dagsordenen', en: 'To the agenda' },
  none: {
    da: 'Der er ingen punkter på dagsordenen, som du kan læse.',
    en: 'There are no items on the agenda that you can read.',
  },
  noTime: { da: 'Tidspunktet er ikke fastlagt.', en: 'The time is not set.' },
  to: { da: 'Til', en: 'For' },
  fetch: { da: 'Hent filen', en: 'Fetch the file' },
  picture: { da: 'Billede', en: 'Picture' },
  attached: {
    da: 'Filen er fra et Office-program og kan ikke vises på papir. Den er vedhæftet denne PDF.',
    en: 'The file is from an Office program and cannot be shown on paper. It is attached to this PDF.',
  },
  locked: {
    da: 'Filen er låst med en adgangskode og kan ikke vises her.',
    en: 'The file is locked with a password and cannot be shown here.',
  },
  broken: {
    da: 'Filen er beskadiget og kan ikke vises her. Spørg sekretariatet efter en ny version.',
    en: 'The file is damaged and cannot be shown here. Ask the secretariat for a new version.',
  },
  'too-large': {
    da: 'Bilagene fylder tilsammen for meget til én PDF. Dette er ikke taget med.',
    en: 'Together the papers are too large for one PDF. This one is left out.',
  },
} as const;

type PrintedPaper = {
  label: string;
  heading: string;
  file: string;
  /** Empty where it cannot be shown: `said` then tells why. */
  pages: { page: number; alt: string; running: string; isWide: boolean }[];
  format: 'pdf' | 'png' | 'jpg' | 'webp';
  attached: string | null;
  said: string;
  link: { text: string; to: string };
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** As much of a page as a screen reader is given at once. */
const mostSpoken = 6000;

/** The agenda without its papers: their names only. */
export function agendaPaper(facts: AgendaToPrint, language: Language) {
  return sheet(facts, language, null);
}

/** The agenda with its papers behind each item; `opened` by the name a paper's bytes are kept under. */
export function packPaper(facts: AgendaToPrint, opened: ReadonlyMap<string, PaperOpened>, language: Language) {
  return sheet(facts, language, opened);
}
export type AgendaSheet = ReturnType<typeof sheet>;

function sheet(facts: AgendaToPrint, language: Language, opened: ReadonlyMap<string, PaperOpened> | null) {
  const w = (key: keyof typeof words) => words[key][language];
  const kind = facts.isReleased ? (opened ? w('pack') : w('agenda')) : w('draft');
  const heading = `${w('agenda')}, ${w('meeting')} ${facts.number}`;
  const { startsLocal, endsLocal } = facts;
  const when = startsLocal && endsLocal ? capital(sayPeriod(startsLocal, endsLocal, language)) : w('noTime');
  return {
    lang: language,
    title: `${heading}, ${facts.taskforce}`,
    author: facts.taskforce,
    description: [kind, facts.title].filter(Boolean).join(': '),
    band: kind,
    taskforce: facts.taskforce,
    heading: facts.title ? `${heading}: ${facts.title}` : heading,
    sub: [when, facts.place].filter(Boolean).join(' · '),
    reader: `${w('to')} ${facts.reader}, ${sayDay(facts.on, language, { weekday: false })}`,
    none: w('none'),
    head: [w('time'), w('item'), w('pageHead')],
    back: w('back'),
    foot: { left: `${kind} · ${w('meeting')} ${facts.number}`, page: w('page'), of: w('of') },
    items: facts.items.map((item) => ({
      label: `punkt-${item.position}`,
      section: item.heading,
      time: item.starts ? sayTime(item.starts, language) : '',
      heading: `${item.position}. ${item.title}`,
      facts: [
        itemTypeWords[item.type][language],
        item.presenter ? `${w('presented')} ${item.presenter}` : '',
        sayMinutes(item.minutes, language),
        item.isClosed ? w('closed') : '',
      ]
        .filter(Boolean)
        .join(' · '),
      texts: [
        ...(item.indstilling ? [{ head: w('indstilling'), text: item.indstilling, isChief: true }] : []),
        ...(item.presentation ? [{ head: w('presentation'), text: item.presentation, isChief: false }] : []),
      ],
      matter: matterOf(item, language, opened !== null),
      notes:
        item.notes.length > 0
          ? {
              heading: w('notes'),
              items: item.notes.map(({ quote, body, page, paperName }) => ({
                on: [paperName, page === null ? '' : `${w('page')} ${page}`].filter(Boolean).join(', '),
                quote,
                body,
              })),
            }
          : null,
      named: item.papers.length > 0 && !opened ? { heading: w('papers'), items: item.papers.map(({ name }) => name) } : null,
      papers: opened ? item.papers.map((paper, place) => printed(item, paper, place, opened, language)) : [],
    })),
  };
}

function matterOf({ matter }: AgendaItemToPrint, language: Language, isWhole: boolean) {
  if (!matter) return null;
  const version = matter.version ? ` · ${words.version[language]} ${matter.version}` : '';
  const name = nameReferences(matter.references, language);
  const blocks: PaperBlock[] = isWhole && matter.text ? paperBlocks(matter.text, name) : [];
  return { about: `${words.about[language]}: ${matter.name}${version}`, heading: `${matter.name}${version}`, blocks };
}

function printed(
  item: AgendaItemToPrint,
  { name, type, storedAs, link }: PaperToPrint,
  place: number,
  opened: ReadonlyMap<string, PaperOpened>,
  language: Language,
): PrintedPaper {
  const w = (key: keyof typeof words) => words[key][language];
  const heading = `${w('paper')} ${item.position}.${place + 1}: ${name}`;
  const found = opened.get(storedAs) ?? { is: 'unread' as const, why: 'broken' as const };
  const pages =
    found.is === 'pages'
      ? found.pages.map(({ text, isWide }, index) => {
          const running = `${heading}, ${w('page')} ${index + 1} ${w('of')} ${found.pages.length}`;
          const spoken = text.replaceAll(/\s+/g, ' ').trim();
          const cut = spoken.length > mostSpoken ? `${spoken.slice(0, mostSpoken)} …` : spoken;
          return { page: index + 1, running, alt: cut ? `${running}. ${cut}` : running, isWide };
        })
      : found.is === 'picture'
        ? [{ page: 1, running: heading, alt: `${w('picture')}. ${heading}`, isWide: false }]
        : [];
  return {
    label: `bilag-${item.position}-${place + 1}`,
    heading,
    file: storedAs,
    pages,
    format: type === 'jpeg' ? 'jpg' : type === 'png' || type === 'webp' ? type : 'pdf',
    attached: found.is === 'attached' ? `${item.position}.${place + 1} ${name}` : null,
    said: found.is === 'attached' ? w('attached') : found.is === 'unread' ? w(found.why) : '',
    link: { text: w('fetch'), to: link },
  };
}
