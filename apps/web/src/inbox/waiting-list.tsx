import { sayMessage, sayUntil } from '@tvaers/domain/inbox/labels';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { capital } from '../words/capital.ts';
import { useClock } from '../session/clock.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { InTaskforce } from './in-taskforce.tsx';
import type { WaitingRow } from './rows.ts';
import { Said } from './said.tsx';
import { ThingLink } from './thing-link.tsx';

/** What one waits for from others: quieter, and nothing to do but know it. */
export function WaitingList({
  rows,
  nameOf,
}: {
  rows: readonly (WaitingRow & { taskforceId: string })[];
  /** The taskforce's name, where there are several to tell apart. */
  nameOf: (taskforceId: string) => string | undefined;
}) {
  const t = useWords('waiting');
  const language = useLanguage();
  const { today } = useClock();
  return (
    <Section
      title={<span className="text-base text-soft">{t('others.title')}</span>}
      note={t('others.note', { count: rows.length })}
    >
      <Rows>
        {rows.map(({ key, thing, what, whom, untilOn, taskforceId }) => (
          <InTaskforce key={key} id={taskforceId}>
            <Row
              title={
                <span className="text-sm font-normal">
                  <ThingLink page={thing}>
                    <Said message={what} />
                  </ThingLink>
                </span>
              }
              sub={
                <>
                  {[capital(sayUntil(untilOn, today, language)), sayMessage(whom, language)].filter(Boolean).join(' · ')}
                  {nameOf(taskforceId) ? <span className="block">{nameOf(taskforceId)}</span> : null}
                </>
              }
            />
          </InTaskforce>
        ))}
      </Rows>
    </Section>
  );
}
