import { PutOffList } from './put-off-list.tsx';
import type { PutOffRow, WaitingRow } from './rows.ts';
import { WaitingList } from './waiting-list.tsx';

type Placed<R> = readonly (R & { taskforceId: string })[];
type AsideListsProps = {
  putOff: Placed<PutOffRow>;
  waiting: Placed<WaitingRow>;
  /** The taskforce's name, where there are several to tell apart. */
  nameOf: (taskforceId: string) => string | undefined;
};

/** What does not wait for one now: what one has put off oneself, and what waits for others. */
export function AsideLists({ putOff, waiting, nameOf }: AsideListsProps) {
  return (
    <div className="grid gap-8">
      {putOff.length > 0 ? <PutOffList rows={putOff} nameOf={nameOf} /> : null}
      {waiting.length > 0 ? <WaitingList rows={waiting} nameOf={nameOf} /> : null}
    </div>
  );
}
