import { Button } from '../look/button.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
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
export function DraftConflict({ mine, theirs, conflicts, plan, pending, onMine, onTheirs }: DraftConflictProps) {
  const t = useWords('milestones');
  const say = useSayField(plan);
  return (
    <section role="alert" className="grid gap-3 rounded border border-risk p-4">
      <div>
        <p className="font-semibold">{t('conflict.title')}</p>
        <p className="text-sm text-soft">{t('conflict.body')}</p>
      </div>
      {conflicts.length > 0 ? (
        <dl className="grid gap-3">
          {conflicts.map((field) => (
            <div key={field} className="grid gap-1">
              <dt className="text-sm font-semibold">{say.name(field)}</dt>
              <dd className="grid gap-2 sm:grid-cols-2">
                <Side title={t('conflict.yours')} text={say.value(field, mine)} />
                <Side title={t('conflict.theirs')} text={say.value(field, theirs)} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" pending={pending} onPress={onMine}>
          {t('conflict.useMine')}
        </Button>
        {conflicts.length > 0 ? (
          <Button size="small" onPress={onTheirs}>
            {t('conflict.useTheirs')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="rounded bg-sunk px-3 py-2">
      <p className="text-xs text-soft">{title}</p>
      <p className="whitespace-pre-wrap">{text}</p>
    </div>
  );
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
