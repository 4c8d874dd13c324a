import { Check, CloudOff, TriangleAlert } from 'lucide-react';
import { Waiting } from '../../look/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LiveState } from './live-text.ts';

const shown = {
  saved: { icon: <Check className="size-4" aria-hidden="true" />, colour: 'text-good' },
  saving: { icon: <Waiting />, colour: 'text-soft' },
  offline: { icon: <CloudOff className="size-4" aria-hidden="true" />, colour: 'text-risk' },
  refused: { icon: <TriangleAlert className="size-4" aria-hidden="true" />, colour: 'text-late' },
} as const;

/** Whether what stands on the screen is with the server. "Gemt" is said only when it is. */
export function SaveState({ state }: { state: LiveState }) {
  const t = useWords('recommendations');
  if (!(state.kind in shown)) return null;
  const kind = state.kind as keyof typeof shown;
  const { icon, colour } = shown[kind];
  const isTold = kind === 'offline' || kind === 'refused';
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${colour}`} data-save-state={kind}>
      {icon}
      {t(`save.${kind}`)}
      <span className="sr-only" role="status">
        {isTold ? t(`save.${kind}`) : ''}
      </span>
    </span>
  );
}
