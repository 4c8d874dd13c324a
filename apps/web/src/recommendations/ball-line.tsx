import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { Ball } from './page-data.ts';

/** With whom the ball lies, as it is said: "dig", "Jens Lund", "kommunerne", "formanden". */
export function useHolder(): (ball: Pick<Ball, 'holder' | 'name' | 'isMine'>) => string {
  const t = useWords('recommendations');
  const { sector } = useTaskforce();
  return ({ holder, name, isMine }) => {
    if (holder.kind === 'seat') return isMine ? t('ball.you') : (name ?? '');
    if (holder.kind === 'sector') return sector(holder.sectorId)?.name ?? '';
    const role = t(`ball.${holder.role}`);
    return isMine ? t('ball.youAs', { role }) : role;
  };
}
