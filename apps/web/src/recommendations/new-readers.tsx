import { roleWords } from '@tvaers/domain/seats/labels';
import { Person } from '../look/person.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import type { NewReader } from './page-data.ts';
import { useLabel } from './use-naming.ts';

/** By name, everyone who will now be able to read what could not be read before. */
export function NewReaders({ heading, readers }: { heading: string; readers: readonly NewReader[] }) {
  const label = useLabel();
  const { sector } = useTaskforce();
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-semibold">{heading}</h3>
      <ul className="grid max-h-72 gap-2 overflow-y-auto rounded bg-sunk px-3 py-2.5" tabIndex={0} aria-label={heading}>
        {readers.map((reader) => (
          <li key={reader.id}>
            <Person
              name={reader.name}
              sector={sector(reader.sectorId)}
              note={[label(roleWords[reader.role]), sector(reader.sectorId)?.name ?? reader.employer].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
