import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { itemTypes } from '@tvaers/domain/meetings/kinds';
import { mostStandingItems, type StandingItem } from '@tvaers/domain/taskforce/standing';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { type ItemFields, moved, readItems, shownItems } from './standing-items-form.ts';

type Props = { items: readonly StandingItem[]; onClose: () => void };

/** The items of every agenda, in their order: written, moved, taken out. Whoever was first is shown beside what was typed here. */
export function StandingItemsDialog({ items, onClose }: Props) {
  const t = useWords('taskforce');
  const everywhere = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const [fields, setFields] = useState(() => shownItems(items));
  const [known, setKnown] = useState(items);
  const [wrong, setWrong] = useState<Readonly<Record<string, 'required' | 'number'>>>({});
  const added = useRef(0);
  const save = useCommand(trpc.taskforce.setStandingItems, { done: t('standing.saved'), onDone: onClose });
  const stands = (save.conflict as { items: StandingItem[] } | null)?.items ?? null;

  const change = (key: string, some: Partial<ItemFields>) =>
    setFields((before) => before.map((item) => (item.key === key ? { ...item, ...some } : item)));
  const errors = {
    ...save.fields,
    ...Object.fromEntries(
      Object.entries(wrong).map(([field, code]) => [
        `items.${field}`,
        t(code === 'required' ? 'standing.noTitle' : 'standing.noMinutes'),
      ]),
    ),
  };
  const errorOf = (place: number, field: string) => errors[`items.${place}.${field}`];

  function send() {
    const read = readItems(fields);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    void save.run({ taskforceId, items: read.items, known: [...(stands ?? known)] });
    if (stands) setKnown(stands);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('standing.edit')}
      actions={
        <>
          <Button onPress={onClose}>{everywhere('cancel')}</Button>
          <Button kind="primary" type="submit" form="standing-items" pending={save.pending}>
            {t(stands ? 'standing.saveMine' : 'standing.save')}
          </Button>
        </>
      }
    >
      <Form id="standing-items" errors={errors} onSubmit={send}>
        <p className="text-sm text-soft">{t('standing.help')}</p>
        <ol className="grid gap-4">
          {fields.map((item, place) => {
            const name = item.title || t('standing.item', { number: String(place + 1) });
            return (
              <li key={item.key} className="grid gap-2 border-b border-line pb-4">
                <TextField
                  label={t('standing.itemTitle')}
                  value={item.title}
                  onChange={(title) => change(item.key, { title })}
                  error={errorOf(place, 'title')}
                  maxLength={200}
                />
                <div className="grid grid-cols-[1fr_6rem] items-start gap-3 sm:grid-cols-[1fr_6rem_auto]">
                  <Select
                    label={t('standing.type')}
                    value={item.type}
                    onChange={(type) => change(item.key, { type })}
                    options={itemTypes.map((id) => ({ id, label: itemTypeWords[id][language] }))}
                  />
                  <TextField
                    label={t('standing.minutesField')}
                    inputMode="numeric"
                    value={item.minutes}
                    onChange={(minutes) => change(item.key, { minutes })}
                    error={errorOf(place, 'minutes')}
                    maxLength={3}
                  />
                  <div className="col-span-full flex gap-1 sm:col-span-1 sm:pt-7">
                    <Button
                      kind="quiet"
                      aria-label={t('standing.up', { name })}
                      disabledBecause={place === 0 ? t('standing.isFirst') : null}
                      onPress={() => setFields((all) => moved(all, place, -1))}
                    >
                      <ArrowUp className="size-4.5" aria-hidden="true" />
                    </Button>
                    <Button
                      kind="quiet"
                      aria-label={t('standing.down', { name })}
                      disabledBecause={place === fields.length - 1 ? t('standing.isLast') : null}
                      onPress={() => setFields((all) => moved(all, place, 1))}
                    >
                      <ArrowDown className="size-4.5" aria-hidden="true" />
                    </Button>
                    <Button
                      kind="quiet"
                      aria-label={t('standing.remove', { name })}
                      onPress={() => setFields((all) => all.filter(({ key }) => key !== item.key))}
                    >
                      <X className="size-4.5" aria-hidden="true" />
                    </Button>
                  </div>
                </div>
              </li>
            );
          })}
        </ol>
        {fields.length < mostStandingItems ? (
          <div>
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                added.current += 1;
                setFields((all) => [...all, { key: `new${added.current}`, type: 'information', title: '', minutes: '5' }]);
              }}
            >
              <Plus className="size-4" aria-hidden="true" />
              {t('standing.add')}
            </Button>
          </div>
        ) : null}
        {stands ? (
          <div role="alert" className="grid gap-2 rounded border border-line p-3">
            <p className="font-medium">{t('standing.stands')}</p>
            <ol className="list-decimal pl-6">
              {stands.map(({ title, minutes }, place) => (
                // What stands in the list has no name of its own but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={place}>
                  {title} · {t('standing.minutes', { count: minutes })}
                </li>
              ))}
            </ol>
            <div>
              <Button
                size="small"
                onPress={() => {
                  setFields(shownItems(stands));
                  setKnown(stands);
                  save.reset();
                }}
              >
                {t('standing.takeTheirs')}
              </Button>
            </div>
          </div>
        ) : (
          <ErrorSentence>{save.problem}</ErrorSentence>
        )}
      </Form>
    </Dialog>
  );
}
