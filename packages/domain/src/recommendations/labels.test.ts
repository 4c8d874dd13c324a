import { describe, expect, it } from 'vitest';
import { sectorWords } from '../seats/labels.ts';
import { sayAudience } from './labels.ts';

describe('who can read this', () => {
  it.each([
    ['state', 'Kun statens medlemmer og tilforordnede', 'Only the state’s members and advisers'],
    ['municipalities', 'Kun kommunernes medlemmer og tilforordnede', 'Only the municipalities’ members and advisers'],
  ] as const)('in the room of %s', (key, da, en) => {
    expect(sayAudience('sector', { key, ...sectorWords[key] }, 'da')).toBe(da);
    expect(sayAudience('sector', { key, ...sectorWords[key] }, 'en')).toBe(en);
  });

  it('in the room of a sector the taskforce has renamed or added', () => {
    const renamed = { key: 'private', da: 'Erhvervslivet', en: 'Business' };
    expect(sayAudience('sector', renamed, 'da')).toBe('Kun sektorens egne medlemmer og tilforordnede (Erhvervslivet)');
    expect(sayAudience('sector', null, 'en')).toBe('Only the sector’s own members and advisers');
  });

  it('before the taskforce and the public', () => {
    expect(sayAudience('taskforce', null, 'da')).toBe('Hele taskforcen');
    expect(sayAudience('public', null, 'da')).toBe('Alle, når det er offentliggjort');
  });
});
