import { sayWanted } from '@tvaers/domain/milestones/criteria';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { sayVerb } from '@tvaers/domain/verbs';
import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { MilestoneInPlan } from './plan.ts';

type Link = MilestoneInPlan['criteriaLinks'][number];

/** What must be true for the milestone to be reached, each with whether it is so: computed from the things, or ticked by a person. */
export function CriteriaList({ milestone }: { milestone: MilestoneInPlan }) {
  const { criteria, criteriaLinks } = milestone;
  return (
    <ul className="grid gap-1.5">
      {criteriaLinks.map((link) => (
        <Line key={link.id} isMet={link.isMet}>
          <Linked link={link} />
        </Line>
      ))}
      {criteria ? <Sentence milestone={milestone} /> : null}
    </ul>
  );
}

function Line({ isMet, children }: { isMet: boolean; children: ReactNode }) {
  const t = useWords('plan');
  const Glyph = isMet ? Check : Circle;
  return (
    <li className="flex gap-2">
      <Glyph className={`mt-1 size-4 shrink-0 ${isMet ? 'text-good' : 'text-soft'}`} aria-hidden="true" />
      <div>
        <span className="sr-only">{t(isMet ? 'criteria.met' : 'criteria.unmet')}: </span>
        {children}
      </div>
    </li>
  );
}

/** "R-01 Praktik på tværs er vedtaget", leading to the thing. */
function Linked({ link: { kind, number, title, wanted } }: { link: Link }) {
  const t = useWords('plan');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const wantedSaid = sayWanted(kind, wanted, language);
  if (kind === 'finding')
    return (
      <>
        {number === null ? '' : `${saySerial('finding', number)} `}
        {title} <span className="text-soft">{wantedSaid}</span>
      </>
    );
  const [to, name] =
    kind === 'meeting' || kind === 'document'
      ? [`/${slug}/moeder/${number}`, t(`criteria.${kind}`, { number: String(number), title })]
      : [
          `/${slug}/anbefalinger/${saySerial('recommendation', number ?? 0)}`,
          `${saySerial('recommendation', number ?? 0)} ${title}`,
        ];
  return (
    <>
      <TextLink to={to}>{name}</TextLink> <span className="text-soft">{wantedSaid}</span>
    </>
  );
}

/** The plain sentence, with who has ticked it and when; who answers for the milestone ticks it here. */
function Sentence({ milestone }: { milestone: MilestoneInPlan }) {
  const t = useWords('plan');
  const language = useLanguage();
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const { id: milestoneId, version, criteria, tickedAt, tickedByName, offers } = milestone;
  const tick = useCommand(trpc.milestones.tick);
  const untick = useCommand(trpc.milestones.untick);
  const step = tickedAt ? 'untick' : 'tick';
  const command = tickedAt ? untick : tick;
  return (
    <Line isMet={tickedAt !== null}>
      {criteria}
      {tickedAt ? (
        <span className="block text-sm text-soft">
          {t('criteria.ticked', { name: tickedByName ?? '', on: dates.moment(tickedAt) })}
        </span>
      ) : null}
      <ErrorSentence>{tick.problem ?? untick.problem}</ErrorSentence>
      {offers.includes(step) ? (
        <span className="block pt-1" data-print="no">
          <Button size="small" pending={command.pending} onPress={() => void command.run({ taskforceId, milestoneId, version })}>
            {sayVerb(`milestones.${step}`, language)}
          </Button>
        </span>
      ) : null}
    </Line>
  );
}
