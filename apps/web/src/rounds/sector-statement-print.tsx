import { type FrozenStatement, saySectorStatement } from '@tvaers/domain/rounds/sector-statement';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useLanguage } from '../words/language.ts';
import { written } from '../words/written.ts';

/** A sector's own statement as it is printed: who says it and where the sector stands, and then its words. */
export function SectorStatementPrint({ statement }: { statement: FrozenStatement }) {
  const language = useLanguage();
  const names = useSectorNames();
  return (
    <blockquote className="document max-w-reading border-l-3 border-line-strong pl-4">
      <p className="font-medium">{saySectorStatement(statement, names, language)}</p>
      {statement.text ? (
        <p {...written} className="whitespace-pre-line">
          {statement.text}
        </p>
      ) : null}
    </blockquote>
  );
}
