import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import type { SectorLook } from './sector.ts';

/** A person with ring and initials, name, and a quiet line beneath (role, employer). */
export function Person({
  name,
  sector,
  note,
}: {
  name: ReactNode & string;
  sector?: SectorLook | null | undefined;
  note?: ReactNode;
}) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2.5">
      <Avatar name={name} sector={sector} />
      <span className="grid min-w-0 leading-tight">
        <span className="font-medium">{name}</span>
        {note ? <span className="text-sm text-soft">{note}</span> : null}
      </span>
    </span>
  );
}
