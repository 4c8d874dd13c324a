import { sayDecisionNumber, saySerial, sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { changedMilestones, type StatusChange, statusChanges } from '@tvaers/domain/status/changes';
import type { StatusContent, StatusMilestone } from '@tvaers/domain/status/content';
import {
  isStatusLate,
  sayChanges,
  sayReached,
  sayRisk,
  sayStages,
  sayStatusMeeting,
  sayStatusOutlook,
  sayWait,
} from '@tvaers/domain/status/sentences';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Checkbox } from '../look/checkbox.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { MilestoneLines } from './milestone-lines.tsx';
import type { Report } from './status.ts';

type BodyProps = { report: Report; content: StatusContent; words: ReactNode };

/** What the report says. `words` stands in place of the chair's words while they are written. */
export function ReportBody({ report: { before }, content, words }: BodyProps) {
  const t = useWords('status');
  const language = useLanguage();
  const [isComparing, setComparing] = useComparing();
  const changes = statusChanges(before?.content ?? null, content);
  const marked = isComparing ? changedMilestones(changes) : new Set<string>();
  return (
    <>
      <p
        className={`max-w-reading border-l-3 pl-4 text-xl leading-snug ${isStatusLate(content) ? 'border-late' : 'border-accent'}`}
      >
        {sayStatusOutlook(content, language)}
      </p>
      <Waits content={content} />
      {words ?? <ChairsWords text={content.words} />}
      {before ? (
        <div className="grid gap-2">
          <div data-print="no">
            <Checkbox
              label={t('compare', { number: sayStatusNumber(before.number) })}
              checked={isComparing}
              onChange={setComparing}
            />
          </div>
          {isComparing ? <Changes changes={changes} before={before.number} /> : null}
        </div>
      ) : null}
      <Section title={t('milestones')}>
        <MilestoneLines milestones={content.milestones.filter((one) => !isBehind(one, marked))} marked={marked} />
        <ReachedBefore milestones={content.milestones.filter((one) => isBehind(one, marked))} />
      </Section>
      <div className="grid items-start gap-8 sm:grid-cols-2 print:grid-cols-2 print:gap-5">
        <Recommendations content={content} />
        <Meetings content={content} />
      </div>
      <Decisions content={content} />
      <Section title={t('risks')}>
        {content.risks.length === 0 ? <p className="text-soft">{t('noRisks')}</p> : null}
        <Sentences>{content.risks.map((risk) => sayRisk(risk, language))}</Sentences>
      </Section>
    </>
  );
}

/** What was reached and is not news needs no line of its own. */
const isBehind = ({ id, condition }: StatusMilestone, marked: ReadonlySet<string>) => condition === 'reached' && !marked.has(id);

function ReachedBefore({ milestones }: { milestones: readonly StatusMilestone[] }) {
  const t = useWords('status');
  const language = useLanguage();
  if (milestones.length === 0) return null;
  const all = milestones.map((one) => sayReached(one, language)).join('; ');
  return <p className="max-w-reading text-sm text-soft">{t('reachedBefore', { milestones: all })}</p>;
}

/** Whether what is new is shown: it is, unless the address says no. */
function useComparing(): [boolean, (isComparing: boolean) => void] {
  const { sammenlign } = useSearch({ strict: false }) as { sammenlign?: unknown };
  const navigate = useNavigate();
  const set = (isComparing: boolean) =>
    void navigate({
      to: '.',
      search: (now: Record<string, unknown>) => ({ ...now, sammenlign: isComparing ? undefined : 'nej' }),
      replace: true,
      resetScroll: false,
    });
  return [sammenlign !== 'nej', set];
}

function Sentences({ children }: { children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <ul className="grid max-w-reading list-disc gap-1.5 pl-5 marker:text-soft">
      {children.map((sentence, place) => (
        <li key={place}>{sentence}</li>
      ))}
    </ul>
  );
}

function Waits({ content }: { content: StatusContent }) {
  const t = useWords('status');
  const language = useLanguage();
  const { slug, actor } = useTaskforce();
  if (content.waits.length === 0) return null;
  return (
    <Section title={t('waits')}>
      <Sentences>
        {content.waits.map((wait) => (
          <span key={wait.kind ?? wait.milestoneId}>
            {sayWait(wait, language)}{' '}
            <span data-print="no">
              <TextLink to="/$slug/plan" params={{ slug }} search={searchOf(wait)}>
                {t(actor.seat.role === 'commissioner' ? 'decideInPlan' : 'seeInPlan')}
              </TextLink>
            </span>
          </span>
        ))}
      </Sentences>
    </Section>
  );
}

/** Where on the plan it is decided. */
function searchOf(wait: StatusContent['waits'][number]): Record<string, string | number> {
  if (wait.kind === 'mandate') return { fane: 'kommissorium', version: wait.number };
  return wait.kind === 'plan' ? { godkend: 'plan' } : { milepael: wait.milestoneId };
}

function ChairsWords({ text }: { text: string }) {
  const t = useWords('status');
  return (
    <Section title={t('words.title')}>
      {text.trim() ? (
        <div className="grid max-w-reading gap-3 font-serif text-lg leading-relaxed">
          {text
            .trim()
            .split(/\n{2,}/)
            .map((paragraph, place) => (
              <p key={place} className="whitespace-pre-line">
                {paragraph}
              </p>
            ))}
        </div>
      ) : (
        <p className="text-soft">{t('words.none')}</p>
      )}
    </Section>
  );
}

function Changes({ changes, before }: { changes: readonly StatusChange[]; before: number }) {
  const t = useWords('status');
  const language = useLanguage();
  const number = sayStatusNumber(before);
  return (
    <Section title={t('changes', { number })}>
      {changes.length === 0 ? <p className="text-soft">{t('noChanges', { number })}</p> : null}
      <Sentences>{sayChanges(changes, language)}</Sentences>
    </Section>
  );
}

function Recommendations({ content: { stages, adopted } }: { content: StatusContent }) {
  const t = useWords('status');
  const language = useLanguage();
  const { slug } = useTaskforce();
  return (
    <Section title={t('recommendations')}>
      <p>{sayStages(stages, language)}</p>
      {adopted.length > 0 ? (
        <ul className="grid gap-1">
          {adopted.map(({ number, title }) => (
            <li key={number}>
              <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: saySerial('recommendation', number) }}>
                {saySerial('recommendation', number)}
              </TextLink>{' '}
              {title}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Meetings({ content: { held, next } }: { content: StatusContent }) {
  const t = useWords('status');
  const language = useLanguage();
  const { slug } = useTaskforce();
  return (
    <Section title={t('meetings')}>
      <p>{next ? t('next', { meeting: sayStatusMeeting(next, language) }) : t('noNext')}</p>
      {held.length === 0 ? <p className="text-soft">{t('noMeetings')}</p> : null}
      <ul className="grid gap-1">
        {held.map((meeting) => (
          <li key={meeting.number}>
            <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(meeting.number) }}>
              {sayStatusMeeting(meeting, language)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decisions({ content: { decisions } }: { content: StatusContent }) {
  const t = useWords('status');
  const { slug } = useTaskforce();
  return (
    <Section title={t('decisions')}>
      {decisions.length === 0 ? <p className="text-soft">{t('noDecisions')}</p> : null}
      <ul className="grid max-w-reading gap-1.5">
        {decisions.map(({ year, serial, text }) => (
          <li key={`${year}-${serial}`}>
            <TextLink to="/$slug/beslutninger/$number" params={{ slug, number: sayDecisionNumber(year, serial) }}>
              {sayDecisionNumber(year, serial)}
            </TextLink>{' '}
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
