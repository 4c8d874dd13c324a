// Who speaks for a sector, and what was said in its name beside what follows of its members.

export const spokespersons = [
  { person: 'k1', namedOn: '2022-01-17' },
  { person: 'r1', namedOn: '2022-01-18' },
] as const;

export const sectorStatements = [
  {
    recommendation: 'r11',
    roundKey: 'r11-1',
    versionLabel: '0.2',
    by: 'k1',
    sector: 'municipalities',
    on: '2022-02-10',
    stance: 'reservation',
    text: 'Kommunerne vil gerne slå lederstillinger op ét sted. Udgiften skal fordeles efter antallet af opslag, så en lille kommune ikke betaler lige så meget som en stor.',
  },
  {
    recommendation: 'r03',
    roundKey: 'r03-1',
    versionLabel: '0.3',
    by: 'r1',
    sector: 'regions',
    on: '2022-02-15',
    stance: 'reservation',
    text: 'Regionerne støtter udlån på tværs af sektorer. Det skal være aftalt, hvem der betaler vikaren, før de første ledere lånes ud.',
  },
] as const;
