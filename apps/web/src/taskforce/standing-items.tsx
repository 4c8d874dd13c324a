import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { can } from '@tvaers/domain/policy';
import type { StandingItem } from '@tvaers/domain/taskforce/standing';
import { sayVerb } from '@tvaers/domain/verbs';
import { useState } from 'react';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { StandingItemsDialog } from './standing-items-dialog.tsx';

/** What stands on every agenda; the secretariat changes it here. */
export function StandingItems({ items }: { items: readonly StandingItem[] }) {
  const t = useWords('taskforce');
  const language = useLanguage();
  const { actor } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('standing.title')} note={t('standing.note')}>
      <div className="grid justify-items-start gap-4">
        {items.length === 0 ? <p className="text-soft">{t('standing.none')}</p> : null}
        {items.length > 0 ? (
          <ol className="grid max-w-reading list-decimal gap-1.5 pl-6">
            {items.map(({ type, title, minutes }, place) => (
              // What stands in the list has no name of its own but its place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>
                {title}{' '}
                <span className="text-sm text-soft">
                  {[itemTypeWords[type][language], t('standing.minutes', { count: minutes })].join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        ) : null}
        {can(actor, 'taskforce.setStandingItems', {}) ? (
          <Button size="small" onPress={() => setOpen(true)}>
            {sayVerb('taskforce.setStandingItems', language)}
          </Button>
        ) : null}
      </div>
      {isOpen ? <StandingItemsDialog items={items} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
