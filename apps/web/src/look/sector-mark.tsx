import type { SectorLook } from './sector.ts';

type SectorMarkProps = {
  sector: SectorLook;
  /** Writes the sector's name beside its letter. */
  named?: boolean;
  size?: 'small' | 'normal';
};

/** A sector: its letter on its pale ground. The letter carries the meaning, the colour only repeats it. */
export function SectorMark({ sector, named = false, size = 'normal' }: SectorMarkProps) {
  const box = size === 'small' ? 'size-4.5 text-2xs' : 'size-5.5 text-xs';
  return (
    <span className="inline-flex items-center gap-2" data-sector={sector.colour}>
      <span
        className={`inline-flex shrink-0 items-center justify-center rounded-sm bg-sector-ground font-semibold text-sector ${box}`}
        aria-hidden="true"
        title={named ? undefined : sector.name}
      >
        {sector.letter}
      </span>
      <span className={named ? '' : 'sr-only'}>{sector.name}</span>
    </span>
  );
}
