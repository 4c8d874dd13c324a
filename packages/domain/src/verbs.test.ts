import { describe, expect, it } from 'vitest';
import { operatorPermissions, permissions as seatPermissions } from './policy.ts';
import { sayDeed, sayVerb } from './verbs.ts';

const permissions = [...seatPermissions, ...operatorPermissions];

describe('the words of every permission', () => {
  it.each(permissions)('%s has a label in both languages', (permission) => {
    expect(sayVerb(permission, 'da')).toMatch(/^[A-ZÆØÅ]/);
    expect(sayVerb(permission, 'en')).toMatch(/^[A-Z]/);
    expect(sayVerb(permission, 'da')).not.toContain('.');
  });

  it.each(permissions.filter((permission) => !/\.(read([A-Z].*)?|search)$/.test(permission)))(
    '%s can be told in the history',
    (permission) => {
      const [noun = '', verb = ''] = permission.split('.');
      expect(sayDeed(noun, verb, 'da')).toMatch(/^[a-zæøå]/);
      expect(sayDeed(noun, verb, 'en')).toMatch(/^[a-z]/);
    },
  );

  it('asks before what goes out, and not before what can be taken back', () => {
    expect(sayVerb('meetings.release', 'da')).toBe('Udsend …');
    expect(sayVerb('rounds.reconfirm', 'da')).toBe('Gælder stadig');
  });

  it.each([
    ['meetings', 'read'],
    ['meetings', 'unheardOf'],
    ['unheardOf', 'read'],
  ])('%s.%s is no deed', (noun, verb) => {
    expect(sayDeed(noun, verb, 'da')).toBeNull();
  });
});
