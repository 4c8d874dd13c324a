import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { enumerate } from '@tvaers/domain/language';
import { matterStateWords } from '@tvaers/domain/procedures/labels';
import { saySerial, sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { LinkButton } from '../look/link-button.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { ConcludeDialog } from './conclude-dialog.tsx';
import type { MatterShown } from './procedure-data.ts';
import { PullOutDialog } from './pull-out-dialog.tsx';

/** What is put to adoption in writing: each recommendation with how far it is, and what one can do about it. */
export function ProcedurePage() {
  const t = useWords('adoption');
  const dates = useDates();
  const { taskforceId, slug } = useTaskforce();
  const { today } = useClock();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [isConcluding, setConcluding] = useState(false);
  const procedure = useSuspenseQuery(trpc.procedures.page.queryOptions({ taskforceId, procedureId: id })).data;
  const { question, deadlineOn, openedBy, openedAt, matters } = procedure;
  const mine = matters.filter(({ offers }) => offers.includes('conclude'));
  const ready = mine.filter(({ whyNotYet }) => whyNotYet === null);
  const isRunning = matters.some(({ state }) => state === 'open');
  return (
    <>
      <PageHead
        title={t('inWriting')}
        over={
          <span data-print="no">
            <TextLink to="/$slug/beslutninger" params={{ slug }}>
              {t('page.back')}
            </TextLink>
          </span>
        }
        sub={
          <>
            <span>{t(deadlineOn < today ? 'page.wasDue' : 'page.due', { on: dates.day(deadlineOn, { year: false }) })}</span>
            <span>
              {t('page.openedBy', { name: openedBy, on: dates.day(openedAt.slice(0, 10), { weekday: false, year: false }) })}
            </span>
          </>
        }
        actions={
          ready.length > 0 ? (
            <Button kind="primary" onPress={() => setConcluding(true)}>
              {t('page.conclude')}
            </Button>
          ) : null
        }
      />
      <div className="grid gap-6">
        <p {...written} className="max-w-reading text-lg font-medium">
          {question}
        </p>
        <Rows label={t('open.matters')}>
          {matters.map((matter) => (
            <Matter key={matter.id} matter={matter} />
          ))}
        </Rows>
        {isRunning ? (
          <p className="text-sm text-soft">
            {ready.length === 0 && mine.some(({ whyNotYet }) => whyNotYet === 'procedure-running') ? `${t('page.running')} ` : ''}
            {t('page.silence')}
          </p>
        ) : null}
      </div>
      {isConcluding ? <ConcludeDialog procedureId={procedure.id} matters={ready} onClose={() => setConcluding(false)} /> : null}
    </>
  );
}

function Matter({ matter }: { matter: MatterShown }) {
  const t = useWords('adoption');
  const dates = useDates();
  const language = useLanguage();
  const { slug } = useTaskforce();
  const [isPulling, setPulling] = useState(false);
  const { number, title, state, versionLabel, answered, asked, missing, decision, pulledOut, minorityUntilOn } = matter;
  const serial = number === null ? '' : saySerial('recommendation', number);
  const isOpen = state === 'open';
  const isGone = isOpen && matter.recommendationState !== 'deliberation';
  const day = (on: string) => dates.day(on.slice(0, 10), { weekday: false, year: false });
  return (
    <Row
      title={
        <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: serial || matter.recommendationId }}>
          {serial} <span {...written}>{title}</span>
        </TextLink>
      }
      end={
        <StateChip tone={isOpen ? 'active' : state === 'concluded' ? 'good' : 'risk'} glyph={isOpen ? 'going' : 'done'}>
          {matterStateWords[state][language]}
        </StateChip>
      }
      actions={
        matter.offers.includes('pullOut') ? (
          <>
            {matter.isAsked ? (
              <LinkButton
                to={`/${slug}/anbefalinger/${serial || matter.recommendationId}`}
                search={{ fane: 'stillingtagen' }}
                size="small"
              >
                {t(matter.hasAnswered ? 'page.changeAnswer' : 'page.answer')}
              </LinkButton>
            ) : null}
            <Button size="small" onPress={() => setPulling(true)}>
              {t('pull.button')}
            </Button>
          </>
        ) : null
      }
    >
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{t('page.version', { label: versionLabel })}</span>
        {state === 'pulledOut' ? null : <span>{t('page.answered', { answered: String(answered), asked: String(asked) })}</span>}
        {isOpen && minorityUntilOn ? <span>{t('page.minority', { on: day(minorityUntilOn) })}</span> : null}
        {decision ? (
          <TextLink to="/$slug/beslutninger/$number" params={{ slug, number: sayDecisionNumber(decision.year, decision.serial) }}>
            {t(decision.result === 'rejected' ? 'page.rejectedAs' : 'page.adoptedAs', {
              number: sayDecisionNumber(decision.year, decision.serial),
            })}
          </TextLink>
        ) : null}
      </p>
      {isOpen && !isGone && missing.length > 0 ? (
        <p className="text-sm text-soft">{t('page.missing', { names: enumerate(missing, language) })}</p>
      ) : null}
      {isGone ? <p className="text-sm text-soft">{t('page.withdrawn')}</p> : null}
      {isOpen && !isGone && matter.isChanged ? <p className="max-w-reading text-sm text-risk">{t('page.changed')}</p> : null}
      {pulledOut ? (
        <p className="max-w-reading text-sm">
          {t('page.pulledOut', { name: pulledOut.by, on: day(pulledOut.at), reason: pulledOut.reason })}
        </p>
      ) : null}
      {isPulling ? <PullOutDialog matterId={matter.id} title={`${serial} ${title}`} onClose={() => setPulling(false)} /> : null}
    </Row>
  );
}
