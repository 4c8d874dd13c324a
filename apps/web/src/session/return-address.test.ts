import { beforeEach, expect, it } from 'vitest';
import { keepReturnAddress, takeReturnAddress } from './return-address.ts';

beforeEach(() => localStorage.clear());

it('what one wanted to see is where signing in by a link leads, once', () => {
  keepReturnAddress({ pathname: '/ledermobilitet/plan', search: '?godkend=f1' });
  expect([takeReturnAddress(), takeReturnAddress()]).toEqual(['/ledermobilitet/plan?godkend=f1', '/']);
});

it('an address that is old, or is no path of ours, leads nowhere', () => {
  keepReturnAddress({ pathname: '/ledermobilitet/plan', search: '' }, 0);
  expect(takeReturnAddress(15 * 60_000)).toBe('/');
  for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', 7]) {
    localStorage.setItem('tvaers.goOn', JSON.stringify({ path, at: Date.now() }));
    expect(takeReturnAddress()).toBe('/');
  }
  localStorage.setItem('tvaers.goOn', '{');
  expect(takeReturnAddress()).toBe('/');
});

it('the front page and the page of signing in are not kept', () => {
  for (const pathname of ['/', '/log-ind', '/log-ind/link']) keepReturnAddress({ pathname, search: '' });
  expect(localStorage).toHaveLength(0);
});
