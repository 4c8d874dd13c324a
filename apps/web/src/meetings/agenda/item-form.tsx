import { useQuery } from '@tanstack/react-query';
import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { itemTypes, type MatterKind, matterKinds } from '@tvaers/domain/meetings/kinds';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Field, inputClass } from '../../look/field.tsx';
import { Form } from '../../look/form.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemConflict } from './item-conflict.tsx';
import { draftOfItem, emptyItem, type ItemDraft, type ItemTheirs, mergeItems } from './item-draft.ts';
import { type ItemShown, type MatterChoice, type MeetingShown, readerOfItem } from '../meeting.ts';

type ItemFormProps = { meeting: MeetingShown; item: ItemShown | null; onClose: () => void };

/** An item as it is written: a new one, or one that stands. What is typed is kept in this browser until it is saved. */
export function ItemForm({ meeting, item, onClose }: ItemFormProps) {
  const t = useWords('agenda');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => (item ? draftOfItem(item) : emptyItem));
  const kept = useKeptForm<ItemDraft>({ userId, thing: `meetings/${meeting.id}`, field: `item/${item?.id ?? 'new'}` }, began);
  const draft = kept.values;
  const [isAsked, setAsked] = useState(false);
  const settled = () => {
    kept.saved();
    onClose();
  };
  const add = useCommand(trpc.meetings.addItem, { done: t('agenda.added'), onDone: settled });
  const edit = useCommand(trpc.meetings.editItem, { done: t('agenda.saved'), onDone: settled });
  const command = item ? edit : add;

  async function save(next: ItemDraft, version: number) {
    setAsked(true);
    if (!next.title.trim()) return;
    if (item) await edit.run({ taskforceId, itemId: item.id, version, ...next });
    else await add.run({ taskforceId, meetingId: meeting.id, position: null, ...next });
  }

  const theirs = edit.conflict as ItemTheirs | null;
  const merge = theirs ? mergeItems(began, draft, theirs) : null;
  const reader = m(`readers.${readerOfItem(draft, meeting.releasedAt !== null)}`);
  return (
    <div className="grid gap-4 rounded border border-line bg-surface p-4 sm:p-5">
      {theirs && merge ? (
        <ItemConflict
          {...{ meeting, mine: draft, theirs, conflicts: merge.conflicts }}
          pending={edit.pending}
          onMine={() => void save(merge.merged, theirs.version)}
          onTheirs={() => {
            kept.discard();
            onClose();
          }}
        />
      ) : (
        <ErrorSentence>{command.problem}</ErrorSentence>
      )}
      {meeting.agendaApprovedAt && !meeting.releasedAt ? <p className="text-sm text-risk">{t('agenda.unapproves')}</p> : null}
      <Form errors={command.fields} onSubmit={() => void save(draft, item?.version ?? 1)}>
        <ItemBasics
          {...{ meeting, draft }}
          set={kept.set}
          titleError={command.fields['title'] ?? (isAsked && !draft.title.trim() ? common('fields.required') : null)}
        />
        <TextArea
          label={t('item.indstilling')}
          description={t('item.indstillingHint')}
          value={draft.indstilling}
          onChange={(indstilling) => kept.set({ indstilling })}
          error={command.fields['indstilling']}
          reader={reader}
          maxLength={5000}
          optional={draft.type !== 'decision'}
          serif
        />
        {draft.type === 'decision' && draft.indstilling === '' ? (
          <div className="-mt-2">
            <Button kind="quiet" size="small" onPress={() => kept.set({ indstilling: t('item.indstillingStart') })}>
              {t('item.indstillingBegin')}
            </Button>
          </div>
        ) : null}
        <TextArea
          label={t('item.presentation')}
          value={draft.presentation}
          onChange={(presentation) => kept.set({ presentation })}
          error={command.fields['presentation']}
          reader={reader}
          maxLength={20_000}
          optional
          serif
        />
        <TextField
          label={t('item.heading')}
          description={t('item.headingHint')}
          value={draft.heading}
          onChange={(heading) => kept.set({ heading })}
          error={command.fields['heading']}
          maxLength={120}
          optional
        />
        <Checkbox
          label={t('item.isClosed')}
          description={t('item.isClosedHint')}
          checked={draft.isClosed}
          onChange={(isClosed) => kept.set({ isClosed })}
        />
        <div className="flex flex-wrap justify-between gap-2">
          <div className="flex flex-wrap gap-2">
            <Button type="submit" kind="primary" pending={command.pending}>
              {t(item ? 'item.save' : 'item.add')}
            </Button>
            <Button onPress={onClose}>{common('cancel')}</Button>
          </div>
          {item && meeting.offers.includes('dropItem') ? <DropButton item={item} onDropped={settled} /> : null}
        </div>
      </Form>
    </div>
  );
}

