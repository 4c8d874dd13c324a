import { sayMessage, sayUntil } from '@tvaers/domain/inbox/labels';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { WaitingRow } from './rows.ts';
import { ThingLink } from './thing-link.tsx';

/** What one waits for from others: quieter, and nothing to do but know it. */
export function WaitingList({ rows, todayOn }: { rows: readonly WaitingRow[]; todayOn: string }) {
  const t = useWords('waiting');
  const language = useLanguage();
  return (
    <Section
      title={<span className="text-base text-soft">{t('others.title')}</span>}
      note={t('others.note', { count: rows.length })}
    >
      <Rows>
        {rows.map(({ key, thing, what, whom, untilOn }) => (
          <Row
            key={key}
            title={
              <span className="text-sm font-normal">
                <ThingLink page={thing}>{sayMessage(what, language)}</ThingLink>
              </span>
            }
            sub={[capital(sayUntil(untilOn, todayOn, language)), sayMessage(whom, language)].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Section>
  );
}
