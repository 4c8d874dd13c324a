import { saySerial } from '@tvaers/domain/numbers/serial';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';

/** "gik videre i R-06, R-12": where one that has ended went, or which ended in it; nothing where there are none. */
export function LedOn({ said, numbers }: { said: string; numbers: readonly number[] }) {
  const { slug } = useTaskforce();
  if (numbers.length === 0) return null;
  return (
    <span>
      {said}{' '}
      {numbers.map((one, place) => {
        const number = saySerial('recommendation', one);
        return (
          <span key={one}>
            {place > 0 ? ', ' : null}
            <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number }}>
              {number}
            </TextLink>
          </span>
        );
      })}
    </span>
  );
}