type BasicsProps = {
  meeting: MeetingShown;
  draft: ItemDraft;
  set: (some: Partial<ItemDraft>) => void;
  titleError: string | null;
};

function ItemBasics({ meeting, draft, set, titleError }: BasicsProps) {
  const t = useWords('agenda');
  const language = useLanguage();
  return (
    <>
      <TextField
        label={t('item.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={titleError}
        maxLength={200}
        autoFocus
      />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1fr_6rem_1.4fr]">
        <Select
          label={t('item.type')}
          value={draft.type}
          onChange={(type) => set({ type })}
          options={itemTypes.map((id) => ({ id, label: itemTypeWords[id][language] }))}
        />
        <Field label={t('item.minutes')}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={0}
              max={600}
              step={5}
              value={draft.minutes}
              onChange={(event) => set({ minutes: Math.max(0, Math.min(600, Math.round(Number(event.target.value) || 0))) })}
              className={`${inputClass} figures`}
            />
          )}
        </Field>
        <div className="col-span-2 sm:col-span-1">
          <Select
            label={t('item.presenter')}
            optional
            placeholder={t('item.nobody')}
            value={draft.presenterSeatId ?? ''}
            onChange={(id) => set({ presenterSeatId: id || null })}
            options={meeting.people.map(({ seatId, name }) => ({ id: seatId, label: name }))}
          />
        </div>
      </div>
      <MatterField draft={draft} set={set} />
    </>
  );
}

/** What the item is about, of all that is before the taskforce. Its title becomes the item's where the item has none. */
function MatterField({ draft, set }: Pick<BasicsProps, 'draft' | 'set'>) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const matters = useQuery(trpc.meetings.matters.queryOptions({ taskforceId }, { throwOnError: false })).data ?? [];
  const value = draft.matter ? `${draft.matter.kind}/${draft.matter.id}` : '';
  const nameOf = ({ kind, number, title }: MatterChoice) => {
    if (kind === 'minutes') return t('agenda.previousMinutes', { number: String(number) });
    if (number === null || (kind !== 'recommendation' && kind !== 'finding')) return title;
    return `${saySerial(kind, number)} ${title}`;
  };

  function choose(chosen: string) {
    const [kind, id] = chosen.split('/') as [MatterKind, string];
    const matter = matters.find((one) => one.kind === kind && one.id === id);
    const title = draft.title === '' && matter ? nameOf(matter).slice(0, 200) : draft.title;
    set({ matter: chosen ? { kind, id } : null, title });
  }

  return (
    <Field label={t('item.matter')} optional>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            className={`${inputClass} appearance-none pr-10`}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{t('item.noMatter')}</option>
            {/* What the item treats may be settled by now and so no choice any more. */}
            {draft.matter && !matters.some(({ kind, id }) => `${kind}/${id}` === value) ? (
              <option value={value}>{draft.title}</option>
            ) : null}
            {matterKinds.map((kind) => {
              const ofKind = matters.filter((one) => one.kind === kind);
              return ofKind.length === 0 ? null : (
                <optgroup key={kind} label={t(`item.matterKinds.${kind}`)}>
                  {ofKind.map((one) => (
                    <option key={one.id} value={`${kind}/${one.id}`}>
                      {nameOf(one)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
          <ChevronDown className="pointer-events-none absolute top-3 right-3 size-4 text-soft" aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}

function DropButton({ item, onDropped }: { item: ItemShown; onDropped: () => void }) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const [isAsking, setAsking] = useState(false);
  const { title } = item;
  const drop = useCommand(trpc.meetings.dropItem, { done: t('agenda.dropped', { title }), onDone: onDropped });
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t('agenda.drop')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        danger
        title={t('agenda.dropTitle', { title })}
        confirm={t('agenda.drop')}
        onConfirm={async () => (await drop.run({ taskforceId, itemId: item.id, version: item.version })) !== undefined}
      >
        <ErrorSentence>{drop.problem}</ErrorSentence>
        <p>{t('agenda.dropBody')}</p>
      </ConfirmDialog>
    </>
  );
}
