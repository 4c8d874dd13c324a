import { useLocation } from '@tanstack/react-router';
import { PageHead } from '../look/page-head.tsx';
import { usePages } from './use-pages.ts';

/** Holds the place of a page that is being built; goes when the last line of the route table names its own page. */
export function AwaitedPage() {
  const path = useLocation({ select: (location) => location.pathname });
  const page = usePages().find(({ id }) => path.endsWith(`/${id}`));
  return <PageHead title={page?.name ?? ''} />;
}
