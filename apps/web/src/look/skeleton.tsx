import { useWords } from '../words/use-words.ts';

const widths = ['w-2/3', 'w-full', 'w-5/6', 'w-3/4'];

/** The quiet outline of a page that is on its way. Appears only after 300 ms. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useWords('everywhere');
  return (
    <div className="after-a-while grid max-w-reading gap-3 py-2" role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`block h-4 rounded-sm bg-line/70 ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}
