import { useSearch, useNavigate } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { fetchedLater } from '../../look/fetched-later.tsx';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Otherwise } from '../../look/otherwise.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { ReadText } from './read-text.tsx';
import { NotOpened } from '../editor/not-opened.tsx';
import { useSuggestions } from '../suggestions/use-suggestions.ts';
import { hasKeptUpdates } from '../editor/kept-updates.ts';
import { useTextView, ViewChooser } from './view-chooser.tsx';
import { SinceRead } from './since-read.tsx';

const WriteFace = fetchedLater(() => import('../editor/write-face.tsx').then((file) => file.WriteFace), 'whenAsked');
const TextViews = fetchedLater(() => import('./text-views.tsx').then((file) => file.TextViews));
/** Fetches the editor's code before it is asked for, such as when the pointer nears its button. */
export const prepareWriting = () => void WriteFace.preload();

/** Whether the page is being written on: it stands in the address, so that a reload goes on writing. */
export function useWriting(): [boolean, (isWriting: boolean) => void] {
  const { skriv } = useSearch({ strict: false }) as { skriv?: string };
  const navigate = useNavigate();
  return [
    skriv === 'ja',
    (isWriting) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, fane: undefined, skriv: isWriting ? 'ja' : undefined }),
        replace: !isWriting,
        resetScroll: false,
      }),
  ];
}

/** The text: read with its numbers and the comments at its paragraphs, or written. */
export function TextFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const { userId } = useTaskforce();
  const [isWriting, write] = useWriting();
  const mayWrite = page.offers.includes('write');
  const wasWriting = useRef(false);
  wasWriting.current ||= isWriting && mayWrite;
  const suggestions = useSuggestions(page);
  const view = useTextView();
  // What is adopted is read as it stands: no proposal is drawn into it, and there is no other text it would become.
  const isAdopted = page.state === 'adopted' || page.state === 'published';
  if (isWriting && mayWrite) {
    return (
      <Otherwise otherwise={(again) => <NotOpened again={again} />}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <WriteFace key={page.id} page={page} onEnd={() => write(false)} />
        </Suspense>
      </Otherwise>
    );
  }
  // Without a version and without a suggestion every view is the same text.
  const hasViews = suggestions && (suggestions.suggestions.length > 0 || page.versions.length > 0 || view !== 'med-aendringer');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {hasKeptUpdates(userId, page.id) ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded bg-risk-ground px-4 py-3" data-print="no">
          <p>{t(mayWrite ? 'save.keptDraft' : 'save.keptDraftClosed')}</p>
          {mayWrite ? <Button onPress={() => write(true)}>{t('save.goOn')}</Button> : null}
        </div>
      ) : null}
      <SinceRead page={page} wasWriting={wasWriting.current} />
      {page.isChangedSinceVersion ? <ChangedNote page={page} /> : null}
      {isAdopted ? <AdoptedNote page={page} /> : hasViews ? <ViewChooser current={view} /> : null}
      {!isAdopted && suggestions && view !== 'med-aendringer' ? (
        <Otherwise otherwise={<ErrorSentence>{common('failed.fetch')}</ErrorSentence>}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <TextViews page={page} data={suggestions} view={view} />
          </Suspense>
        </Otherwise>
      ) : (
        <ReadText page={page} suggestions={isAdopted ? null : suggestions} onWrite={mayWrite ? () => write(true) : null} />
      )}
    </div>
  );
}

/** That the words below are those that were adopted, and the way to what was changed on the way there. */
function AdoptedNote({ page: { versions } }: { page: Pick<RecommendationPageData, 'versions'> }) {
  const t = useWords('recommendations');
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) return null;
  return (
    <p className="text-sm text-soft" data-print="no">
      {t('version.adoptedIs', { label: last.label })}{' '}
      {first.id === last.id ? null : (
        <TextLink
          to="."
          search={(before: Record<string, unknown>) => ({
            ...before,
            visning: undefined,
            fane: 'forskelle',
            fra: first.id,
            til: last.id,
          })}
        >
          {t('version.adoptedSince', { label: first.label })}
        </TextLink>
      )}
    </p>
  );
}

/** That the words below are newer than the version positions are taken on. */
function ChangedNote({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const last = page.versions.at(-1);
  if (!last) return null;
  return (
    <p className="text-sm text-soft">
      {t('version.changedSince', { label: last.label })}{' '}
      <TextLink
        to="."
        search={(before: Record<string, unknown>) => ({ ...before, fane: 'forskelle', fra: last.id, til: 'current' })}
      >
        {t('version.seeDifference')}
      </TextLink>
    </p>
  );
}
