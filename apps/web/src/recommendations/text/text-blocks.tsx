import { type NamedReference, lookUp, nameReferences, footnotesIn } from '@tvaers/domain/recommendations/references';
import type { Block, RichText } from '@tvaers/domain/recommendations/rich-text';
import type {
  Footnote,
  Inline,
  ListItem,
  ListItemBlock,
  Reference,
  TextRun,
} from '@tvaers/domain/recommendations/rich-text-schema';
import { createContext, Fragment, memo, type ReactNode, use, useId, useMemo } from 'react';
import { WithNumbers } from '../../look/with-numbers.tsx';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';

type Around = {
  /** Begins the addresses of this text's notes on the page: several texts may stand on one. */
  prefix: string;
  numbers: ReadonlyMap<Footnote, number>;
  nameOf: (reference: Reference['attrs']) => string;
  find: (reference: Reference['attrs']) => NamedReference | null;
};
const Around = createContext<Around | null>(null);

/** What the signs in a text need to know of the whole of it: which number a note has, what is pointed at. Stands around its blocks and notes. */
export function TextAround({
  text,
  references,
  children,
}: {
  text: RichText;
  references: readonly NamedReference[];
  children: ReactNode;
}) {
  const language = useLanguage();
  const prefix = useId();
  const around = useMemo(
    () => ({
      prefix,
      numbers: new Map(footnotesIn(text).map((note, place) => [note, place + 1])),
      nameOf: nameReferences(references, language),
      find: lookUp(references),
    }),
    [prefix, text, references, language],
  );
  return <Around value={around}>{children}</Around>;
}

/** The notes beneath the text, each with the way back to its place. */
export function Footnotes({ isIndented = false }: { isIndented?: boolean }) {
  const t = useWords('writing');
  const around = use(Around);
  if (!around || around.numbers.size === 0) return null;
  return (
    <section aria-label={t('footnote.list')} className="mt-8 max-w-reading border-t border-line pt-3 font-sans text-sm">
      <ol className={`grid list-decimal gap-1 ${isIndented ? 'pl-14' : 'pl-6'}`}>
        {[...around.numbers].map(([note, number]) => (
          <li key={number} id={`${around.prefix}note-${number}`} className="scroll-mt-24 target:bg-accent-ground">
            <span {...written}>{runs(note.content)}</span>{' '}
            <a
              href={`#${around.prefix}place-${number}`}
              aria-label={t('footnote.back', { number: String(number) })}
              className="text-accent no-underline print:hidden"
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

type TextBlockProps = { block: Block; headingLevel?: 2 | 3 | 4 };

/** A document's text, block by block: nothing but the closed grammar of the domain is drawn, so nothing that can run. */
export const TextBlock = memo(function TextBlock({ block, headingLevel = 2 }: TextBlockProps): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p {...written}>{runs(block.content)}</p>;
    case 'heading':
      return <Heading level={block.attrs.level} first={headingLevel} content={block.content} />;
    case 'bulletList':
      return <ul {...written}>{items(block.content)}</ul>;
    case 'orderedList':
      return <ol {...written}>{items(block.content)}</ol>;
    case 'blockquote':
      return (
        <blockquote {...written}>
          {block.content.map((paragraph, place) => (
            <p key={place}>{runs(paragraph.content)}</p>
          ))}
        </blockquote>
      );
    case 'table':
      return <TextTable rows={block.content} />;
  }
});

function TextTable({ rows: [heads, ...rows] }: { rows: Extract<Block, { type: 'table' }>['content'] }) {
  const t = useWords('writing');
  const inCell = (content: { content?: Inline[] | undefined }[]) =>
    content.map((paragraph, place) => <p key={place}>{runs(paragraph.content)}</p>);
  return (
    // A wide table is moved sideways within the text; the keyboard must be able to as well.
    <div className="text-table" tabIndex={0} role="group" aria-label={t('table.name')}>
      <table {...written}>
        <thead>
          <tr>
            {heads.content.map((cell, place) => (
              <th key={place} scope="col">
                {inCell(cell.content)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.content.map((cell, place) => (
                <td key={place}>{inCell(cell.content)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading of the text, at its place among the headings of the page. */
function Heading({ level, first, content }: { level: 2 | 3; first: 2 | 3 | 4; content: readonly Inline[] | undefined }) {
  if (first === 2) return level === 2 ? <h2 {...written}>{runs(content)}</h2> : <h3 {...written}>{runs(content)}</h3>;
  const Tag = `h${first + level - 2}` as 'h3' | 'h4' | 'h5';
  return (
    <Tag {...written} className={level === 2 ? 'mt-6 text-lg font-semibold' : 'mt-5 font-semibold'}>
      {runs(content)}
    </Tag>
  );
}

const nothing: readonly NamedReference[] = [];
type DocumentTextProps = { text: RichText; headingLevel?: 2 | 3 | 4; references?: readonly NamedReference[] };

/** A whole document in the typeface of documents, for reading and for print. */
export function DocumentText({ text, headingLevel = 2, references = nothing }: DocumentTextProps) {
  return (
    <TextAround text={text} references={references}>
      <div className="document">
        {text.content.map((block, place) => (
          <TextBlock key={block.attrs?.id ?? place} block={block} headingLevel={headingLevel} />
        ))}
      </div>
      <Footnotes />
    </TextAround>
  );
}

function items(list: readonly ListItem[]): ReactNode {
  return list.map((item, place) => (
    <li key={place}>
      {item.content.map((inside, at) => (
        <Fragment key={at}>{listItemBlock(inside, at)}</Fragment>
      ))}
    </li>
  ));
}

function listItemBlock(inside: ListItemBlock, place: number): ReactNode {
  if (inside.type === 'paragraph') return place === 0 ? runs(inside.content) : <p>{runs(inside.content)}</p>;
  return inside.type === 'bulletList' ? <ul>{items(inside.content)}</ul> : <ol>{items(inside.content)}</ol>;
}

function runs(content: readonly Inline[] | undefined): ReactNode {
  return content?.map((run, place) => <Fragment key={place}>{inline(run)}</Fragment>);
}

function inline(run: Inline): ReactNode {
  if (run.type === 'text') return marked(run);
  return run.type === 'footnote' ? <NoteMark note={run} /> : <ReferenceMark reference={run.attrs} />;
}

function NoteMark({ note }: { note: Footnote }) {
  const t = useWords('writing');
  const around = use(Around);
  const number = around?.numbers.get(note);
  if (!around || number === undefined) return null;
  const words = (note.content ?? []).map(({ text }) => text).join('');
  return (
    <sup className="leading-none">
      <a
        id={`${around.prefix}place-${number}`}
        href={`#${around.prefix}note-${number}`}
        title={words}
        aria-label={t('footnote.numbered', { number: String(number) })}
        className="figures scroll-mt-24 px-0.5 font-sans no-underline"
      >
        {number}
      </a>
    </sup>
  );
}

function ReferenceMark({ reference }: { reference: Reference['attrs'] }) {
  const around = use(Around);
  const isSeen = around?.find(reference);
  const name = around?.nameOf(reference) ?? '';
  return (
    <span className={isSeen ? 'rounded-sm bg-accent-ground px-1' : 'text-soft'}>
      <WithNumbers text={name} />
    </span>
  );
}

function marked({ text, marks = [] }: TextRun): ReactNode {
  return marks.reduce<ReactNode>(
    (inside, mark) => {
      if (mark.type === 'bold') return <strong>{inside}</strong>;
      if (mark.type === 'italic') return <em>{inside}</em>;
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
          {inside}
        </a>
      );
    },
    <WithNumbers text={text} />,
  );
}
