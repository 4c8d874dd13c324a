import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';

type Props = Omit<ComponentProps<'a'>, 'className'> & { kind?: ButtonKind; size?: ButtonSize; icon?: ReactNode; wide?: boolean };

function ButtonAnchor({ kind = 'secondary', size = 'normal', icon, wide, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass(kind, size, wide)}>
      {icon}
      {children}
    </a>
  );
}

/** A link that looks like a button: `<LinkButton to="/$slug/moeder" params={{ slug }} kind="primary">`. */
export const LinkButton = createLink(ButtonAnchor);
