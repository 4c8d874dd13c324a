import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { FieldsConflict } from '../writing/fields-conflict.tsx';
import type { MilestoneDraft } from './milestone-draft.ts';
import type { Plan } from './plan.ts';

type DraftConflictProps = {
  mine: MilestoneDraft;
  theirs: MilestoneDraft;
  conflicts: readonly (keyof MilestoneDraft)[];
  plan: Plan;
  pending: boolean;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else saved the milestone first: both texts of every field that both changed, and which shall stand. */
export function DraftConflict({ mine, theirs, conflicts, plan, ...rest }: DraftConflictProps) {
  const say = useSayField(plan);
  const fields = conflicts.map((field) => ({
    name: say.name(field),
    mine: say.value(field, mine),
    theirs: say.value(field, theirs),
  }));
  return <FieldsConflict fields={fields} {...rest} />;
}

function useSayField(plan: Plan) {
  const t = useWords('milestones');
  const dates = useDates();
  const names: Record<keyof MilestoneDraft, string> = {
    title: t('form.title'),
    description: t('form.description'),
    criteria: t('form.criteria'),
    ownerSeatId: t('form.owner'),
    mandateTaskId: t('form.task'),
    baselineOn: t('form.baseline'),
    baselinePrecision: t('form.precision'),
    isDelivery: t('form.delivery'),
    predecessorIds: t('form.after'),
  };
  const titles = (ids: readonly string[]) => plan.milestones.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  function value(field: keyof MilestoneDraft, draft: MilestoneDraft): string {
    const nothing = t('conflict.nothing');
    switch (field) {
      case 'ownerSeatId':
        return plan.seats.find(({ id }) => id === draft.ownerSeatId)?.name ?? nothing;
      case 'mandateTaskId':
        return [...plan.tasks, ...plan.goneTasks].find(({ id }) => id === draft.mandateTaskId)?.text ?? nothing;
      case 'baselineOn':
        return draft.baselineOn ? dates.date(draft.baselineOn, draft.baselinePrecision) : nothing;
      case 'baselinePrecision':
        return t(`form.precisions.${draft.baselinePrecision}`);
      case 'isDelivery':
        return t(draft.isDelivery ? 'conflict.yes' : 'conflict.no');
      case 'predecessorIds':
        return titles(draft.predecessorIds).join(', ') || nothing;
      default:
        return draft[field] || nothing;
    }
  }
  return { name: (field: keyof MilestoneDraft) => names[field], value };
}
