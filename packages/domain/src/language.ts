/** The two languages of the screen: Danish first, English second. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** One meaning in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** The names of a taskforce's sectors, by the sector's id, as they are written on the screen. */
export type SectorNames = Readonly<Record<string, Words>>;

/**
 * Several names as one enumeration: "staten, regioner og kommuner", "the state, regions and municipalities".
 * No names give an empty text.
 */
export function enumerate(names: readonly string[], language: Language): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${names.at(-1)}`;
}

/** A name as it stands inside a sentence: "Det private" becomes "det private", while "KL" stays as it is. */
export function insideSentence(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviation = second !== '' && second !== ' ' && second === second.toLocaleUpperCase('da');
  return isAbbreviation ? name : first.toLocaleLowerCase('da') + name.slice(first.length);
}

/** Words as they begin a line or a sentence: "nogen sikkerhed" becomes "Nogen sikkerhed". */
export function atStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}

/** The five sectors as a new taskforce gets them, as a sentence speaks of them: what is missing is "regionerne", not "regioner". */
const inSentence: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: { Regioner: 'regionerne', Kommuner: 'kommunerne', Civilsamfund: 'civilsamfundet' },
  en: {
    State: 'the state',
    Regions: 'the regions',
    Municipalities: 'the municipalities',
    Private: 'the private sector',
    'Private sector': 'the private sector',
  },
};

/** A sector's name inside a sentence: "Kommuner" becomes "kommunerne", "Det private" "det private"; one that was renamed stays as it is named. */
export function saySector(name: Words, language: Language): string {
  return inSentence[language][atStart(name[language])] ?? insideSentence(name[language]);
}

/** The sectors' names inside a sentence, in the order of the ids; an id without a name is left out. */
export function saySectors(sectorIds: readonly string[], names: SectorNames, language: Language): string {
  const known = sectorIds.flatMap((id) => names[id] ?? []);
  return enumerate(
    known.map((name) => saySector(name, language)),
    language,
  );
}
