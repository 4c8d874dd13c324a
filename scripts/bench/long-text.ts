// A text of thirty pages as people write them, with two hundred comments and some suggestions on it.
import { makeComment, makeSuggestion } from '@tvaers/db/factories/recommendations';
import type { openPrisma } from '@tvaers/db/prisma-client';

type Database = ReturnType<typeof openPrisma>;
type Node = { type: string; attrs?: object; content?: Node[]; text?: string };

const pages = 30;
const charactersPerPage = 3000;
export const threadsOfLongText = 160;
const answers = 40;
const suggestions = 12;
export const comments = threadsOfLongText + answers;

const sentence =
  'Taskforcen anbefaler, at kravet om erfaring fra egen sektor kun stilles, når opgaven forudsætter det, og begrundes. ';
const words = (text: string): Node => ({ type: 'text', text });
const paragraph = (...content: Node[]): Node => ({ type: 'paragraph', content });
const note = (number: number): Node => ({ type: 'footnote', content: [words(`Se undersøgelsens bilag ${number}.`)] });
const cells = (type: string, row: number): Node => ({
  type: 'tableRow',
  content: [1, 2, 3, 4].map((column) => ({ type, content: [paragraph(words(`Række ${row}, søjle ${column}`))] })),
});

/** One page: a heading, paragraphs of which one has a note, a list; every third page has a table. */
function pageOf(number: number): Node[] {
  const items = [1, 2, 3].map((item): Node => ({ type: 'listItem', content: [paragraph(words(`${item}. ${sentence}`))] }));
  const first: Node[] = [
    { type: 'heading', attrs: { level: number % 5 === 0 ? 2 : 3 }, content: [words(`Afsnit ${number + 1}`)] },
    paragraph(words(`Side ${number + 1}. ${sentence.repeat(3)}`), note(number + 1), words(' Det gælder alle sektorer.')),
    { type: 'bulletList', content: items },
    ...(number % 3 === 0
      ? [{ type: 'table', content: [cells('tableHeader', 0), ...[1, 2, 3, 4].map((row) => cells('tableCell', row))] }]
      : []),
  ];
  const left = charactersPerPage - lettersIn({ type: 'doc', content: first });
  const more = Array.from({ length: Math.ceil(left / (sentence.length * 4)) }, () => paragraph(words(sentence.repeat(4).trim())));
  return [...first, ...more];
}

const lettersIn = ({ text = '', content = [] }: Node): number =>
  content.reduce((sum, inside) => sum + lettersIn(inside), text.length);

const blocks = Array.from({ length: pages }, (_, number) => pageOf(number))
  .flat()
  .map((block, place): Node => ({ ...block, attrs: { ...block.attrs, id: `b${place}` } }));
const paragraphs = blocks.flatMap(({ type }, place) => (type === 'paragraph' ? [`b${place}`] : []));
/** Each of `count` things at a paragraph of its own, spread over the whole text. */
const placeOf = (one: number, count: number) => paragraphs[Math.floor((one * paragraphs.length) / count)] ?? 'b0';

export const blocksOfLongText = blocks.length;

type Given = { taskforceId: string; recommendationId: string; seatIds: readonly string[] };

/** Makes a recommendation's text the long one, in its latest version too, with comments, answers and suggestions by these seats. */
export async function makeLong(db: Database, { taskforceId, recommendationId, seatIds }: Given): Promise<void> {
  const text = { type: 'doc', content: blocks };
  await db.recommendation.update({ where: { id: recommendationId }, data: { text } });
  await db.recommendationVersion.updateMany({ where: { recommendationId }, data: { text } });
  const made = (one: number) => ({ taskforceId, recommendationId, authorId: seatIds[one % seatIds.length] ?? '' });
  const begun: string[] = [];
  for (let one = 0; one < threadsOfLongText; one += 1) {
    const anchor = one % 2 === 0 ? { quote: 'kravet om erfaring fra egen sektor', quotePrefix: 'Taskforcen anbefaler, at ' } : {};
    const body = `${one + 1}. Gælder det også for de små kommuner, og hvem begrunder det over for ansøgerne?`;
    begun.push((await makeComment(db, { ...made(one), ...anchor, body, paragraphId: placeOf(one, threadsOfLongText) })).id);
  }
  for (let one = 0; one < answers; one += 1)
    await makeComment(db, {
      ...made(one + 1),
      parentId: begun[one * 4] ?? null,
      body: 'Ja, det gør det; begrundelsen skrives i opslaget.',
    });
  for (let one = 0; one < suggestions; one += 1) await makeSuggestion(db, { ...made(one), blockId: placeOf(one, suggestions) });
}
