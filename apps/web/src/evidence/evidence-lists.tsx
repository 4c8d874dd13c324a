import type { EvidenceAct } from './evidence-dialog.tsx';
import { FindingRow } from './finding-row.tsx';
import type { FindingOnPage, SourceOnPage } from './evidence.ts';
import { SourceRow } from './source-row.tsx';

type ListProps = { findings: readonly FindingOnPage[]; sources: readonly SourceOnPage[]; onAct: (act: EvidenceAct) => void };

/** The findings of one place; `sources` are all that may be named under them. */
export function FindingList({ findings, sources, onAct }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {findings.map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          sources={sources}
          onLink={() => onAct({ verb: 'link', finding })}
          onServe={() => onAct({ verb: 'serve', finding })}
          onShare={() => onAct({ verb: 'share', thing: 'finding', finding })}
        />
      ))}
    </ul>
  );
}

/** The sources of one place; `findings` are all that may rest on them. */
export function SourceList({ findings, sources, onAct }: ListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sources.map((source) => (
        <SourceRow
          key={source.id}
          source={source}
          findings={findings}
          onShare={() => onAct({ verb: 'share', thing: 'source', source })}
          onWithdraw={() => onAct({ verb: 'withdraw', source })}
        />
      ))}
    </ul>
  );
}
