import type { PaperBlock, PaperInline, PaperRun, RecommendationPaper } from '@tvaers/domain/recommendations/text-paper';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const twips = { step: 440, hanging: 440, page: 9026 } as const;
/** A paragraph more in an item of a list: Word's own style for it, one for each level. */
const continuing = (level: number) => (level === 0 ? 'ListContinue' : `ListContinue${level + 1}`);
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9C2B2' } as const;

const run = ({ text, bold, italic, href }: PaperRun): ParagraphChild => {
  // Only what is so is said: a run that says it is not bold takes it from the heading it stands in.
  const marks = { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
  const made = new TextRun({ text, ...marks, ...(href === null ? {} : { style: 'Hyperlink' }) });
  return href === null ? made : new ExternalHyperlink({ link: href, children: [made] });
};

const widthsOf = (shares: readonly number[]): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((twips.page * share) / all));
};

/**
 * A recommendation as a document for Word: headings, lists, tables with a row of heads and notes are what they are, not only drawn so.
 * The numbers of the paragraphs are the style's, no words: brought in again, the text is the same.
 */
export async function recommendationDocx(paper: RecommendationPaper): Promise<Buffer> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  let ordered = 0;
  const inlines = (all: readonly PaperInline[]): ParagraphChild[] =>
    all.map((one) => {
      if (one.note === null) return run(one);
      footnotes[String(one.note.number)] = { children: [new Paragraph({ children: one.note.runs.map(run) })] };
      return new FootnoteReferenceRun(one.note.number);
    });
  const list = (one: Extract<PaperBlock, { kind: 'list' }>, level: number): Paragraph[] => {
    // Each list counts from one: an instance of its own.
    const numbering = { reference: one.isOrdered ? 'ordered' : 'bullets', level, instance: (ordered += 1) };
    return one.items.flatMap((item) => [
      new Paragraph({ style: 'Item', numbering, children: inlines(item.inlines) }),
      ...item.blocks.flatMap((block) =>
        block.kind === 'list'
          ? list(block, level + 1)
          : block.kind === 'paragraph'
            ? [new Paragraph({ style: continuing(level), children: inlines(block.inlines) })]
            : [],
      ),
    ]);
  };
  const cell = (paragraphs: readonly PaperInline[][], width: number, isHead: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: paragraphs.map((one) => new Paragraph({ style: isHead ? 'TableHead' : 'TableText', children: inlines(one) })),
      ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F1EA' } } : {}),
    });
  const block = (one: PaperBlock): (Paragraph | Table)[] => {
    switch (one.kind) {
      case 'paragraph':
        return [new Paragraph({ ...(one.number === null ? {} : { style: 'Numbered' }), children: inlines(one.inlines) })];
      case 'heading':
        return [
          new Paragraph({
            heading: one.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            children: inlines(one.inlines),
          }),
        ];
      case 'list':
        return list(one, 0);
      case 'quote':
        return one.paragraphs.map((paragraph) => new Paragraph({ style: 'Quote', children: inlines(paragraph) }));
      case 'table': {
        const widths = widthsOf(one.shares);
        return [
          new Table({
            width: { size: twips.page, type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            margins: { top: 50, bottom: 50, left: 90, right: 90 },
            borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
            rows: [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: one.head.map((head, place) => cell(head, widths[place] ?? 0, true)),
              }),
              ...one.rows.map(
                (row) =>
                  new TableRow({
                    cantSplit: true,
                    children: row.map((held, place) => cell(held, widths[place] ?? 0, false)),
                  }),
              ),
            ],
          }),
          new Paragraph({}),
        ];
      }
    }
  };
  const children = [
    new Paragraph({ style: 'Fact', children: [new TextRun(`${paper.over} · ${paper.called}`)] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.heading)] }),
    new Paragraph({ style: 'Fact', children: [new TextRun({ text: paper.state.text, bold: true })] }),
    ...paper.facts.map((fact) => new Paragraph({ style: 'Fact', children: [new TextRun(fact)] })),
    new Paragraph({ style: 'Fact' }),
    ...paper.blocks.flatMap(block),
    ...paper.beneath.flatMap(({ heading, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] }),
      ...blocks.flatMap(block),
    ]),
  ];
  const { left, page, of } = paper.foot;
  const foot = [`${left} · ${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
    [0, 1, 2].map((level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: twips.step * (level + 1), hanging: twips.hanging } } },
    }));
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    description: paper.description,
    lastModifiedBy: paper.author,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: paper.lang === 'da' ? 'da-DK' : 'en-GB' } },
          paragraph: { spacing: { after: 140, line: 269, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { size: 36, bold: true },
          paragraph: { keepNext: true, keepLines: true, spacing: { before: 120, after: 160 } },
        },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { keepNext: true, keepLines: true, spacing: { before: 320, after: 120 } },
        },
        heading3: {
          run: { size: 23, bold: true },
          paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 100 } },
        },
      },
      paragraphStyles: [
        {
          id: 'Fact',
          name: 'Oplysning',
          basedOn: 'Normal',
          run: { size: 18, color: '59636D' },
          paragraph: { spacing: { after: 20 } },
        },
        { id: 'Item', name: 'Punkt', basedOn: 'Normal', paragraph: { contextualSpacing: true } },
        {
          id: 'Numbered',
          name: 'Nummereret afsnit',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { numbering: { reference: 'paragraphs', level: 0 } },
        },
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { indent: { left: 560 }, spacing: { after: 120 } },
        },
        ...[0, 1, 2].map((level) => ({
          id: continuing(level),
          name: level === 0 ? 'List Continue' : `List Continue ${level + 1}`,
          basedOn: 'Normal',
          paragraph: { indent: { left: twips.step * (level + 1) } },
        })),
        {
          id: 'TableText',
          name: 'Tabeltekst',
          basedOn: 'Normal',
          run: { size: 18 },
          paragraph: { spacing: { before: 40, after: 40 } },
        },
        { id: 'TableHead', name: 'Tabelhoved', basedOn: 'TableText', run: { bold: true } },
      ],
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') },
        { reference: 'ordered', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        {
          reference: 'paragraphs',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 0, hanging: 560 } }, run: { size: 16, color: '59636D' } },
            },
          ],
        },
      ],
    },
    footnotes,
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Fact',
                children: [new TextRun({ children: foot })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
