import { useRouterState } from '@tanstack/react-router';

/** A thin line at the top while the next page is on its way, seen only after 300 ms. The old page stays meanwhile. */
export function NavigationLine() {
  const isGoing = useRouterState({ select: (state) => state.isLoading || state.status === 'pending' });
  return isGoing ? (
    <div className="after-a-while fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden" aria-hidden="true">
      <div className="navigation-line h-full w-1/3 bg-accent" />
    </div>
  ) : null;
}
