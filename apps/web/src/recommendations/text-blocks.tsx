import type { Block, ListItem, ListItemBlock, RichText, TextRun } from '@tvaers/domain/recommendations/rich-text';
import { Fragment, type ReactNode } from 'react';

/** A document's text, block by block: nothing but the closed grammar of the domain is drawn, so nothing that can run. */
export function TextBlock({ block, headingLevel = 2 }: { block: Block; headingLevel?: 2 | 4 }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{runs(block.content)}</p>;
    case 'heading':
      return <Heading level={block.attrs.level} first={headingLevel} content={block.content} />;
    case 'bulletList':
      return <ul>{items(block.content)}</ul>;
    case 'orderedList':
      return <ol>{items(block.content)}</ol>;
    case 'blockquote':
      return (
        <blockquote>
          {block.content.map((paragraph, place) => (
            <p key={place}>{runs(paragraph.content)}</p>
          ))}
        </blockquote>
      );
  }
}

/** A heading of the text, at its place among the headings of the page. */
function Heading({ level, first, content }: { level: 2 | 3; first: 2 | 4; content: readonly TextRun[] | undefined }) {
  if (first === 2) return level === 2 ? <h2>{runs(content)}</h2> : <h3>{runs(content)}</h3>;
  return level === 2 ? (
    <h4 className="mt-6 text-lg font-semibold">{runs(content)}</h4>
  ) : (
    <h5 className="mt-5 font-semibold">{runs(content)}</h5>
  );
}

/** A whole document in the typeface of documents, for reading and for print. */
export function DocumentText({ text, headingLevel = 2 }: { text: RichText; headingLevel?: 2 | 4 }) {
  return (
    <div className="document">
      {text.content.map((block, place) => (
        <TextBlock key={block.attrs?.id ?? place} block={block} headingLevel={headingLevel} />
      ))}
    </div>
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

function runs(content: readonly TextRun[] | undefined): ReactNode {
  return content?.map((run, place) => <Fragment key={place}>{marked(run)}</Fragment>);
}

function marked({ text, marks = [] }: TextRun): ReactNode {
  return marks.reduce<ReactNode>((inside, mark) => {
    if (mark.type === 'bold') return <strong>{inside}</strong>;
    if (mark.type === 'italic') return <em>{inside}</em>;
    return (
      <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
        {inside}
      </a>
    );
  }, text);
}
