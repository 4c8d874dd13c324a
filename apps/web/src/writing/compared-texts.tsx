import { compareTexts, type ComparedRow } from '@tvaers/domain/recommendations/compare';
import { comparedWords } from '@tvaers/domain/recommendations/labels';
import { type NamedReference, nameReferences } from '@tvaers/domain/recommendations/references';
import type { Paragraph, RichText } from '@tvaers/domain/recommendations/rich-text';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { KnownReferences } from '../recommendations/text/text-references.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { type WordRun, wordDifference } from './word-difference.ts';

type Named = { name: ReactNode; text: RichText };
type ComparedTextsProps = {
  before: Named;
  after: Named;
  /** Leaves out paragraphs that are the same, saying how many. */
  onlyChanges?: boolean;
  /** No more than so many paragraphs, and no word of those left out: what stands around it says that. */
  atMost?: number;
  /** Both beside each other, or one text with what was taken out and put in. On a narrow screen always one. */
  view?: 'beside' | 'one';
  /** Neither is older than the other: nothing is struck out, each side marks what only it has. */
  arePeers?: boolean;
  /** What the texts point at, by name; else what the page around them knows. */
  references?: readonly NamedReference[];
};

/** Whether the two texts are peers: then each side marks what only it has, and nothing is struck out. */
const Peers = createContext(false);

/** Two texts, paragraph by paragraph, with the words that differ marked by line and stroke as well as by colour. */
export function ComparedTexts(props: ComparedTextsProps) {
  const { before, after, onlyChanges = false, view = 'beside', arePeers = false, references, atMost } = props;
  const language = useLanguage();
  const known = use(KnownReferences);
  const t = useWords('recommendations');
  const rows = useMemo(
    () => compareTexts(before.text, after.text, nameReferences(references ?? known ?? [], language)),
    [before.text, after.text, references, known, language],
  );
  const seen = rows.filter((row) => !isEmptyLine(row));
  const shown = (onlyChanges ? seen.filter(isChange) : seen).slice(0, atMost);
  const hidden = atMost === undefined ? seen.length - shown.length : 0;
  return (
    <Peers value={arePeers}>
      <div className="grid gap-3">
        {shown.length === 0 ? <p className="text-soft">{t('compare.same')}</p> : null}
        {shown.length > 0 ? (
          <div>
            <div
              className={`hidden gap-x-6 border-b border-line-strong pb-2 pl-3.75 text-sm font-semibold text-soft ${view === 'beside' ? 'lg:grid lg:grid-cols-2 print:grid print:grid-cols-2' : ''}`}
            >
              <span>{before.name}</span>
              <span>{after.name}</span>
            </div>
            <ol aria-label={t('compare.list')}>
              {shown.map((row, place) => (
                <Row
                  key={`${row.before?.id ?? ''}/${row.after?.id ?? ''}/${place}`}
                  row={row}
                  isBeside={view === 'beside'}
                  arePeers={arePeers}
                />
              ))}
            </ol>
          </div>
        ) : null}
        {hidden > 0 ? <p className="text-sm text-soft">{t('compare.hidden', { count: hidden })}</p> : null}
      </div>
    </Peers>
  );
}

/** One line of words as it was and as it is, with what differs marked. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const runs = useMemo(() => wordDifference(before, after), [before, after]);
  return <Runs runs={runs} />;
}

/** An empty line that came or went: nobody reads it as a change, and there is nothing to show. */
function isEmptyLine({ status, before, after }: ComparedRow): boolean {
  return (status === 'added' || status === 'removed') && (after ?? before)?.text.trim() === '';
}

/** Does this paragraph differ in any way? */
export function isChange(row: ComparedRow): boolean {
  return row.status !== 'same' && !isEmptyLine(row);
}

function Row({ row, isBeside, arePeers }: { row: ComparedRow; isBeside: boolean; arePeers: boolean }) {
  const t = useWords('recommendations');
  const runs = row.status === 'changed' ? wordDifference(linesOf(row.before), linesOf(row.after)) : null;
  const isMarked = isChange(row);
  return (
    <li
      data-change={isMarked || undefined}
      tabIndex={isMarked ? -1 : undefined}
      className={`grid break-inside-avoid gap-1 border-b border-line py-3 focus:bg-sunk ${isMarked ? 'border-l-3 border-l-accent pl-3' : 'pl-3.75'}`}
    >
      {isMarked ? <RowNote row={row} arePeers={arePeers} /> : null}
      {arePeers ? null : (
        <div className={isBeside ? 'lg:hidden print:hidden' : ''}>
          <OneText row={row} runs={runs} />
        </div>
      )}
      {isBeside || arePeers ? (
        <div className={arePeers ? 'grid gap-x-6 gap-y-3 lg:grid-cols-2' : 'hidden grid-cols-2 gap-x-6 lg:grid print:grid'}>
          <Side
            paragraph={row.before}
            runs={runs?.filter(({ kind }) => kind !== 'added') ?? null}
            name={t(arePeers ? 'stale.theirs' : 'compare.before')}
            isNameShown={arePeers}
            isGone={row.status === 'removed'}
          />
          <Side
            paragraph={row.after}
            runs={runs?.filter(({ kind }) => kind !== 'removed') ?? null}
            name={t(arePeers ? 'stale.mine' : 'compare.after')}
            isNameShown={arePeers}
            isNew={row.status === 'added'}
          />
        </div>
      ) : null}
    </li>
  );
}

