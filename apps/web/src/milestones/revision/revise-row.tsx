import { isSecretariat } from '@tvaers/domain/actor';
import { useState, type ReactNode } from 'react';
import { Button } from '../../look/button.tsx';
import { CheckboxGroup } from '../../look/checkbox-group.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { DateWithPrecision } from './date-with-precision.tsx';
import type { MilestoneInPlan, Plan } from '../plan.ts';
import { conflictsOf, fieldsOf, type RowDraft, type RowErrors, type RowField, type RowFields, rowOf } from './plan-draft.ts';

type ReviseRowProps = {
  milestone: MilestoneInPlan;
  plan: Plan;
  draft: RowDraft | undefined;
  errors: RowErrors[string];
  onChange: (change: Partial<RowFields> & { reason?: string }) => void;
  onSettle: (keep: 'mine' | 'theirs') => void;
};

/** One milestone as a row of fields; beneath it the reason for a new date, and what somebody else has saved meanwhile. */
export function ReviseRow({ milestone, plan, draft, errors, onChange, onSettle }: ReviseRowProps) {
  const t = useWords('plan');
  const { actor } = useTaskforce();
  const sentenceOf = useRowError();
  const row = rowOf(milestone, draft);
  const title = milestone.title;
  const name = (column: 'title' | 'owner' | 'date' | 'after' | 'criteria' | 'reason') => t(`revise.fields.${column}`, { title });
  const mayEdit = isSecretariat(actor);
  const conflicts = draft ? conflictsOf(milestone, draft) : [];
  const isDated = draft !== undefined && 'date' in draft.mine;
  const changed = draft && Object.keys(draft.mine).length > 0;
  return (
    <>
      <tr className={`border-t border-line align-top max-lg:grid max-lg:gap-2 max-lg:pt-4 ${changed ? 'bg-accent-ground' : ''}`}>
        <Cell isHead column={t('revise.columns.title')}>
          {mayEdit ? (
            <TextArea
              label={name('title')}
              hideLabel
              rows={2}
              value={row.title}
              onChange={(text) => onChange({ title: text.replaceAll('\n', ' ') })}
              error={sentenceOf(errors.title)}
              maxLength={160}
            />
          ) : (
            title
          )}
        </Cell>
        <Cell column={t('revise.columns.owner')}>
          {mayEdit ? (
            <Select
              label={name('owner')}
              hideLabel
              optional
              placeholder={t('revise.noOwner')}
              value={row.ownerSeatId ?? ''}
              onChange={(id) => onChange({ ownerSeatId: id || null })}
              options={plan.seats.map((seat) => ({ id: seat.id, label: seat.name }))}
            />
          ) : (
            milestone.ownerName
          )}
        </Cell>
        <Cell column={t('revise.columns.date')}>
          <DateCell
            {...{ milestone, row }}
            label={name('date')}
            error={sentenceOf(errors.date)}
            onChange={(date) => onChange({ date })}
          />
        </Cell>
        <Cell column={t('revise.columns.after')}>
          {mayEdit ? (
            <After
              {...{ milestone, plan, row }}
              label={name('after')}
              error={sentenceOf(errors.predecessorIds)}
              onChange={(predecessorIds) => onChange({ predecessorIds })}
            />
          ) : (
            titlesOf(plan, row.predecessorIds)
          )}
        </Cell>
        <Cell column={t('revise.columns.criteria')}>
          {mayEdit ? (
            <TextArea
              label={name('criteria')}
              hideLabel
              rows={2}
              value={row.criteria}
              onChange={(criteria) => onChange({ criteria })}
              error={sentenceOf(errors.criteria)}
              maxLength={1000}
            />
          ) : (
            milestone.criteria
          )}
        </Cell>
      </tr>
      {isDated || errors.reason ? (
        <tr className="bg-accent-ground max-lg:grid">
          <td colSpan={5} className="pb-3 pl-1.5 max-lg:pl-0">
            <TextField
              label={t('revise.ownReason', { title })}
              value={draft?.reason ?? ''}
              onChange={(reason) => onChange({ reason })}
              error={errors.reason ? t('revise.reasonMissing') : null}
              placeholder={t('revise.asCommon')}
              maxLength={500}
            />
          </td>
        </tr>
      ) : null}
      {draft && conflicts.length > 0 ? (
        <tr className="max-lg:grid">
          <td colSpan={5} className="pb-3">
            <RowConflict {...{ milestone, plan, draft, conflicts, onSettle }} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Cell({ column, isHead = false, children }: { column: string; isHead?: boolean; children: ReactNode }) {
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag scope={isHead ? 'row' : undefined} className="text-left font-normal lg:px-1.5 lg:py-2 lg:last:pr-0">
      <span className="block text-xs text-soft lg:hidden" aria-hidden="true">
        {column}
      </span>
      {children}
    </Tag>
  );
}

type DateCellProps = {
  milestone: MilestoneInPlan;
  row: RowFields;
  label: string;
  error: string | null;
  onChange: (date: RowFields['date']) => void;
};

/** The date as words until it is to be changed: a field for each of two hundred rows would be slow and loud. */
function DateCell({ milestone, row, label, error, onChange }: DateCellProps) {
  const t = useWords('plan');
  const dates = useDates();
  const { heldOn, heldPrecision, waiting } = milestone;
  const isChanged = row.date.on !== heldOn || row.date.precision !== heldPrecision;
  const [isOpen, setOpen] = useState(isChanged);
  const said = dates.date(heldOn, heldPrecision);
  if (waiting)
    return (
      <p className="py-2">
        {said}
        <span className="block text-soft">{t('revise.waits', { on: dates.date(waiting.on, waiting.precision) })}</span>
        {error ? <span className="block font-medium text-late">{error}</span> : null}
      </p>
    );
  if (!isOpen && !isChanged)
    return (
      <Button onPress={() => setOpen(true)} aria-label={`${label}: ${said}`}>
        {said}
      </Button>
    );
  return (
    <div className="grid gap-1">
      <DateWithPrecision label={label} hideLabel value={row.date} onChange={onChange} error={error} />
      <span className="text-xs text-soft">{t('revise.heldNow', { on: said })}</span>
    </div>
  );
}

type AfterProps = {
  milestone: MilestoneInPlan;
  plan: Plan;
  row: RowFields;
  label: string;
  error: string | null;
  onChange: (ids: readonly string[]) => void;
};

function After({ milestone, plan, row, label, error, onChange }: AfterProps) {
  const t = useWords('plan');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="rounded border border-edge bg-surface px-3 py-2" open={isOpen || error !== null}>
      <summary
        className="cursor-pointer"
        aria-label={`${label}: ${titlesOf(plan, row.predecessorIds) || t('revise.noAfter')}`}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {titlesOf(plan, row.predecessorIds) || t('revise.noAfter')}
      </summary>
      {isOpen || error !== null ? (
        <CheckboxGroup
          label={label}
          hideLabel
          options={plan.milestones
            .filter(({ id, state }) => id !== milestone.id && state !== 'dropped')
            .map(({ id, title }) => ({ id, label: title }))}
          value={row.predecessorIds}
          onChange={onChange}
          error={error}
        />
      ) : null}
    </details>
  );
}

type RowConflictProps = Pick<ReviseRowProps, 'milestone' | 'plan' | 'onSettle'> & {
  draft: RowDraft;
  conflicts: readonly RowField[];
};

/** Somebody else saved the row first: both texts of each field that both changed, and which shall stand. */
function RowConflict({ milestone, plan, draft, conflicts, onSettle }: RowConflictProps) {
  const t = useWords('plan');
  const sayField = useSayField(plan);
  const saved = fieldsOf(milestone);
  return (
    <section role="alert" className="grid gap-2 rounded border border-risk bg-surface p-3">
      <p className="font-semibold">{t('revise.conflict', { title: saved.title })}</p>
      {conflicts.map((field) => (
        <dl key={field} className="grid gap-2 sm:grid-cols-2">
          {(['yours', 'theirs'] as const).map((side) => (
            <div key={side} className="rounded bg-sunk px-3 py-2">
              <dt className="text-xs text-soft">{t(`revise.${side}`)}</dt>
              <dd className="whitespace-pre-wrap">{sayField(field, side === 'yours' ? { ...saved, ...draft.mine } : saved)}</dd>
            </div>
          ))}
        </dl>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => onSettle('mine')}>
          {t('revise.keepMine')}
        </Button>
        <Button size="small" onPress={() => onSettle('theirs')}>
          {t('revise.keepTheirs')}
        </Button>
      </div>
    </section>
  );
}

const titlesOf = (plan: Plan, ids: readonly string[]) =>
  plan.milestones
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title)
    .join(', ');

/** A field's value in words. */
export function useSayField(plan: Plan): (field: RowField, row: RowFields) => string {
  const t = useWords('plan');
  const dates = useDates();
  return (field, row) => {
    if (field === 'ownerSeatId') return plan.seats.find(({ id }) => id === row.ownerSeatId)?.name ?? t('revise.noOwner');
    if (field === 'predecessorIds') return titlesOf(plan, row.predecessorIds) || t('revise.noAfter');
    if (field === 'date') return row.date.on ? dates.date(row.date.on, row.date.precision) : t('revise.empty');
    return row[field] || t('revise.empty');
  };
}

function useRowError(): (error: RowErrors[string][RowField]) => string | null {
  const common = useWords('everywhere');
  const refusals = useWords('refusals');
  return (error) => (!error ? null : error === 'required' ? common('fields.required') : refusals(error));
}
