import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ItemShown } from '../meeting.ts';

/** The item an address names: "#punkt-6", as links to an item write it. */
export const anchorOf = ({ position }: Pick<ItemShown, 'position'>) => `punkt-${position}`;

/**
 * The item that is looked at in a meeting in session. It stands in the address, so that a link from elsewhere, or from a question about
 * the meeting, leads to it; without one the page follows the meeting.
 */
export function useShownItem(items: readonly ItemShown[]): [ItemShown | null, (item: ItemShown | null) => void] {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const named = items.find((item) => anchorOf(item) === hash) ?? null;
  const show = (item: ItemShown | null) =>
    void navigate({
      to: '.',
      search: true,
      hash: item ? anchorOf(item) : '',
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  return [named, show];
}
