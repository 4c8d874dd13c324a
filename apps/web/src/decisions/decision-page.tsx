import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { parseDecisionNumber, sayDecisionNumber, sayRecommendation } from '@tvaers/domain/numbers/serial';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { trpc } from '../doors/trpc.ts';
import { DataTable } from '../look/data-table.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextLink } from '../look/text-link.tsx';
import { WithNumbers } from '../look/with-numbers.tsx';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { LedOn } from '../recommendations/trace/led-on.tsx';
import { MarkedName } from '../seats/marked-name.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { CompositionSection, ConclusionSection } from './conclusion-section.tsx';
import type { DecisionShown } from './decision-data.ts';
import { ResultChip } from './result-chip.tsx';

/** One decision with its whole context: where it was made, who was there, how each stood, what was to be done. */
export function DecisionPage() {
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const drawn = parseDecisionNumber(number);
  return drawn ? <Decision year={drawn.year} serial={drawn.number} /> : <UnknownPage />;
}

function Decision({ year, serial }: { year: number; serial: number }) {
  const t = useWords('decisions');
  const { taskforceId, slug } = useTaskforce();
  const decision = useSuspenseQuery(trpc.decisions.page.queryOptions({ taskforceId, year, serial })).data;
  const { text, result, indstilling, supersededBy, supersedes } = decision;
  return (
    <>
      <PageHead
        title={sayDecisionNumber(year, serial)}
        over={
          <span data-print="no">
            <TextLink to="/$slug/beslutninger" params={{ slug }}>
              {t('back')}
            </TextLink>
          </span>
        }
        sub={
          <>
            <ResultChip result={result} isInWriting={decision.procedure !== null} />
            {supersededBy ? (
              <span>{t('supersededBy', { number: sayDecisionNumber(supersededBy.year, supersededBy.serial) })}</span>
            ) : null}
            {supersedes.length > 0 ? (
              <span>
                {t('supersedes', { numbers: supersedes.map((one) => sayDecisionNumber(one.year, one.serial)).join(', ') })}
              </span>
            ) : null}
          </>
        }
      />
      <div className="grid gap-8">
        <Section title={t('page.text')}>
          <p {...written} className={`document whitespace-pre-line ${supersededBy ? 'line-through' : ''}`}>
            <WithNumbers text={text} />
          </p>
        </Section>
        {indstilling ? (
          <Section title={t('page.indstilling')}>
            <p {...written} className="max-w-reading border-l-3 border-accent pl-4 font-serif text-lg whitespace-pre-line">
              <WithNumbers text={indstilling} />
            </p>
          </Section>
        ) : null}
        <ConclusionSection decision={decision} />
        <Context decision={decision} />
        <Presence decision={decision} />
        <Positions decision={decision} />
        <CompositionSection decision={decision} />
        <Actions decision={decision} />
      </div>
    </>
  );
}

function Context({ decision }: { decision: DecisionShown }) {
  const t = useWords('decisions');
  const dates = useDates();
  const language = useLanguage();
  const { slug } = useTaskforce();
  const { madeOn, meeting, meetingTitle, itemTitle, recommendation, versionLabel, procedure } = decision;
  const place = meeting?.itemPosition
    ? t('inMeeting', { number: String(meeting.number), item: String(meeting.itemPosition) })
    : meeting && t('inMeetingOnly', { number: String(meeting.number) });
  return (
    <Section title={t('page.context')}>
      <DefinitionList
        entries={[
          {
            term: t('page.madeOn'),
            value: procedure ? (
              <>
                {dates.day(madeOn)} <ProcedureLink id={procedure.id} />
              </>
            ) : (
              dates.day(madeOn)
            ),
          },
          {
            term: t('page.meeting'),
            value: meeting ? (
              <>
                <TextLink
                  to="/$slug/moeder/$number"
                  params={{ slug, number: String(meeting.number) }}
                  hash={meeting.itemPosition ? `punkt-${meeting.itemPosition}` : ''}
                >
                  {place}
                </TextLink>
                <span {...written} className="block text-soft">
                  {[meetingTitle, itemTitle].filter(Boolean).join(' · ')}
                </span>
              </>
            ) : null,
          },
          {
            term: t('page.matter'),
            value: recommendation ? (
              <>
                <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: sayRecommendation(recommendation, language) }}>
                  {sayRecommendation(recommendation, language)} <span {...written}>{recommendation.title}</span>
                </TextLink>
                <span className="block text-soft">
                  <LedOn said={t('wentOnIn')} numbers={recommendation.wentOnIn} />
                </span>
              </>
            ) : null,
          },
          { term: t('page.version'), value: versionLabel },
        ]}
      />
    </Section>
  );
}

