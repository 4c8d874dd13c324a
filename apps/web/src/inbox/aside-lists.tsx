import { PutOffList } from './put-off-list.tsx';
import type { PutOffRow, WaitingRow } from './rows.ts';
import { WaitingList } from './waiting-list.tsx';

type AsideListsProps = { putOff: readonly PutOffRow[]; waiting: readonly WaitingRow[]; todayOn: string };

/** What does not wait for one now: what one has put off oneself, and what waits for others. */
export function AsideLists({ putOff, waiting, todayOn }: AsideListsProps) {
  return (
    <div className="grid gap-8">
      {putOff.length > 0 ? <PutOffList rows={putOff} todayOn={todayOn} /> : null}
      {waiting.length > 0 ? <WaitingList rows={waiting} todayOn={todayOn} /> : null}
    </div>
  );
}
