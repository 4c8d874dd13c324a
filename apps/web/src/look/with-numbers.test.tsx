import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WithNumbers } from './with-numbers.tsx';

it('holds each number people cite together, and leaves the words as they are', () => {
  const said = 'Taskforcen vedtager R-11 og B-2022-07, e-mail 12-14, jf. § 2 (F-03).';
  const { container } = render(<WithNumbers text={said} />);
  expect(container.textContent).toBe(said);
  expect([...container.querySelectorAll('.whitespace-nowrap')].map((one) => one.textContent)).toEqual([
    'R-11',
    'B-2022-07',
    '§ 2',
    'F-03',
  ]);
});
