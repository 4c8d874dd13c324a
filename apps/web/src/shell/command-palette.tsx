import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { pathOf, sayFound } from '@tvaers/domain/taskforce/found';
import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { trpc } from '../doors/trpc.ts';
import { InLanguage } from '../look/in-language.tsx';
import { useLanguage } from '../words/language.ts';
import { useSession } from '../session/session.ts';
import { useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { usePages } from './use-pages.ts';
import { useSettled } from './use-settled.ts';

type Hit = { id: string; group: 'pages' | 'things' | 'taskforces'; mark: string; title: string; go: () => void };

/** Go to a page or to a thing by its number, title or name. A combobox: the focus stays in the field, arrows move in the list. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useWords('shell');
  const id = useId();
  const { taskforceId, slug } = useTaskforce();
  const navigate = useNavigate();
  const router = useRouter();
  const language = useLanguage();
  const session = useSession();
  const said = useSpoken();
  const shown = usePages();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const sought = useSettled(query.trim());
  const found = useQuery(
    trpc.taskforce.search.queryOptions(
      { taskforceId, query: sought },
      { enabled: sought.length >= 2, placeholderData: keepPreviousData, throwOnError: false },
    ),
  );

  const pageHits: Hit[] = shown
    .filter((page) => page.name.toLocaleLowerCase('da').includes(sought.toLocaleLowerCase('da')))
    .map((page) => ({
      id: page.id,
      group: 'pages',
      mark: `g ${page.key}`,
      title: page.name,
      go: () => void navigate({ to: page.to, params: { slug } }),
    }));
  const thingHits: Hit[] = (sought.length >= 2 ? (found.data ?? []) : []).map((thing) => ({
    id: `${thing.kind}/${thing.id}`,
    group: 'things',
    mark: sayFound(thing, language),
    title: thing.title,
    go: () => router.history.push(`/${slug}/${pathOf(thing)}`),
  }));
  const taskforceHits: Hit[] = (session?.taskforces ?? [])
    .filter(({ id: other }) => other !== taskforceId)
    .map(({ id: other, slug: there, nameDa, nameEn }) => ({
      id: other,
      group: 'taskforces' as const,
      mark: `/${there}`,
      title: said(nameDa, nameEn),
      go: () => void navigate({ to: '/$slug', params: { slug: there } }),
    }))
    .filter(({ title }) => title.toLocaleLowerCase('da').includes(sought.toLocaleLowerCase('da')));
  const hits = [...thingHits, ...pageHits, ...taskforceHits];
  const current = Math.min(place, hits.length - 1);

  function choose(hit: Hit | undefined) {
    if (!hit) return;
    onClose();
    hit.go();
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setPlace((current + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[current]);
    }
  }

  const isNothing = sought.length > 0 && hits.length === 0 && !found.isFetching;
  return (
    <InLanguage>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        className="fixed inset-0 z-40 flex items-start justify-center bg-veil p-3 sm:pt-[10dvh]"
      >
        <Modal className="w-full max-w-dialog rounded border border-line bg-surface text-ink shadow-raised">
          <Dialog aria-label={t('search.label')} className="grid max-h-[80dvh] grid-rows-[auto_minmax(0,1fr)] outline-none">
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              <Search className="size-4.5 shrink-0 text-soft" aria-hidden="true" />
              <input
                autoFocus
                role="combobox"
                aria-expanded={hits.length > 0}
                aria-controls={`${id}-list`}
                aria-activedescendant={hits[current] ? `${id}-${current}` : undefined}
                aria-autocomplete="list"
                aria-label={t('search.label')}
                placeholder={t('search.hint')}
                autoComplete="off"
                value={query}
                onChange={(event) => {
                  setQuery(event.target.value);
                  setPlace(0);
                }}
                onKeyDown={onKeyDown}
                className="min-h-13 flex-1 bg-transparent text-base outline-none placeholder:text-soft"
              />
            </div>
            <div className="overflow-y-auto py-2">
              {found.isError ? <p className="px-4 py-2 text-sm text-late">{t('search.failed')}</p> : null}
              <ul role="listbox" id={`${id}-list`} aria-label={t('search.label')}>
                {hits.map((hit, index) => (
                  <li key={`${hit.group}/${hit.id}`} role="presentation">
                    {hits[index - 1]?.group !== hit.group ? (
                      <p className="px-4 pt-2 pb-1 text-xs font-medium text-soft" role="presentation">
                        {t(`search.${hit.group}`)}
                      </p>
                    ) : null}
                    <div
                      role="option"
                      id={`${id}-${index}`}
                      aria-selected={index === current}
                      onPointerMove={() => setPlace(index)}
                      onClick={() => choose(hit)}
                      ref={(element) => {
                        if (index === current) element?.scrollIntoView({ block: 'nearest' });
                      }}
                      className="flex cursor-pointer items-baseline gap-3 px-4 py-2 aria-selected:bg-accent-ground"
                    >
                      <span className="flex-1">{hit.title}</span>
                      <span className="figures text-sm text-soft">{hit.mark}</span>
                    </div>
                  </li>
                ))}
              </ul>
              <p role="status" className="px-4 text-sm text-soft">
                {isNothing
                  ? t('search.nothing', { query: sought })
                  : found.isFetching && hits.length === 0
                    ? t('search.looking')
                    : ''}
              </p>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </InLanguage>
  );
}
