import { sayMessage, sayUntil } from '@tvaers/domain/inbox/labels';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { useClock } from '../session/clock.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { InTaskforce } from './in-taskforce.tsx';
import type { PutOffRow } from './rows.ts';
import { Said } from './said.tsx';
import { ThingLink } from './thing-link.tsx';

/** What one has put off oneself: until when, and back on the list at a press. */
export function PutOffList({
  rows,
  nameOf,
}: {
  rows: readonly (PutOffRow & { taskforceId: string })[];
  /** The taskforce's name, where there are several to tell apart. */
  nameOf: (taskforceId: string) => string | undefined;
}) {
  const t = useWords('waiting');
  const language = useLanguage();
  const dates = useDates();
  const { today } = useClock();
  const wake = useCommand(trpc.inbox.snooze);
  return (
    <Section
      title={<span className="text-base text-soft">{t('putOff.title')}</span>}
      note={t('putOff.note', { count: rows.length })}
    >
      <ErrorSentence>{wake.problem}</ErrorSentence>
      <Rows>
        {rows.map(({ key, page, what, untilOn, wakesOn, taskforceId }) => (
          <InTaskforce key={`${taskforceId} ${key}`} id={taskforceId}>
            <Row
              title={
                <span className="text-sm font-normal">
                  <ThingLink page={page}>
                    <Said message={what} />
                  </ThingLink>
                </span>
              }
              sub={[
                t('putOff.wakes', { day: dates.day(wakesOn, { year: false }) }),
                sayUntil(untilOn, today, language),
                nameOf(taskforceId),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={
                <Button
                  kind="quiet"
                  size="small"
                  pending={wake.pending}
                  aria-label={t('putOff.wakeNamed', { what: sayMessage(what, language) })}
                  onPress={() => void wake.run({ taskforceId, key, untilOn: null })}
                >
                  {t('putOff.wake')}
                </Button>
              }
            />
          </InTaskforce>
        ))}
      </Rows>
    </Section>
  );
}
