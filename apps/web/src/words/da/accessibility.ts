export const accessibility = {
  title: 'Tilgængelighedserklæring',
  intro: 'Tværs skal kunne bruges af alle, også med tastatur, skærmlæser, forstørrelse og høj kontrast.',
  holdsTitle: 'Hvad der gælder',
  holds:
    'Siderne er bygget efter WCAG 2.2, niveau AA, og efterprøves ved hver ændring med automatiske prøver i en rigtig browser. Automatiske prøver finder ikke alt, og denne installation er endnu ikke gennemgået af mennesker, der selv bruger hjælpemidler.',
  gapsTitle: 'Kendte mangler',
  gaps: 'Regneark og billeder, som medlemmerne selv lægger op, kan mangle beskrivelser. Tidslinjer og matricer har en tabel bag en knap.',
  faultTitle: 'Fandt du en fejl?',
  fault: 'Skriv til taskforcens sekretariat. Du får svar, og det rettes.',
  complainTitle: 'Du kan klage',
  complain: 'Digitaliseringsstyrelsen fører tilsyn med loven om tilgængelighed af offentlige organers websteder.',
  home: 'Til forsiden',
} as const;
