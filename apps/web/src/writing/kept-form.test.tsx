import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useKeptForm } from './kept-form.ts';

const as = { userId: 'u1', thing: 'seat-1', field: 'seats.change' };
type Values = { employer: string; untilOn: string | null; role?: string };
const form = (initial: Values = { employer: 'A', untilOn: null }) =>
  renderHook((given: Values) => useKeptForm(as, given), { initialProps: initial });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('a form that is kept', () => {
  it('is there again when the dialog is opened anew, and says so', () => {
    const first = form();
    act(() => first.result.current.set({ employer: 'B' }));
    act(() => first.result.current.set({ untilOn: '2022-03-31' }));
    first.unmount();
    const again = form();
    expect(again.result.current).toMatchObject({ values: { employer: 'B', untilOn: '2022-03-31' }, wasRestored: true });
  });

  it('begins afresh once it is saved, or what was written is given up', () => {
    for (const end of ['saved', 'discard'] as const) {
      const { result, unmount } = form();
      act(() => result.current.set({ employer: 'B' }));
      act(() => result.current[end]());
      unmount();
      expect(form().result.current).toMatchObject({ values: { employer: 'A' }, wasRestored: false });
      cleanup();
    }
  });

  it('shows what someone else saved meanwhile as long as nothing was written here, and then what was written', () => {
    const { result, rerender } = form();
    rerender({ employer: 'C', untilOn: null });
    expect(result.current.values.employer).toBe('C');
    act(() => result.current.set({ employer: 'Min' }));
    rerender({ employer: 'D', untilOn: null });
    expect(result.current.values.employer).toBe('Min');
  });

  it('fills in a field the kept copy did not know', () => {
    const first = form();
    act(() => first.result.current.set({ employer: 'B' }));
    first.unmount();
    expect(form({ employer: 'A', untilOn: null, role: 'member' }).result.current.values).toEqual({
      employer: 'B',
      untilOn: null,
      role: 'member',
    });
  });
});
