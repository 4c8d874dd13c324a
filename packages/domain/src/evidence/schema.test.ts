import { describe, expect, it } from 'vitest';
import { registerInput } from './schema.ts';

describe('the link of a source', () => {
  it.each(['https://www.medst.dk/side?a=1#b', 'https://xn--djf-1na.dk/'])('%s is taken', (url) => {
    expect(registerInput.url.parse(url)).toBe(url);
  });

  it.each([
    '',
    'medst.dk',
    'http://medst.dk/',
    'javascript:alert(1)',
    'https://navn:kode@medst.dk/',
    'data:text/html,x',
    `https://a.dk/${'x'.repeat(1000)}`,
  ])('%s is refused', (url) => {
    expect(registerInput.url.safeParse(url).success).toBe(false);
  });
});
