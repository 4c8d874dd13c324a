export const sectors = [
  { letter: 'S', colour: 1, name: 'Staten' },
  { letter: 'R', colour: 2, name: 'Regioner' },
  { letter: 'K', colour: 3, name: 'Kommuner' },
  { letter: 'C', colour: 4, name: 'Civilsamfund' },
  { letter: 'P', colour: 5, name: 'Det private' },
];
