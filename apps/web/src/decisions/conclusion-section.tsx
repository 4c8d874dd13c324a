import { departureOf, sayComputed, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import { sayCounts } from '@tvaers/domain/rounds/consensus';
import type { ReactNode } from 'react';
import { DataTable } from '../look/data-table.tsx';
import { Section } from '../look/section.tsx';
import { WithNumbers } from '../look/with-numbers.tsx';
import { MinorityPrint } from '../minority/minority-print.tsx';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { SectorStatementPrint } from '../rounds/sector-statement-print.tsx';
import { MarkedName } from '../seats/marked-name.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { DecisionShown } from './decision-data.ts';

/**
 * What the chair concluded beside what the rule gives, with the difference and its reason; what the sectors say in their own name, and what
 * the minority says.
 */
export function ConclusionSection({ decision }: { decision: DecisionShown }) {
  const t = useWords('adoption');
  const language = useLanguage();
  const names = useSectorNames();
  const { text, conclusion, computed, result, presence, minority, sectorStatements } = decision;
  if (!computed) return null;
  const difference = sayDeparture(departureOf(result, computed), language);
  return (
    <>
      <Section title={t('decided.title')}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Side title={t('decided.conclusion')}>
            <p className="font-medium">{t(result === 'rejected' ? 'conclude.rejected' : 'conclude.approved')}</p>
            {/* In a written procedure the conclusion is the decision's own text, which stands above. */}
            {conclusion && conclusion !== text ? (
              <p {...written} className="whitespace-pre-line">
                <WithNumbers text={conclusion} />
              </p>
            ) : null}
          </Side>
          <Side title={t('decided.computed')}>
            <p className={`font-medium ${computed.met ? 'text-good' : 'text-risk'}`}>{sayComputed(computed, names, language)}</p>
            <p className="text-sm text-soft">{sayCounts(computed, names, language)}</p>
          </Side>
        </div>
        {difference ? (
          <div className="mt-3 grid max-w-reading gap-1 border-l-3 border-risk pl-4">
            <p className="font-medium text-risk">{difference}</p>
            {presence.departureReason ? (
              <p>
                <span className="text-soft">{t('decided.reason')}: </span>
                <span {...written}>{presence.departureReason}</span>
              </p>
            ) : null}
          </div>
        ) : (
          <p className="mt-3 text-sm text-soft">{t('decided.same')}</p>
        )}
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
          {minority.map(({ statementId, signers, text: said }) => (
            <MinorityPrint key={statementId} signers={signers} text={said} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 rounded bg-sunk px-4 py-3">
      <h3 className="text-sm text-soft">{title}</h3>
      {children}
    </div>
  );
}

/** Who held which voting seat on the day, and who was asked. */
export function CompositionSection({ decision }: { decision: DecisionShown }) {
  const t = useWords('adoption');
  const dates = useDates();
  const { composition } = decision;
  if (composition.length === 0) return null;
  return (
    <Section title={t('decided.composition')} note={t('decided.compositionNote')}>
      <DataTable
        caption={t('decided.compositionNote')}
        rows={composition}
        rowKey={({ seatId }) => seatId}
        columns={[
          {
            id: 'member',
            header: t('decided.member'),
            isHeader: true,
            cell: ({ name, sectorId }) => <MarkedName name={name} sectorId={sectorId} mayWrap />,
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
