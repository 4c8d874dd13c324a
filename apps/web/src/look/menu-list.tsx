import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { InLanguage } from './in-language.tsx';
import type { MenuGroup } from './menu-items.ts';

type MenuListProps = {
  name: string | undefined;
  groups: readonly MenuGroup[];
  trigger: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The open list of a menu: arrows move, letters jump, Escape closes and gives the focus back. */
export function MenuList({ name, groups, trigger, onClose }: MenuListProps) {
  return (
    <InLanguage>
      <Popover
        isOpen
        triggerRef={trigger}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom end"
        aria-label={name ?? trigger.current?.textContent ?? ''}
        className="z-30 max-w-[min(20rem,calc(100vw-2rem))] min-w-52 overflow-y-auto rounded border border-line bg-surface py-1.5 text-ink shadow-raised"
      >
        <Menu
          aria-label={name ?? trigger.current?.textContent ?? ''}
          autoFocus="first"
          onClose={onClose}
          className="outline-none"
        >
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              className="not-first:mt-1.5 not-first:border-t not-first:border-line not-first:pt-1.5"
              aria-label={group.title ?? name ?? ''}
            >
              {group.title ? <Header className="px-3 py-1 text-xs font-medium text-soft">{group.title}</Header> : null}
              {group.items.map((item) => (
                <MenuItem
                  key={item.id}
                  id={`${group.id}/${item.id}`}
                  onAction={() => {
                    // A dialog gives the focus back to what had it when it opened. An item is gone by then, and the button cannot have
                    // it while the list is open.
                    flushSync(onClose);
                    trigger.current?.focus();
                    item.onPress();
                  }}
                  textValue={typeof item.label === 'string' ? item.label : item.id}
                  className={`flex min-h-9 cursor-pointer pointer-coarse:min-h-11 items-center gap-2.5 px-3 py-1.5 text-sm outline-none focus:bg-accent-ground focus-visible:-outline-offset-2 ${item.danger ? 'text-late' : ''}`}
                >
                  {item.icon}
                  <span className="flex-1">{item.label}</span>
                  {item.isCurrent ? <Check className="size-4 text-accent" aria-hidden="true" /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </InLanguage>
  );
}
