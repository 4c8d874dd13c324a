import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import type { QueuedLine } from './line-queue.ts';

/** Lines that are written but not yet with the server, as they will stand; one it would not take says why. */
export function WaitingLines({ lines, onDrop }: { lines: readonly QueuedLine[]; onDrop: (id: string) => void }) {
  const t = useWords('minutes');
  if (lines.length === 0) return null;
  return (
    <ol aria-label={t('line.waitingLines')} className="grid gap-2" data-print="no">
      {lines.map(({ id, kind, text, refused }) => (
        <li key={id} className="grid gap-1 border-l-3 border-risk pl-3">
          <p className="text-sm font-semibold">{t(`line.kinds.${kind}`)}</p>
          <p className="whitespace-pre-line">{text}</p>
          {refused ? (
            <>
              <ErrorSentence>{refused}</ErrorSentence>
              <div>
                <Button size="small" onPress={() => onDrop(id)}>
                  {t('line.dropWaiting')}
                </Button>
              </div>
            </>
          ) : (
            <p role="status" className="text-xs font-medium text-risk">
              {t('line.states.waiting')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
