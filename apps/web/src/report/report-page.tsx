import { useSuspenseQuery } from '@tanstack/react-query';
import { sayDecisionNumber, saySerial } from '@tvaers/domain/numbers/serial';
import { roleWords } from '@tvaers/domain/seats/labels';
import { Printer } from 'lucide-react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Cited } from '../look/cited.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextLink } from '../look/text-link.tsx';
import { StageChip } from '../recommendations/stage-chip.tsx';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import { MinorityPrint } from '../minority/minority-print.tsx';
import { LedOn } from '../recommendations/trace/led-on.tsx';
import { SectorStatementPrint } from '../rounds/sector-statement-print.tsx';
import { DocumentText } from '../recommendations/text/text-blocks.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { Chapter, ReportData } from './report-data.ts';

/** The report as it would read today: what is adopted, by theme, in the words decided on; and what is still missing. */
export function ReportPage() {
  const t = useWords('report');
  const dates = useDates();
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const { data } = useSuspenseQuery(trpc.report.page.queryOptions({ taskforceId }));
  const { taskforce, chapters } = data;
  const adopted = chapters.reduce((sum, chapter) => sum + chapter.adopted.length, 0);
  const open = chapters.reduce((sum, chapter) => sum + chapter.open.length, 0);
  return (
    <>
      <PageHead
        title={t('title')}
        over={language === 'da' ? taskforce.nameDa : taskforce.nameEn}
        sub={<span>{t('sub', { adopted, open })}</span>}
        actions={
          adopted > 0 ? (
            <Button icon={<Printer className="size-4" aria-hidden="true" />} onPress={() => window.print()}>
              {t('print')}
            </Button>
          ) : null
        }
      />
      <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem] print:block">
        <div className="grid gap-12 print:gap-8">
          <p className="hidden print:block">
            {t('asOf', {
              setUpBy: taskforce.setUpBy,
              period: dates.months(
                { on: taskforce.startsOn, precision: 'month' },
                { on: taskforce.deliveryOn, precision: taskforce.deliveryPrecision },
              ),
            })}
          </p>
          {adopted === 0 ? <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState> : null}
          {chapters
            .filter((chapter) => chapter.adopted.length > 0)
            .map((chapter) => (
              <ChapterText references={data.references} key={chapter.themeId ?? 'none'} chapter={chapter} />
            ))}
          {adopted > 0 ? <Members data={data} /> : null}
        </div>
        <Missing data={data} />
      </div>
    </>
  );
}

function ChapterText({ chapter, references }: { chapter: Chapter; references: readonly NamedReference[] }) {
  const t = useWords('report');
  const dates = useDates();
  const language = useLanguage();
  const { slug, sector } = useTaskforce();
  return (
    <section id={`tema-${chapter.themeId ?? 'uden'}`} className="grid scroll-mt-20 gap-8">
      <h2 className="border-b border-line-strong pb-2 text-xl font-semibold">
        {chapter.themeId === null ? t('noTheme') : language === 'da' ? chapter.nameDa : chapter.nameEn}
      </h2>
      {chapter.adopted.map((one) => {
        const serial = saySerial('recommendation', one.number);
        const lead = sector(one.leadSectorId);
        return (
          <article key={one.id} className="grid gap-3">
            <h3 className="text-lg font-semibold">
              <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: serial }}>
                {serial}
              </TextLink>{' '}
              {one.title}
            </h3>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
              {lead ? <SectorMark sector={lead} size="small" named /> : null}
              {one.addressee ? (
                <span>{t('addressee', { name: one.addressee })}</span>
              ) : (
                <span className="text-risk">{t('noAddressee')}</span>
              )}
              <LedOn said={t('replaces')} numbers={one.replaces} />
              {one.decision ? (
                <span>
                  {t('decided', { on: dates.day(one.decision.madeOn, { weekday: false }) })}{' '}
                  <TextLink
                    to="/$slug/beslutninger"
                    params={{ slug }}
                    hash={sayDecisionNumber(one.decision.year, one.decision.serial)}
                  >
                    <Cited number={sayDecisionNumber(one.decision.year, one.decision.serial)} />
                  </TextLink>
                </span>
              ) : null}
            </p>
            <DocumentText text={one.text} headingLevel={4} references={references} />
            {(one.decision?.sectorStatements ?? []).map((statement) => (
              <SectorStatementPrint key={statement.sectorId} statement={statement} />
            ))}
            {(one.decision?.minority ?? []).map(({ statementId, signers, text }) => (
              <div key={statementId} className="mt-5">
                <MinorityPrint signers={signers} text={text} />
              </div>
            ))}
          </article>
        );
      })}
    </section>
  );
}

/** What the report waits for; not printed. */
function Missing({ data: { chapters, unserved } }: { data: ReportData }) {
  const t = useWords('report');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const waiting = chapters.filter((chapter) => chapter.open.length > 0);
  return (
    <aside className="grid gap-6" aria-label={t('missing')} data-print="no">
      {waiting.length > 0 || unserved.length === 0 ? (
        <Section title={t('missing')}>
          {waiting.length === 0 && unserved.length === 0 ? <p className="text-soft">{t('nothingMissing')}</p> : null}
          {waiting.map((chapter) => (
            <div key={chapter.themeId ?? 'none'} className="grid gap-1.5">
              <h3 className="text-sm font-semibold">
                {chapter.themeId === null ? t('noTheme') : language === 'da' ? chapter.nameDa : chapter.nameEn}
              </h3>
              <ul className="grid gap-2 text-sm">
                {chapter.open.map((one) => (
                  <li key={one.id} className="grid justify-items-start gap-1">
                    <span>
                      <TextLink
                        to="/$slug/anbefalinger/$number"
                        params={{ slug, number: saySerial('recommendation', one.number) }}
                      >
                        {saySerial('recommendation', one.number)}
                      </TextLink>{' '}
                      {one.title}
                    </span>
                    <StageChip state={one.state} isRoundOpen={one.isRoundOpen} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      ) : null}
      {unserved.length > 0 ? (
        <Section title={t('unserved')}>
          <ol className="grid gap-1.5 text-sm">
            {unserved.map(({ number, text }) => (
              <li key={number}>
                <span className="figures text-soft">{number}.</span> {text}
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </aside>
  );
}

function Members({ data: { members } }: { data: ReportData }) {
  const t = useWords('report');
  const label = useLabel();
  const { sector } = useTaskforce();
  return (
    <Section title={t('members')}>
      <ul className="grid gap-1">
        {members.map(({ name, role, sectorId, employer, title }) => (
          <li key={name}>
            <span className="font-medium">{name}</span>
            {role === 'member' ? '' : ` (${label(roleWords[role as keyof typeof roleWords])})`}, {title}, {employer}{' '}
            <span className="text-soft">· {sector(sectorId)?.name}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
