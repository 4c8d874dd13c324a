import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../look/link-button.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import type { InboxRow } from './rows.ts';
import { thingPath } from './thing-path.ts';

type ThingLinkProps = { page: InboxRow['page']; children: ReactNode };

/** A thing's name as the way to its page; plain words where it has no page of its own. */
export function ThingLink({ page, children }: ThingLinkProps) {
  const { slug } = useTaskforce();
  const path = thingPath(page, slug);
  if (!path) return <>{children}</>;
  return (
    <Link to={path.to} {...(path.search ? { search: path.search } : {})} className="no-underline hover:underline">
      {children}
    </Link>
  );
}

type ThingButtonProps = ThingLinkProps & {
  /** Which face of the page. */
  search?: Record<string, string>;
};

/** The same as a button, for what is done on the thing's own page. */
export function ThingButton({ page, children, search }: ThingButtonProps) {
  const { slug } = useTaskforce();
  const path = thingPath(page, slug);
  if (!path) return null;
  return (
    <LinkButton to={path.to} search={{ ...path.search, ...search }} size="small">
      {children}
    </LinkButton>
  );
}
