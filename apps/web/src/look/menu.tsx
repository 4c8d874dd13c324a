import { ChevronDown } from 'lucide-react';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Aside } from './aside.tsx';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';
import { fetchedLater } from './fetched-later.tsx';
import type { MenuGroup } from './menu-items.ts';

const MenuList = fetchedLater(() => import('./menu-list.tsx').then((file) => file.MenuList));

type ButtonProps = {
  /** The words on the button. */
  label: ReactNode;
  /** What the button is called when its words alone do not say it. */
  name?: string | undefined;
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** A look of its own for the button, in place of kind and size. */
  className?: string;
};
type MenuProps = ButtonProps & { groups: readonly MenuGroup[] };

type MenuButtonProps = ButtonProps & {
  /** When the button is first approached: the moment to fetch the list's code. */
  onApproach: () => void;
  list: (open: { trigger: RefObject<HTMLButtonElement | null>; onClose: () => void }) => ReactNode;
};

/** A button with a list behind it that is made when it opens. */
export function MenuButton({
  label,
  name,
  kind = 'secondary',
  size = 'normal',
  icon,
  className,
  onApproach,
  list,
}: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={name}
        className={className ?? buttonClass(kind, size)}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon}
        {label}
        {className ? null : <ChevronDown className="size-4" aria-hidden="true" />}
      </button>
      {isOpen ? <Aside onFailed={onClose}>{list({ trigger, onClose })}</Aside> : null}
    </>
  );
}

/** A button with a list of acts behind it. The list's code is fetched when the button is first approached. */
export function Menu({ groups, ...button }: MenuProps) {
  return (
    <MenuButton {...button} onApproach={prepareMenu} list={(open) => <MenuList name={button.name} groups={groups} {...open} />} />
  );
}

/** Fetches the list's code while nothing else is going on. */
export const prepareMenu = () => void MenuList.preload();
