import { departureOf, sayComputed, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import { DataTable } from '../look/data-table.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { MinorityPrint } from '../minority/minority-print.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { SectorStatementPrint } from '../rounds/sector-statement-print.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { DecisionShown } from './decision-page.tsx';

/**
 * What the chair concluded beside what the rule gives, with the difference and its reason; what the sectors say in their own name, and what
 * the minority says.
 */
export function ConclusionSection({ decision }: { decision: DecisionShown }) {
  const t = useWords('adoption');
  const language = useLanguage();
  const names = useSectorNames();
  const { conclusion, computed, result, presence, minority, sectorStatements } = decision;
  if (!computed) return null;
  const difference = sayDeparture(departureOf(result, computed), language);
  return (
    <>
      <Section title={t('decided.conclusion')}>
        <DefinitionList
          entries={[
            // In a written procedure the conclusion is the decision's own text.
            { term: t('decided.conclusion'), value: decision.procedure ? null : conclusion || null },
            { term: t('decided.computed'), value: sayComputed(computed, names, language) },
            { term: t('decided.difference'), value: difference ? <span className="text-risk">{difference}</span> : null },
            { term: t('decided.reason'), value: difference ? (presence.departureReason ?? null) : null },
          ].filter(({ value }) => value !== null)}
        />
      </Section>
      {sectorStatements.length > 0 ? (
        <Section title={t('decided.statements')} note={t('decided.statementsNote')}>
          {sectorStatements.map((statement) => (
            <SectorStatementPrint key={statement.sectorId} statement={statement} />
          ))}
        </Section>
      ) : null}
      {minority.length > 0 ? (
        <Section title={t('minority.title')}>
          {minority.map(({ statementId, signers, text }) => (
            <MinorityPrint key={statementId} signers={signers} text={text} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** Who held which voting seat on the day, and who was asked. */
export function CompositionSection({ decision }: { decision: DecisionShown }) {
  const t = useWords('adoption');
  const dates = useDates();
  const { sector } = useTaskforce();
  const { composition } = decision;
  if (composition.length === 0) return null;
  return (
    <Section title={t('decided.composition')} note={t('decided.compositionNote')}>
      <DataTable
        caption={t('decided.composition')}
        rows={composition}
        rowKey={({ seatId }) => seatId}
        columns={[
          {
            id: 'member',
            header: t('decided.member'),
            isHeader: true,
            cell: ({ name, sectorId }) => {
              const its = sector(sectorId);
              return (
                <span className="inline-flex items-center gap-2">
                  {its ? <SectorMark sector={its} size="small" /> : null}
                  {name}
                </span>
              );
            },
          },
          { id: 'seat', header: t('decided.seat'), cell: ({ title, employer }) => [title, employer].filter(Boolean).join(', ') },
          { id: 'since', header: t('decided.since'), cell: ({ fromOn }) => dates.day(fromOn, { weekday: false }) },
          {
            id: 'asked',
            header: t('decided.asked'),
            cell: ({ wasAsked, isRecused, isHeld }) =>
              [t(wasAsked ? 'decided.yes' : 'decided.no'), isRecused && t('decided.recused'), !isHeld && t('decided.left')]
                .filter(Boolean)
                .join(', '),
          },
        ]}
      />
    </Section>
  );
}
