import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';
import { Waiting } from './waiting.tsx';

type ButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'className'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** The act is under way: the button stays in place and in focus and cannot be pressed twice. */
  pending?: boolean;
  /** Why it cannot be pressed now. The button stays reachable, so that everyone can learn the reason. */
  disabledBecause?: string | false | null | undefined;
  wide?: boolean;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
};

/** A button. At most one on a page is `primary`. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', size = 'normal', icon, pending = false, disabledBecause, wide, onPress, children, ...rest } = props;
  const isOff = pending || Boolean(disabledBecause);
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, size, wide)}
      aria-disabled={isOff || undefined}
      aria-busy={pending || undefined}
      title={disabledBecause || rest.title}
      onClick={(event) => {
        if (isOff) event.preventDefault();
        else onPress?.(event);
      }}
    >
      {pending ? <Waiting /> : icon}
      {children}
      {disabledBecause ? <span className="sr-only"> ({disabledBecause})</span> : null}
    </button>
  );
}
