import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

function TextAnchor(props: Omit<ComponentProps<'a'>, 'className'>) {
  return <a {...props} className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2" />;
}

/** A link in running text. */
export const TextLink = createLink(TextAnchor);
