import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';

const fetchList = () => import('./menu-list.tsx');
const MenuList = lazy(() => fetchList().then((file) => ({ default: file.MenuList })));

export type MenuItem = {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  /** Shown as chosen, for one of several. */
  isCurrent?: boolean;
  danger?: boolean;
  onPress: () => void;
};
export type MenuGroup = { id: string; title?: string; items: readonly MenuItem[] };

type MenuProps = {
  /** The words on the button. */
  label: ReactNode;
  /** What the button is called when its words alone do not say it. */
  name?: string;
  groups: readonly MenuGroup[];
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** A look of its own for the button, in place of kind and size. */
  className?: string;
};

/** A button with a list of acts behind it. The list's code is fetched when the button is first approached. */
export function Menu({ label, name, groups, kind = 'secondary', size = 'normal', icon, className }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={name}
        className={className ?? buttonClass(kind, size)}
        onPointerEnter={() => void fetchList()}
        onFocus={() => void fetchList()}
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
      {isOpen ? (
        <Suspense>
          <MenuList name={name} groups={groups} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
