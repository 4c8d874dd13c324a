import { isSameText } from '@tvaers/domain/recommendations/compare';
import { paragraphs, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { type ReactNode, use } from 'react';
import { EmptyState } from '../../look/empty-state.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { ComparedView } from '../../writing/compared-view.tsx';
import type { RecommendationPageData, SuggestionsData } from '../page-data.ts';
import { finalOf } from '../suggestions/suggestions-of.ts';
import { Footnotes, TextAround, TextBlock } from './text-blocks.tsx';
import { KnownReferences } from './text-references.tsx';
import type { TextView } from './view-chooser.tsx';

type TextViewsProps = { page: RecommendationPageData; data: SuggestionsData; view: Exclude<TextView, 'med-aendringer'> };

/** The text seen in another way than with its changes: as it was, what differs, and as it would be. */
export function TextViews({ page, data, view }: TextViewsProps) {
  const t = useWords('suggestions');
  const dates = useDates();
  const { original } = data;
  const version =
    original && t('views.originalIs', { label: original.label, on: dates.day(original.at.slice(0, 10), { weekday: false }) });
  if (view === 'original' || view === 'forskelle') {
    if (!original || !version) return <EmptyState title={t('views.none')} />;
    if (view === 'original') return <Paper note={version} text={original.text} />;
    return (
      <ComparedView
        before={{ name: version, text: original.text }}
        after={{ name: t('views.now'), text: page.text }}
        of={page.title}
      />
    );
  }
  const { text: final, left } = finalOf(data, page.text);
  const leftNote = left > 0 ? <p className="text-late">{t('views.left', { count: left })}</p> : null;
  if (view === 'endelig')
    return (
      <Paper note={original ? t('views.finalIs', { label: original.label }) : t('views.finalOfNow')} text={final}>
        {leftNote}
      </Paper>
    );
  return (
    <div className="grid gap-4">
      <p className="text-sm text-soft">{t(isSameText(final, page.text) ? 'views.editorialSame' : 'views.editorialIs')}</p>
      {leftNote}
      <ComparedView
        before={{ name: t('views.computed'), text: final }}
        after={{ name: t('views.written'), text: page.text }}
        of={page.title}
      />
    </div>
  );
}

/** A text with its numbers, as the draft itself is read. */
function Paper({ note, text, children }: { note: string; text: RichText; children?: ReactNode }) {
  const numbered = paragraphs(text);
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">{note}</p>
      {children}
      <article className="rounded border border-line bg-surface py-6 pr-3 pl-1 sm:py-8 sm:pr-6 sm:pl-3 print:border-0 print:p-0">
        <TextAround text={text} references={use(KnownReferences) ?? []}>
          <div className="document">
            {text.content.map((block, place) => (
              <div key={block.attrs?.id ?? place} className="relative pl-10">
                <span className="figures absolute top-0.5 left-0 flex h-6.5 w-8 items-center justify-end font-sans text-xs text-soft">
                  {numbered[place]?.number}
                </span>
                <TextBlock block={block} />
              </div>
            ))}
          </div>
          <Footnotes isIndented />
        </TextAround>
      </article>
    </div>
  );
}
