import type { EvidenceOnPage, FindingOnPage, SourceOnPage } from './evidence.ts';
import { FindDialog } from './find-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ShareDialog, type Shared } from './share-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What someone has set out to do with the evidence. */
export type EvidenceAct =
  | { verb: 'register' | 'find' }
  | { verb: 'link'; finding: FindingOnPage }
  | ({ verb: 'share' } & Shared)
  | { verb: 'withdraw'; source: SourceOnPage };

/** The dialog of an act on the evidence. */
export function EvidenceDialog({ act, page, onClose }: { act: EvidenceAct; page: EvidenceOnPage; onClose: () => void }) {
  switch (act.verb) {
    case 'register':
      return <RegisterDialog page={page} onClose={onClose} />;
    case 'find':
      return <FindDialog page={page} onClose={onClose} />;
    case 'link':
      return <LinkDialog finding={act.finding} page={page} onClose={onClose} />;
    case 'share':
      return <ShareDialog shared={act} page={page} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog source={act.source} page={page} onClose={onClose} />;
  }
}
