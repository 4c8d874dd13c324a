import type { RecommendationPageData } from './page-data.ts';

/** Whom the ball goes to when the chair is to conclude: the secretariat, where whoever acts as chair is recused. Named as the words are. */
export function concluderOf({
  people,
  recusals,
}: Pick<RecommendationPageData, 'people' | 'recusals'>): 'ball.toChair' | 'ball.toSecretariat' {
  const recused = new Set(recusals.map(({ seatId }) => seatId));
  return people.some(({ id, actsAsChair }) => actsAsChair && !recused.has(id)) ? 'ball.toChair' : 'ball.toSecretariat';
}
