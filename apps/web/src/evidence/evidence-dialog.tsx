import type { EvidenceOnPage, FindingOnPage, SourceOnPage } from './evidence.ts';
import { FindDialog } from './find-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ServeDialog } from './serve-dialog.tsx';
import { ShareDialog, type Shared } from './share-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What someone has set out to do with the evidence. */
export type EvidenceAct =
  | { verb: 'register' | 'find' }
  | { verb: 'link' | 'serve'; finding: FindingOnPage }
  | ({ verb: 'share' } & Shared)
  | { verb: 'withdraw'; source: SourceOnPage };

/** The dialog of an act on the evidence. */
export function EvidenceDialog({ act, page, onClose }: { act: EvidenceAct; page: EvidenceOnPage; onClose: () => void }) {
  // The thing as it stands now: someone else may have changed it while the dialog was open.
  const findingOf = (finding: FindingOnPage) => page.findings.find(({ id }) => id === finding.id) ?? finding;
  const sourceOf = (source: SourceOnPage) => page.sources.find(({ id }) => id === source.id) ?? source;
  switch (act.verb) {
    case 'register':
      return <RegisterDialog page={page} onClose={onClose} />;
    case 'find':
      return <FindDialog page={page} onClose={onClose} />;
    case 'link':
      return <LinkDialog finding={findingOf(act.finding)} page={page} onClose={onClose} />;
    case 'serve':
      return <ServeDialog finding={findingOf(act.finding)} page={page} onClose={onClose} />;
    case 'share':
      return (
        <ShareDialog
          shared={
            act.thing === 'finding' ? { ...act, finding: findingOf(act.finding) } : { ...act, source: sourceOf(act.source) }
          }
          page={page}
          onClose={onClose}
        />
      );
    case 'withdraw':
      return <WithdrawDialog source={sourceOf(act.source)} page={page} onClose={onClose} />;
  }
}
