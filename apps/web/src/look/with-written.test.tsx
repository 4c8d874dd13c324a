import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { WithWritten } from './with-written.tsx';

afterEach(cleanup);

const markedIn = (sentence: string, own: string) => {
  const { container } = render(<WithWritten sentence={sentence} own={own} />);
  expect(container.textContent).toBe(sentence);
  return [...container.querySelectorAll('[lang=da]')].map((element) => element.textContent);
};

it('marks the title within an English sentence as Danish, and nothing else', () => {
  expect(markedIn('Merge “Fælles talentforløb” with another?', 'Fælles talentforløb')).toEqual(['Fælles talentforløb']);
});

it('marks the quoted title where the sentence has the same letters before it', () => {
  const { container } = render(<WithWritten sentence="Share “are” with the taskforce?" own="are" />);
  expect(container.firstElementChild?.previousSibling?.textContent).toBe('Share “');
});

it('leaves a sentence as it is where nothing of it was written', () => {
  expect(markedIn('Recommendation', '')).toEqual([]);
  expect(markedIn('Recommendation', 'Fund')).toEqual([]);
});
