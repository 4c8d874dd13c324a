/** First parts of addresses that lead elsewhere than to a taskforce. */
const reserved = [
  'installation',
  'log-ind',
  'tilgaengelighed',
  'demo',
  'api',
  'trpc',
  'healthz',
  'readyz',
  'assets',
  'venter',
  'hjaelp',
];

const danish: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
const longest = 40;

/** The address a name suggests: "Ledermobilitet på tværs" → "ledermobilitet-paa-tvaers". Empty for a name without letters or figures. */
export function addressOf(name: string): string {
  return name
    .toLocaleLowerCase('da')
    .replaceAll(/[æøå]/g, (letter) => danish[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[̀-ͯ]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** Small letters a to z, figures and single hyphens within, 3 to 40 characters. */
export function isAddress(address: string): boolean {
  return address.length >= 3 && address.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(address);
}

/** Whether the address is one of the installation's own pages. */
export function isReservedAddress(address: string): boolean {
  return reserved.includes(address);
}
