/** What may hang under an agenda item, told by its content and never by its name. */
export const paperTypes = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const;
export type PaperType = (typeof paperTypes)[number];

/** 25 MB a file, and how many papers an item holds at most. */
export const mostPaperBytes = 26_214_400;
export const mostPapers = 20;

const office = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

export const mediaTypes: Readonly<Record<PaperType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  pptx: `${office}presentationml.presentation`,
  odt: `${openDocument}text`,
  ods: `${openDocument}spreadsheet`,
  odp: `${openDocument}presentation`,
};

const endings: Readonly<Record<string, PaperType>> = {
  jpg: 'jpeg',
  ...Object.fromEntries(paperTypes.map((type) => [type, type])),
};

/** The kind of file a name says it is; null where it says none of ours. */
export function typeSaidBy(name: string): PaperType | null {
  return endings[/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * The name a file is kept and handed out under: one line without what a file system or a header could trip over, and ending in what the
 * file is. "../tilbud.exe" of a PDF becomes "tilbud.exe.pdf".
 */
export function paperName(name: string, type: PaperType): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    // Control characters, and those that turn the direction of writing: "fdp.exe" must not read as "exe.pdf".
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = type === 'jpeg' ? 'jpg' : type;
  const whole = typeSaidBy(bare) === type ? bare : `${bare || 'bilag'}.${ending}`;
  return whole.length <= 160 ? whole : `${whole.slice(0, 150)}.${ending}`;
}
