import { useParams } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, PaperShown } from '../meeting.ts';
import { sayBytes } from './say-bytes.ts';

const PaperTools = lazy(() => import('./paper-tools.tsx').then((file) => ({ default: file.PaperTools })));
const PaperUpload = lazy(() => import('./paper-upload.tsx').then((file) => ({ default: file.PaperUpload })));

/** The papers under an item; who may, hangs up more and puts a new version in the place of one. */
export function ItemPapers({ item, mayAttach }: { item: ItemShown; mayAttach: boolean }) {
  const t = useWords('agenda');
  return (
    <div className="grid gap-1.5">
      {item.papers.length > 0 ? (
        <>
          <p className="text-sm font-semibold text-soft">{t('papers.title')}</p>
          <ul className="grid gap-1">
            {item.papers.map((paper) => (
              <li key={paper.id}>
                <Paper item={item} paper={paper} mayAttach={mayAttach} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayAttach ? (
        <Suspense>
          <PaperUpload itemId={item.id} count={item.papers.length} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Paper({ item, paper, mayAttach }: { item: ItemShown; paper: PaperShown; mayAttach: boolean }) {
  const t = useWords('agenda');
  const { taskforceId, slug } = useTaskforce();
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const { id, name, type, bytes, serial, isNew, earlier } = paper;
  const at = (paperId: string) => `/api/papers?taskforceId=${taskforceId}&paperId=${paperId}`;
  const facts = [
    sayBytes(bytes),
    serial > 1 ? t('papers.version', { serial: String(serial) }) : '',
    isNew ? t('papers.isNew') : '',
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <a
        href={at(id)}
        download={name}
        className="inline-flex min-w-0 items-center gap-2 text-accent underline underline-offset-2 hover:no-underline"
      >
        <FileDown className="size-4 shrink-0" aria-hidden="true" />
        <span className="min-w-0">{name}</span>
      </a>
      {type === 'pdf' ? (
        <TextLink
          to="/$slug/moeder/$number/$face"
          params={{ slug, number, face: 'bilag' }}
          search={{ bilag: id }}
          aria-label={t('papers.readName', { name })}
          data-print="no"
        >
          {t('papers.read')}
        </TextLink>
      ) : null}
      <span className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</span>
      {earlier.map((one) => (
        <a
          key={one.id}
          href={at(one.id)}
          download={one.name}
          className="text-sm text-soft underline underline-offset-2 hover:no-underline"
        >
          {t('papers.earlier', { serial: String(one.serial) })}
        </a>
      ))}
      {mayAttach ? (
        <Suspense>
          <PaperTools itemId={item.id} paper={paper} />
        </Suspense>
      ) : null}
    </div>
  );
}
