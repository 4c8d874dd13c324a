import { useQuery } from '@tanstack/react-query';
import { matterStateWords } from '@tvaers/domain/procedures/labels';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { OpenProcedureDialog } from './open-procedure-dialog.tsx';

/** What is up for adoption in writing now, above the register it will stand in; for who may, the way to begin another. */
export function RunningProcedures() {
  const t = useWords('adoption');
  const dates = useDates();
  const language = useLanguage();
  const { taskforceId, slug } = useTaskforce();
  const [isOpening, setOpening] = useState(false);
  const { data } = useQuery(trpc.procedures.list.queryOptions({ taskforceId }));
  if (!data) return null;
  const running = data.procedures.filter(({ matters }) => matters.some(({ state }) => state === 'open'));
  if (running.length === 0 && !data.mayOpen) return null;
  return (
    <div className="mb-8 grid gap-4" data-print="no">
      {data.mayOpen ? (
        <span>
          <Button onPress={() => setOpening(true)}>{t('open.button')}</Button>
        </span>
      ) : null}
      {running.length > 0 ? (
        <Section title={t('running')}>
          <Rows>
            {running.map(({ id, question, deadlineOn, matters }) => (
              <Row
                key={id}
                title={
                  <TextLink to="/$slug/procedurer/$id" params={{ slug, id }}>
                    {question}
                  </TextLink>
                }
                end={t('page.due', { on: dates.day(deadlineOn, { weekday: false, year: false }) })}
              >
                <p className="text-sm text-soft">
                  {matters
                    .map(({ number, title, state }) =>
                      [number === null ? '' : saySerial('recommendation', number), title]
                        .join(' ')
                        .concat(state === 'open' ? '' : ` (${matterStateWords[state][language]})`),
                    )
                    .join(' · ')}
                </p>
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
      {isOpening ? <OpenProcedureDialog onClose={() => setOpening(false)} /> : null}
    </div>
  );
}
