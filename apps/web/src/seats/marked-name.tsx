import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';

type MarkedNameProps = {
  name: string;
  sectorId: string | null;
  /** On a phone the name may take two lines, so that the table need not be scrolled. */
  mayWrap?: boolean;
};

/** Somebody in a table of members: the mark of the sector, and the name on one line. */
export function MarkedName({ name, sectorId, mayWrap = false }: MarkedNameProps) {
  const { sector } = useTaskforce();
  const its = sector(sectorId);
  return (
    <span className={`inline-flex items-center gap-2 ${mayWrap ? 'sm:whitespace-nowrap' : 'whitespace-nowrap'}`}>
      {its ? <SectorMark sector={its} size="small" /> : null}
      {name}
    </span>
  );
}