/** The way to the procedure for who may read it. */
function ProcedureLink({ id }: { id: string | null }) {
  const t = useWords('adoption');
  const { slug } = useTaskforce();
  if (id === null) return <>{t('decided.inWriting')}</>;
  return (
    <TextLink to="/$slug/procedurer/$id" params={{ slug, id }}>
      {t('decided.inWriting')}
    </TextLink>
  );
}

function Presence({ decision }: { decision: DecisionShown }) {
  const t = useWords('decisions');
  const { sector } = useTaskforce();
  const { present, of, quorate, noQuorumReason, departureReason, seats = [] } = decision.presence;
  if (present === undefined || of === undefined) return null;
  const groups = [
    { id: 'there', seats: seats.filter(({ isThere }) => isThere) },
    { id: 'recused', seats: seats.filter(({ isRecused }) => isRecused) },
    { id: 'away', seats: seats.filter(({ isThere, isRecused }) => !isThere && !isRecused) },
  ] as const;
  const note = [
    t('page.present', { present: String(present), of: String(of) }),
    quorate === undefined ? null : t(quorate ? 'page.quorate' : 'page.notQuorate'),
  ];
  return (
    <Section title={t('page.presence')} note={note.filter(Boolean).join(' · ')}>
      {departureReason && !decision.computed ? (
        <p className="text-risk">{t('page.departureReason', { reason: departureReason })}</p>
      ) : null}
      {noQuorumReason ? <p className="text-risk">{t('page.noQuorumReason', { reason: noQuorumReason })}</p> : null}
      <DefinitionList
        entries={groups
          .filter((group) => group.seats.length > 0)
          .map((group) => ({
            term: t(`page.seats.${group.id}`),
            value: (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {group.seats.map(({ seatId, name, sectorId }) => {
                  const its = sector(sectorId);
                  return (
                    <li key={seatId} className="inline-flex items-center gap-1.5">
                      {its ? <SectorMark sector={its} size="small" /> : null}
                      {name}
                    </li>
                  );
                })}
              </ul>
            ),
          }))}
      />
    </Section>
  );
}

function Positions({ decision }: { decision: DecisionShown }) {
  const t = useWords('decisions');
  const language = useLanguage();
  const { positions } = decision;
  if (positions.length === 0) return null;
  return (
    <Section title={t('page.positions')}>
      <DataTable
        caption={t('page.eachMember')}
        rows={positions}
        rowKey={({ seatId }) => seatId}
        columns={[
          {
            id: 'member',
            header: t('page.member'),
            isHeader: true,
            cell: ({ name, sectorId }) => <MarkedName name={name} sectorId={sectorId} mayWrap />,
          },
          {
            id: 'stance',
            header: t('page.stance'),
            cell: ({ stance, toReconfirm }) => (
              <>
                {stance === 'notStated' ? t('page.notStated') : stanceWords[stance][language]}
                {toReconfirm ? <span className="block text-sm text-risk">{t('page.toReconfirm')}</span> : null}
              </>
            ),
          },
          { id: 'version', header: t('page.on'), cell: ({ versionLabel }) => versionLabel ?? '' },
          {
            id: 'reason',
            header: t('page.why'),
            cell: ({ reason, wouldChange, howGiven }) => (
              <>
                {reason ? <span {...written}>{reason}</span> : null}
                {wouldChange ? <span className="block text-soft">{t('page.wouldChange', { text: wouldChange })}</span> : null}
                {howGiven ? <span className="block text-soft">{t('page.given', { how: howGiven })}</span> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Actions({ decision }: { decision: DecisionShown }) {
  const t = useWords('decisions');
  const { actions } = decision;
  if (actions.length === 0) return null;
  return (
    <Section title={t('page.actions')}>
      <ul className="list-disc pl-5">
        {actions.map(({ id, text }) => (
          <li key={id} {...written}>
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