/** "§ 3 · ændret · flyttet fra § 5" */
function RowNote({ row, arePeers }: { row: ComparedRow; arePeers: boolean }) {
  const t = useWords('recommendations');
  const label = useLabel();
  const isMoved = row.status === 'moved' || (row.status === 'changed' && row.isMoved);
  const peers = {
    changed: t('stale.different'),
    added: t('stale.onlyMine'),
    removed: t('stale.onlyTheirs'),
    same: '',
    moved: '',
  };
  const said = [
    row.status === 'moved' ? null : arePeers ? peers[row.status] : label(comparedWords[row.status]),
    isMoved
      ? row.before.number !== null && row.before.number !== row.after.number
        ? t('compare.movedFrom', { number: String(row.before.number) })
        : label(comparedWords.moved)
      : null,
    row.status === 'changed' && row.isOnlyForm ? t('compare.onlyForm') : null,
  ];
  return <p className="text-xs font-medium text-accent">{said.filter(Boolean).join(' · ')}</p>;
}

type SideProps = {
  paragraph: Paragraph | null;
  runs: WordRun[] | null;
  name: string;
  isNameShown: boolean;
  isGone?: boolean;
  isNew?: boolean;
};

function Side({ paragraph, runs, name, isNameShown, isGone = false, isNew = false }: SideProps) {
  const t = useWords('recommendations');
  return (
    <div>
      <span className={isNameShown ? 'text-xs font-medium text-soft lg:sr-only' : 'sr-only'}>{name}: </span>
      {paragraph ? (
        <Numbered paragraph={paragraph}>
          <Words text={linesOf(paragraph)} runs={runs} isGone={isGone} isNew={isNew} />
        </Numbered>
      ) : (
        <span className="sr-only">{t('compare.nothing')}</span>
      )}
    </div>
  );
}

function Words({ text, runs, isGone, isNew }: { text: string; runs: WordRun[] | null; isGone: boolean; isNew: boolean }) {
  if (runs) return <Runs runs={runs} />;
  if (isGone) return <Removed text={text} />;
  return isNew ? <Added text={text} /> : text;
}

function OneText({ row, runs }: { row: ComparedRow; runs: WordRun[] | null }) {
  const paragraph = row.after ?? row.before;
  if (!paragraph) return null;
  return (
    <Numbered paragraph={paragraph}>
      <Words text={linesOf(paragraph)} runs={runs} isGone={row.status === 'removed'} isNew={row.status === 'added'} />
    </Numbered>
  );
}

function Numbered({ paragraph, children }: { paragraph: Paragraph; children: ReactNode }) {
  const isHeading = paragraph.kind === 'heading';
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2">
      <span className="figures pt-1 text-xs text-soft">{paragraph.number === null ? '' : `§ ${paragraph.number}`}</span>
      <p {...written} className={`font-serif leading-relaxed whitespace-pre-line ${isHeading ? 'font-semibold' : ''}`}>
        {children}
      </p>
    </div>
  );
}

function Runs({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ kind, text }, place) =>
    kind === 'same' ? text : kind === 'added' ? <Added key={place} text={text} /> : <Removed key={place} text={text} />,
  );
}

function Added({ text }: { text: string }) {
  if (use(Peers))
    return (
      <mark className="rounded-sm bg-risk-ground text-ink underline decoration-risk decoration-2 underline-offset-3">{text}</mark>
    );
  return <ins className="rounded-sm bg-good-ground decoration-good decoration-2 underline-offset-3">{text}</ins>;
}

function Removed({ text }: { text: string }) {
  if (use(Peers)) return <Added text={text} />;
  return <del className="rounded-sm bg-late-ground text-soft decoration-late">{text}</del>;
}

/** A paragraph's words; the items of a list on lines of their own, with their mark. */
function linesOf({ kind, text }: Paragraph): string {
  if (kind === 'bulletList')
    return text
      .split('\n')
      .map((line) => `• ${line}`)
      .join('\n');
  if (kind === 'orderedList')
    return text
      .split('\n')
      .map((line, place) => `${place + 1}. ${line}`)
      .join('\n');
  return text;
}
