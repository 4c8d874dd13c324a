import { actionStateWords } from '@tvaers/domain/actions/labels';
import { milestoneStateWords } from '@tvaers/domain/milestones/labels';
import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { shownStage, shownStageWords } from '@tvaers/domain/recommendations/labels';
import type { ReactNode } from 'react';
import { Row, Rows } from '../look/rows.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { PersonOnPage } from './roster.ts';

/** Milestones, recommendations and actions that are the person's. */
export function Duties({ person: { milestones, recommendations, actions } }: { person: PersonOnPage }) {
  const t = useWords('seats');
  const dates = useDates();
  const language = useLanguage();
  const { slug } = useTaskforce();
  const day = (on: string) => dates.day(on, { weekday: false });
  if (milestones.length + recommendations.length + actions.length === 0)
    return <p className="text-soft">{t('person.noDuties')}</p>;
  return (
    <div className="grid gap-6">
      <Part title={t('person.recommendations')} count={recommendations.length}>
        {recommendations.map(({ id, title, state, isRoundOpen, isBall, ...label }) => (
          <Row
            key={id}
            mark={<span className="figures text-sm text-soft">{sayRecommendation(label, language)}</span>}
            title={
              <TextLink
                to="/$slug/anbefalinger/$key"
                params={{ slug, key: label.number === null ? id : saySerial('recommendation', label.number) }}
              >
                {title}
              </TextLink>
            }
            sub={t(isBall ? 'person.ball' : 'person.proposed')}
            end={<StateChip>{shownStageWords[shownStage(state, isRoundOpen)][language]}</StateChip>}
          />
        ))}
      </Part>
      <Part title={t('person.milestones')} count={milestones.length}>
        {milestones.map(({ id, title, state, dueOn }) => (
          <Row key={id} title={title} sub={day(dueOn)} end={<StateChip>{milestoneStateWords[state][language]}</StateChip>} />
        ))}
      </Part>
      <Part title={t('person.actions')} count={actions.length}>
        {actions.map(({ id, text, dueOn, state }) => (
          <Row
            key={id}
            title={text}
            sub={dueOn ? t('person.due', { day: day(dueOn) }) : null}
            end={<StateChip>{actionStateWords[state as keyof typeof actionStateWords][language]}</StateChip>}
          />
        ))}
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <div className="grid gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <Rows label={title}>{children}</Rows>
    </div>
  );
}
