import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOldTexts, forgetTextsOf, keepText, keptFields, keptText, useKept, type KeptAs } from './keep.ts';

const minutes: KeptAs = { userId: 'ida', thing: 'meetings/5', field: 'minutes' };

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('what is written', () => {
  it('is there again after a reload, until the server has it', () => {
    const first = renderHook(() => useKept(minutes, ''));
    act(() => first.result.current.set('Kommunerne fandt'));
    first.unmount();

    const second = renderHook(() => useKept(minutes, ''));
    expect(second.result.current.value).toBe('Kommunerne fandt');
    expect(second.result.current.wasRestored).toBe(true);
    act(() => second.result.current.saved());
    second.unmount();

    expect(keptText(minutes)).toBeNull();
    expect(renderHook(() => useKept(minutes, 'Kommunerne fandt')).result.current.wasRestored).toBe(false);
  });

  it('can be discarded for the saved text', () => {
    keepText(minutes, 'Halvt');
    const { result } = renderHook(() => useKept(minutes, 'Helt'));
    expect(result.current.value).toBe('Halvt');
    act(() => result.current.discard());
    expect(result.current.value).toBe('Helt');
    expect(keptText(minutes)).toBeNull();
  });

  it('is not kept when it is what the server has', () => {
    const { result } = renderHook(() => useKept(minutes, 'Helt'));
    act(() => result.current.set('Helt!'));
    expect(keptText(minutes)).toBe('Helt!');
    act(() => result.current.set('Helt'));
    expect(keptText(minutes)).toBeNull();
  });

  it('is not overwritten by what another saves meanwhile, while an untouched field follows it', () => {
    const written = renderHook(({ saved }) => useKept(minutes, saved), { initialProps: { saved: 'Et' } });
    const untouched = renderHook(({ saved }) => useKept({ ...minutes, field: 'title' }, saved), {
      initialProps: { saved: 'Et' },
    });
    act(() => written.result.current.set('Mit'));
    written.rerender({ saved: 'Andres' });
    untouched.rerender({ saved: 'Andres' });
    expect(written.result.current.value).toBe('Mit');
    expect(untouched.result.current.value).toBe('Andres');
  });

  it('belongs to one person, one thing and one field', () => {
    keepText(minutes, 'Idas');
    expect(keptText({ ...minutes, userId: 'jens' })).toBeNull();
    expect(keptText({ ...minutes, thing: 'meetings/6' })).toBeNull();
    expect(keptText({ ...minutes, field: 'title' })).toBeNull();

    const { result, rerender } = renderHook((as: KeptAs) => useKept(as, ''), { initialProps: minutes });
    expect(result.current.value).toBe('Idas');
    rerender({ ...minutes, thing: 'meetings/6' });
    expect(result.current.value).toBe('');
  });

  it('is forgotten at sign-out for who signs out, and for others when it is old', () => {
    const jens = { ...minutes, userId: 'jens' };
    keepText(minutes, 'Idas', 0);
    keepText(jens, 'Jens’', 10 * 86_400_000);
    localStorage.setItem('tvaers.theme', 'dark');
    forgetOldTexts(15 * 86_400_000);
    expect(keptText(minutes)).toBeNull();
    expect(keptText(jens)).toBe('Jens’');
    forgetTextsOf('jens');
    expect(keptText(jens)).toBeNull();
    expect(localStorage.getItem('tvaers.theme')).toBe('dark');
  });
});

it('names the fields of a thing in which this person has something kept', () => {
  const of = { userId: 'ida', thing: 'recommendations/r1' };
  keepText({ ...of, field: 'suggestion-words/p1|2' }, 'Tre år.');
  keepText({ ...of, userId: 'ib', field: 'x' }, 'Hans');
  keepText({ ...of, thing: 'recommendations/r12', field: 'y' }, 'En anden');
  expect(keptFields('ida', 'recommendations/r1')).toEqual(['suggestion-words/p1|2']);
});
