export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const kinds: Record<ButtonKind, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-edge hover:bg-sunk',
  quiet: 'border-transparent text-accent hover:bg-sunk',
  danger: 'border-late bg-surface text-late hover:bg-late-ground',
};

/** Under a finger every button is 44 px high, also a small one. */
const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-10 pointer-coarse:min-h-11 text-sm',
  small: 'min-h-8 pointer-coarse:min-h-11 text-xs',
};

/** A quiet button has no visible edge: its words line up with the text around it. */
function sides(kind: ButtonKind, size: ButtonSize): string {
  if (kind === 'quiet') return '-mx-2 px-2';
  return size === 'normal' ? 'px-4' : 'px-3';
}

/** The look of a button, shared by buttons and by links that look like one. */
export function buttonClass(kind: ButtonKind, size: ButtonSize, wide = false): string {
  const off = 'aria-disabled:opacity-60 aria-disabled:hover:bg-inherit';
  return `inline-flex items-center justify-center gap-2 rounded border py-1.5 text-center font-semibold no-underline transition-colors duration-100 select-none ${kinds[kind]} ${sizes[size]} ${sides(kind, size)} ${off} ${wide ? 'w-full' : ''}`;
}
