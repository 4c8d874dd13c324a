import { roleWords } from '@tvaers/domain/seats/labels';
import { Person } from '../look/person.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { byService } from './agreeing.ts';
import type { RoomPerson } from './room-data.ts';

/** Who reads in the room: its members, each with the advisers who serve him. */
export function RoomPeople({ sectorId, people }: { sectorId: string; people: readonly RoomPerson[] }) {
  const t = useWords('rooms');
  const label = useLabel();
  const { slug, sector } = useTaskforce();
  return (
    <Section title={t('people')}>
      <ul className="grid gap-3">
        {byService(people).map(({ person, serves }) => (
          <li key={person.id} className={serves ? 'pl-5' : undefined}>
            <Person
              name={person.name}
              sector={sector(sectorId)}
              note={serves ? t('serves', { name: serves }) : `${label(roleWords[person.role])} · ${person.employer}`}
            />
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t('nobodyElse')}</p>
      <p className="text-sm">
        <TextLink to="/$slug/viden" params={{ slug }}>
          {t('evidence')}
        </TextLink>
      </p>
    </Section>
  );
}
