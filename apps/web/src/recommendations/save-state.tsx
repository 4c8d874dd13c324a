import { Check, CloudOff, TriangleAlert } from 'lucide-react';
import { Waiting } from '../look/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import type { SaverState } from './text-saver.ts';

/** Whether what stands on the screen is with the server. "Gemt" is said only when it is. */
export function SaveState({ state }: { state: SaverState }) {
  const t = useWords('recommendations');
  const icon = {
    saved: <Check className="size-4" aria-hidden="true" />,
    unsaved: null,
    saving: <Waiting />,
    waiting: <CloudOff className="size-4" aria-hidden="true" />,
    stale: <TriangleAlert className="size-4" aria-hidden="true" />,
    refused: <TriangleAlert className="size-4" aria-hidden="true" />,
  }[state.kind];
  const colour = {
    saved: 'text-good',
    unsaved: 'text-soft',
    saving: 'text-soft',
    waiting: 'text-risk',
    stale: 'text-late',
    refused: 'text-late',
  }[state.kind];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${colour}`} data-save-state={state.kind}>
      {icon}
      {t(`save.${state.kind}`)}
      <span className="sr-only" role="status">
        {state.kind === 'saved' || state.kind === 'unsaved' || state.kind === 'saving' ? '' : t(`save.${state.kind}`)}
      </span>
    </span>
  );
}
