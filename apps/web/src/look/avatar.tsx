import type { SectorLook } from './sector.ts';

type AvatarProps = { name: string; sector?: SectorLook | null | undefined; size?: 'small' | 'normal' };

/** A person's initials in a ring of the sector's colour. The name stands beside it, so the picture itself is silent. */
export function Avatar({ name, sector, size = 'normal' }: AvatarProps) {
  const box = size === 'small' ? 'size-6.5 text-[0.625rem]' : 'size-8 text-2xs';
  return (
    <span
      data-sector={sector?.colour ?? 0}
      className={`inline-flex shrink-0 items-center justify-center rounded-full border-2 border-sector bg-surface font-semibold text-ink ${box}`}
      aria-hidden="true"
    >
      {/* Not text of the page: a button's visible words would differ from its name. */}
      <span data-initials={initials(name)} className="before:content-[attr(data-initials)]" />
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toLocaleUpperCase('da') ?? '').join('');
}
