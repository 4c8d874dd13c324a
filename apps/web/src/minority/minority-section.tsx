import { useQuery } from '@tanstack/react-query';
import { saySigners } from '@tvaers/domain/minority/labels';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Section } from '../look/section.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { DeadlineDialog } from './deadline-dialog.tsx';
import type { StatementShown } from './minority-data.ts';
import { MinorityPrint } from './minority-print.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** What the minority says, beneath the recommendation: once it is adopted as it was frozen, for everybody who reads it. */
export function MinorityBeneath({ page }: { page: Pick<RecommendationPageData, 'id' | 'title' | 'state' | 'decisions'> }) {
  const isDecided = page.state === 'adopted' || page.state === 'published';
  return isDecided ? <Frozen page={page} /> : <MinoritySection page={page} />;
}

function Frozen({ page: { decisions } }: { page: Pick<RecommendationPageData, 'decisions'> }) {
  const t = useWords('adoption');
  const minority = decisions.findLast(({ result }) => result === 'approved')?.minority ?? [];
  if (minority.length === 0) return null;
  return (
    <Section title={t('minority.title')}>
      {minority.map(({ statementId, signers, text }) => (
        <MinorityPrint key={statementId} signers={signers} text={text} />
      ))}
    </Section>
  );
}

/** For who cannot support, to write and to sign it; for the others, to read what is released. */
function MinoritySection({ page }: { page: Pick<RecommendationPageData, 'id' | 'title' | 'state'> }) {
  const t = useWords('adoption');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const [question, ask] = useState<'write' | 'deadline' | null>(null);
  const { data } = useQuery(trpc.minority.ofRecommendation.queryOptions({ taskforceId, recommendationId: page.id }));
  if (!data) return null;
  const { statements, untilOn, whyClosed, mayWrite, maySetDeadline } = data;
  // Where nothing is written and nobody here can do anything about it, nothing is shown.
  if (statements.length === 0 && !mayWrite && !maySetDeadline) return null;
  const day = untilOn && dates.day(untilOn, { year: false });
  const until =
    whyClosed === 'minority-frozen'
      ? null
      : day
        ? t(whyClosed === 'minority-late' ? 'minority.wasUntil' : 'minority.until', { on: day })
        : t('minority.noDeadline');
  return (
    <Section title={t('minority.title')} note={<span data-print="no">{until}</span>} isOnPaper={statements.length > 0}>
      {statements.length === 0 ? <p className="text-soft">{t('minority.none')}</p> : null}
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} page={page} />
      ))}
      {mayWrite || maySetDeadline ? (
        <div className="flex flex-wrap gap-2" data-print="no">
          {mayWrite ? <Button onPress={() => ask('write')}>{t('minority.write')}</Button> : null}
          {maySetDeadline ? (
            <Button kind="quiet" onPress={() => ask('deadline')}>
              {t(untilOn && whyClosed === null ? 'minority.moveDeadline' : 'minority.deadline')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {question === 'write' ? <WriteDialog page={page} statement={null} onClose={() => ask(null)} /> : null}
      {question === 'deadline' ? <DeadlineDialog page={page} untilOn={untilOn} onClose={() => ask(null)} /> : null}
    </Section>
  );
}

function Statement({ statement, page }: { statement: StatementShown; page: Pick<RecommendationPageData, 'id' | 'title'> }) {
  const t = useWords('adoption');
  const language = useLanguage();
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const [question, ask] = useState<'revise' | 'release' | null>(null);
  const { id: statementId, serial, text, signers, versions, releasedAt } = statement;
  const alsoChanges = ['inbox' as const];
  const sign = useCommand(trpc.minority.sign, { done: t('minority.signed'), alsoChanges });
  const leave = useCommand(trpc.minority.leave, { done: t('minority.left'), alsoChanges });
  const release = useCommand(trpc.minority.release, { done: t('minority.released') });
  const standing = signers.filter((one) => one.serial === serial);
  const earlier = signers.filter((one) => one.serial !== serial);
  return (
    <div className="grid gap-2.5">
      <MinorityPrint signers={standing} text={text} />
      <div className="grid gap-1.5 text-sm text-soft" data-print="no">
        {releasedAt === null ? <p>{t('minority.draft')}</p> : null}
        {standing.length === 0 ? <p>{t('minority.nobody')}</p> : null}
        {earlier.length > 0 ? <p>{t('minority.toSignAgain', { names: saySigners(earlier, language) })}</p> : null}
        {versions.length > 1 ? (
          <details>
            <summary className="cursor-pointer">{t('minority.earlier')}</summary>
            <ul className="mt-2 grid max-w-reading gap-2">
              {versions.slice(1).map((one) => (
                <li key={one.serial}>
                  <span className="block">
                    {t('minority.earlierOne', {
                      serial: String(one.serial),
                      by: one.by,
                      on: dates.day(one.at.slice(0, 10), { weekday: false }),
                    })}
                  </span>
                  <span {...written} className="whitespace-pre-line">
                    {one.text}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <ErrorSentence>{sign.problem ?? leave.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2 empty:hidden" data-print="no">
        {statement.maySign ? (
          <Button kind="primary" pending={sign.pending} onPress={() => void sign.run({ taskforceId, statementId, serial })}>
            {t(statement.isToSignAgain ? 'minority.signAgain' : 'minority.sign')}
          </Button>
        ) : null}
        {statement.mayRelease ? <Button onPress={() => ask('release')}>{t('minority.release')}</Button> : null}
        {statement.mayRevise ? <Button onPress={() => ask('revise')}>{t('minority.revise')}</Button> : null}
        {statement.mayLeave ? (
          <Button kind="quiet" pending={leave.pending} onPress={() => void leave.run({ taskforceId, statementId })}>
            {t('minority.leave')}
          </Button>
        ) : null}
      </div>
      {question === 'revise' ? <WriteDialog page={page} statement={statement} onClose={() => ask(null)} /> : null}
      {question === 'release' ? (
        <ConfirmDialog
          isOpen
          onClose={() => ask(null)}
          title={t('minority.releaseTitle')}
          confirm={t('minority.releaseAct')}
          onConfirm={async () => (await release.run({ taskforceId, statementId })) !== undefined}
        >
          <ErrorSentence>{release.problem}</ErrorSentence>
          <p>{t('minority.releaseBody')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
