import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DocumentText } from './text-blocks.tsx';

it('no line of a text ends within a number people cite, and what is copied is what was written', async () => {
  const said = 'Løn bremser (F-03), jf. § 2 og R-11.';
  const text: RichText = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: said, marks: [{ type: 'bold' }] }] },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }] }],
      },
    ],
  };
  await act(async () => void render(<DocumentText text={text} />));
  const container = screen.getByRole('list').parentElement as HTMLElement;
  expect([...container.querySelectorAll('p, li')].map(({ textContent }) => textContent)).toEqual([said, said]);
  const held = [...container.querySelectorAll('.whitespace-nowrap')].map(({ textContent }) => textContent);
  expect(held).toEqual(['F-03', '§ 2', 'R-11', 'F-03', '§ 2', 'R-11']);
});
