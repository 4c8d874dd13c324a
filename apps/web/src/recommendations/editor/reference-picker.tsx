import { type NamedReference, sayReferenceNumber } from '@tvaers/domain/recommendations/references';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Button } from '../../look/button.tsx';
import { Field, inputClass } from '../../look/field.tsx';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';

const mostShown = 8;

/** The things whose number or words hold all that was typed, those whose number begins with it first. */
export function matching(
  named: readonly NamedReference[],
  typed: string,
  sayNumber: (one: NamedReference) => string,
): NamedReference[] {
  const words = typed.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  const hits = named.filter((one) => {
    const said = `${sayNumber(one)} ${one.title}`.toLocaleLowerCase('da');
    return words.every((word) => said.includes(word));
  });
  const begins = (one: NamedReference) =>
    sayNumber(one)
      .toLocaleLowerCase('da')
      .startsWith(words[0] ?? '');
  return [...hits.filter(begins), ...hits.filter((one) => !begins(one))].slice(0, mostShown);
}

type ReferencePickerProps = { named: readonly NamedReference[]; onChoose: (one: NamedReference) => void; onClose: () => void };

/** A list to choose from by typing, with arrows and Enter. */
export function ReferencePicker({ named, onChoose, onClose }: ReferencePickerProps) {
  const t = useWords('writing');
  const common = useWords('everywhere');
  const language = useLanguage();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const shown = useMemo(() => matching(named, typed, (one) => sayReferenceNumber(one, language)), [named, typed, language]);
  const active = shown[Math.min(at, shown.length - 1)];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length > 0) setAt((before) => (Math.min(before, shown.length - 1) + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && active) onChoose(active);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="grid gap-2 px-1 pt-1 pb-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t('reference.search')}>
            {(control) => (
              <input
                {...control}
                className={inputClass}
                type="text"
                role="combobox"
                aria-expanded="true"
                aria-controls={listId}
                aria-autocomplete="list"
                aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
                autoComplete="off"
                autoFocus
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setAt(0);
                }}
                onKeyDown={press}
              />
            )}
          </Field>
        </div>
        <Button kind="quiet" size="small" onPress={onClose}>
          {common('cancel')}
        </Button>
      </div>
      <ul id={listId} role="listbox" aria-label={t('reference.list')} className="grid max-h-64 overflow-y-auto">
        {shown.map((one) => (
          <li
            key={one.id}
            id={`${listId}-${one.id}`}
            role="option"
            aria-selected={one === active}
            className="grid cursor-pointer grid-cols-[6rem_minmax(0,1fr)] gap-x-2 rounded px-2 py-1.5 text-sm aria-selected:bg-accent-ground"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one)}
          >
            <span className="figures font-semibold">{sayReferenceNumber(one, language)}</span>
            <span className="truncate">{one.title}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={shown.length > 0 ? 'sr-only' : 'px-2 text-sm text-soft'}>
        {shown.length > 0 ? t('reference.found', { count: shown.length }) : t('reference.none')}
      </p>
    </div>
  );
}
