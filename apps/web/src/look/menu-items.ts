import type { ReactNode } from 'react';

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
