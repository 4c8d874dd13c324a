/** Paragraphs of words and of signs of notes, as they are printed. */
type Cell = readonly (readonly ({ note: null; text: string } | { note: object })[])[];

const narrowest = 4;
const widest = 14;

const lengthOf = (cell: Cell): number =>
  cell.reduce((sum, line) => sum + line.reduce((all, one) => all + (one.note === null ? one.text.length : 1), 0), 0);
/** What the longest word asks for. A word can be parted; a number cannot. */
const longestWord = (cell: Cell): number =>
  Math.max(
    0,
    ...cell
      .flatMap((line) => line.flatMap((one) => (one.note === null ? one.text.split(/\s/) : [])))
      .map((word) => word.length * (/\d/.test(word) ? 1.2 : 1 / 1.6)),
  );

/**
 * How much of a table's width each column gets on paper, as parts of the whole: a column of years is narrow, and one of sentences is wide,
 * but no column takes so much that the words of another must be cut where they need not. One number of 4 to 14 for each column.
 */
export function columnShares(rows: readonly (readonly Cell[])[]): number[] {
  return (rows[0] ?? []).map((_, place) => {
    const cells = rows.flatMap((row) => (row[place] ? [row[place]] : []));
    const needed = Math.max(...cells.map((cell) => Math.max(Math.sqrt(lengthOf(cell)), longestWord(cell))));
    return Math.round(Math.min(widest, Math.max(narrowest, needed)) * 10) / 10;
  });
}
