import type { Consequence } from '@tvaers/domain/milestones/consequences';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MilestoneInPlan } from '../plan.ts';

type ConsequenceChoicesProps = {
  found: readonly Consequence[];
  milestones: readonly MilestoneInPlan[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Whether this reader may propose a new date for it, with none waiting already. */
export const isProposable = (milestone: MilestoneInPlan | undefined) => milestone?.offers.includes('forecast') ?? false;

/** The forecasts to send along: the chosen consequences, each saying whom it follows. */
export function alongOf(
  found: readonly Consequence[],
  milestones: readonly MilestoneInPlan[],
  chosen: ReadonlySet<string>,
  reasonFor: (title: string) => string,
) {
  return found.flatMap(({ milestoneId, toOn, becauseOfId }) => {
    const milestone = milestones.find(({ id }) => id === milestoneId);
    if (!milestone || !chosen.has(milestoneId) || !isProposable(milestone)) return [];
    const because = milestones.find(({ id }) => id === becauseOfId)?.title ?? '';
    return [{ milestoneId, version: milestone.version, forecastOn: toOn, reason: reasonFor(because) }];
  });
}

/** What new dates do to the milestones that wait for them, in sentences. Nothing moves by itself: each is proposed along or left. */
export function ConsequenceChoices({ found, milestones, chosen, onChange }: ConsequenceChoicesProps) {
  const t = useWords('plan');
  const dates = useDates();
  if (found.length === 0) return null;
  const titleOf = (id: string) => milestones.find((one) => one.id === id)?.title ?? '';
  const proposable = found.filter(({ milestoneId }) => isProposable(milestones.find(({ id }) => id === milestoneId)));
  const isAll = proposable.every(({ milestoneId }) => chosen.has(milestoneId));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="grid gap-1.5 rounded border border-line-strong px-4 py-3">
      <legend className="px-1 text-sm font-semibold">{t('consequences.title', { count: found.length })}</legend>
      <p className="text-sm text-soft">{t('consequences.body')}</p>
      {found.map(({ milestoneId, fromOn, toOn, workingDays, becauseOfId }) => {
        const milestone = milestones.find(({ id }) => id === milestoneId);
        const sentence = t('consequences.sentence', {
          title: titleOf(milestoneId),
          from: dates.day(fromOn, { weekday: false, year: false }),
          to: dates.day(toOn, { weekday: false }),
          count: workingDays,
          because: titleOf(becauseOfId),
        });
        if (!isProposable(milestone))
          return (
            <p key={milestoneId} className="py-1 pl-8 text-sm">
              {sentence}{' '}
              <span className="text-soft">{t(milestone?.waiting ? 'consequences.waits' : 'consequences.notYours')}</span>
            </p>
          );
        return (
          <Checkbox
            key={milestoneId}
            label={sentence}
            checked={chosen.has(milestoneId)}
            onChange={(isChosen) => toggle(milestoneId, isChosen)}
          />
        );
      })}
      {proposable.length > 1 ? (
        <div>
          <Button
            kind="quiet"
            size="small"
            onPress={() => onChange(new Set(isAll ? [] : proposable.map(({ milestoneId }) => milestoneId)))}
          >
            {t(isAll ? 'consequences.none' : 'consequences.all')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
