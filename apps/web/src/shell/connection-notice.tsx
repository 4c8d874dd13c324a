import { WifiOff } from 'lucide-react';
import { useConnectionLost } from '../doors/connection.ts';
import { useWords } from '../words/use-words.ts';

/** Says that there is no connection, for as long as there is none. */
export function ConnectionNotice() {
  const t = useWords('shell');
  const isLost = useConnectionLost();
  return (
    <div role="status" data-print="no">
      {isLost ? (
        <p className="flex items-start gap-2.5 border-b border-line bg-risk-ground px-4 py-2 text-sm sm:px-8">
          <WifiOff className="mt-0.75 size-4 shrink-0 text-risk" aria-hidden="true" />
          <span>
            <strong className="font-semibold">{t('lost.title')}.</strong> {t('lost.body')}
          </span>
        </p>
      ) : null}
    </div>
  );
}
