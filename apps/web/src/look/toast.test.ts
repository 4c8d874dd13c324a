import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showToast, useToasts } from './toast.ts';

it('the latest stands alone, but for the last way back or problem', () => {
  const { result } = renderHook(() => useToasts());
  const shown = () => result.current.map(({ text }) => text);
  act(() => showToast({ text: 'Gemt' }));
  act(() => showToast({ text: 'Sendt' }));
  expect(shown()).toEqual(['Sendt']);
  act(() => showToast({ text: 'Fjernet', undo: () => undefined }));
  act(() => showToast({ text: 'Gemt igen' }));
  expect(shown()).toEqual(['Fjernet', 'Gemt igen']);
  act(() => showToast({ text: 'Kunne ikke sendes', tone: 'problem' }));
  act(() => showToast({ text: 'Gemt til sidst' }));
  expect(shown()).toEqual(['Kunne ikke sendes', 'Gemt til sidst']);
});
