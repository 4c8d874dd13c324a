import { describe, expect, it } from 'vitest';
import { confirmLinkInput, emailSchema } from './schema.ts';

describe('the address of one mailbox', () => {
  it.each([
    ['sara.vang@stat.example', 'sara.vang@stat.example'],
    [' Sara.Vang@Stat.Example ', 'sara.vang@stat.example'],
    ["o'neill+taskforce@xn--sgaard-hxa.example", "o'neill+taskforce@xn--sgaard-hxa.example"],
    ['a@b.dk', 'a@b.dk'],
  ])('%s is kept as %s', (given, kept) => {
    expect(emailSchema.parse(given)).toBe(kept);
  });

  it.each([
    '',
    'sara',
    '@stat.example',
    'sara@',
    'sara@stat',
    'sara@@stat.example',
    'sara@stat.example,bo@stat.example',
    'sara@stat.example bo@stat.example',
    'Sara <sara@stat.example>',
    '"sara"@stat.example',
    'sara(hej)@stat.example',
    'sara@[127.0.0.1]',
    'sara\uff20stat.example',
    'sara\ufe6bstat.example',
    's\u0430ra@stat.example',
    'sara@stat\u3002example',
    'sara@-stat.example',
    'sara..vang@stat.example',
    '.sara@stat.example',
    'sara.@stat.example',
    'sara@stat.example\r\nBcc: x@y.example',
    'sara\0@stat.example',
    `${'a'.repeat(65)}@stat.example`,
    `a@${'b.'.repeat(130)}dk`,
  ])('%j is none', (given) => {
    expect(emailSchema.safeParse(given).success).toBe(false);
  });
});

describe('the code shown in the browser that asked', () => {
  it.each([
    ['266901', '266901'],
    [' 266 901 ', '266901'],
  ])('%j is read as %s', (given, code) => {
    expect(confirmLinkInput.code.parse(given)).toBe(code);
  });

  it.each(['26690', '2669012', 'abcdef', '２６６９０１'])('%j is none', (given) => {
    expect(confirmLinkInput.code.safeParse(given).success).toBe(false);
  });
});
