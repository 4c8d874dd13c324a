import { isSecretariat } from '@tvaers/domain/actor';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Aside } from '../../look/aside.tsx';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { fetchedLater } from '../../look/fetched-later.tsx';
import { Form } from '../../look/form.tsx';
import { Panel } from '../../look/panel.tsx';
import { Section } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { RestoredNote } from '../../writing/restored-note.tsx';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useWords } from '../../words/use-words.ts';
import type { Plan } from '../plan.ts';
import { changeRow, changedRows, conflictsOf, type Drafts, errorsOf, settleRow } from './plan-draft.ts';
import { ReviseRow } from './revise-row.tsx';

const RevisePreview = fetchedLater(() => import('./revise-preview.tsx').then((file) => file.RevisePreview));

/** Titles and sentences need the room; the rest is short. */
const widths = { title: 'w-[23%]', owner: 'w-[17%]', date: 'w-[20%]', after: 'w-[18%]', criteria: 'w-[22%]' };

/**
 * Several milestones edited at once, a row each. What is typed is kept in this browser; what it means is said in sentences before
 * anything is sent, and all of it is sent as one.
 */
export function RevisePlan({ plan }: { plan: Plan }) {
  const t = useWords('plan');
  const { taskforceId, userId, actor } = useTaskforce();
  const kept = useKeptForm({ userId, thing: `plan/${taskforceId}`, field: 'table' }, { drafts: {} as Drafts, reason: '' });
  const { drafts, reason } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const [isShown, setShown] = useState(false);
  const editable = plan.milestones.filter(
    ({ state, ownerSeatId }) => state === 'planned' && (isSecretariat(actor) || ownerSeatId === actor.seat.id),
  );
  const changed = changedRows(editable, drafts, reason);
  const errors = errorsOf(changed, plan.milestones, plan);
  const conflicts = changed.filter(({ milestone, draft }) => conflictsOf(milestone, draft).length > 0);
  const isDated = changed.some(({ draft }) => 'date' in draft.mine);
  const shownErrors = isAsked ? errors : {};

  function show() {
    setAsked(true);
    if (changed.length > 0 && conflicts.length === 0 && Object.keys(errors).length === 0) setShown(true);
  }

  return (
    <Section title={t('revise.title')} link={<Back />}>
      <p className="max-w-reading text-soft">{t('revise.body')}</p>
      <RestoredNote kept={kept} />
      <Form errors={flat(shownErrors)} onSubmit={show}>
        <Panel tight>
          <table className="w-full border-collapse text-sm max-lg:block lg:table-fixed">
            <caption className="sr-only">{t('revise.title')}</caption>
            <thead className="max-lg:sr-only">
              <tr className="text-left text-soft">
                {(['title', 'owner', 'date', 'after', 'criteria'] as const).map((column) => (
                  <th key={column} scope="col" className={`px-1.5 pb-2 font-medium last:pr-0 ${widths[column]}`}>
                    {t(`revise.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="max-lg:grid max-lg:gap-6">
              {editable.map((milestone) => (
                <ReviseRow
                  key={milestone.id}
                  {...{ milestone, plan }}
                  draft={drafts[milestone.id]}
                  errors={shownErrors[milestone.id] ?? {}}
                  onChange={(change) => kept.set({ drafts: changeRow(drafts, milestone, change) })}
                  onSettle={(keep) => kept.set({ drafts: settleRow(drafts, milestone, keep) })}
                />
              ))}
            </tbody>
          </table>
        </Panel>
        {isDated ? (
          <TextField
            label={t('revise.reason')}
            description={t('revise.reasonHelp')}
            value={reason}
            onChange={(text) => kept.set({ reason: text })}
            maxLength={500}
            reader={t('reader')}
          />
        ) : null}
        <ErrorSentence>
          {isAsked && conflicts.length > 0
            ? t('revise.conflicts', { count: conflicts.length })
            : isAsked && Object.keys(errors).length > 0
              ? t('revise.errors', { count: Object.keys(errors).length })
              : null}
        </ErrorSentence>
        <div className="flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3 lg:sticky lg:bottom-0">
          <Button type="submit" kind="primary" disabledBecause={changed.length === 0 ? t('revise.nothing') : null}>
            {t('revise.preview')}
          </Button>
          {changed.length > 0 ? (
            <Button
              kind="quiet"
              onPress={() => {
                kept.discard();
                setAsked(false);
              }}
            >
              {t('revise.discard')}
            </Button>
          ) : null}
          <span className="text-sm text-soft" role="status">
            {t('revise.changed', { count: changed.length })}
          </span>
        </div>
      </Form>
      <Aside onFailed={() => setShown(false)}>
        {isShown ? (
          <RevisePreview
            {...{ plan, changed }}
            onClose={() => setShown(false)}
            onSent={() => {
              kept.saved();
              setAsked(false);
              setShown(false);
            }}
          />
        ) : null}
      </Aside>
    </Section>
  );
}

/** Errors by row and field under one name each, so that the first field that is wrong gets the focus. */
function flat(errors: Readonly<Record<string, object>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([id, fields]) => Object.keys(fields).map((field) => [`${id}-${field}`, field])),
  );
}

function Back() {
  const t = useWords('plan');
  const { slug } = useTaskforce();
  return (
    <Link to="/$slug/plan" params={{ slug }} className="text-accent underline decoration-1 underline-offset-3">
      {t('revise.back')}
    </Link>
  );
}
