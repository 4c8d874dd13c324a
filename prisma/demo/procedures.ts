// What was put to adoption between meetings, and what a minority has to say.

/** `question`, `openedOn` and `deadlineOn` are those of the rounds of its matters. */
export const procedures = [
  {
    key: 'lederjob',
    openedBy: 'sek1',
    minorityUntilOn: '2022-02-15',
    matters: [
      {
        recommendation: 'r11',
        versionLabel: '0.2',
        roundKey: 'r11-1',
        pulledOut: null,
        concluded: {
          on: '2022-02-16',
          conclusion:
            'R-11 er vedtaget ved skriftlig procedure. Fire af fem sektorer tilslutter sig, kommunerne med et forbehold. Det private er imod, og mindretallets udtalelse følger anbefalingen i rapporten.',
          departureReason:
            'Anbefalingen er rettet til det offentlige, og ingen af de sektorer, der skal følge den, er imod. Om virksomhederne skal med, vurderes efter to år.',
        },
      },
    ],
  },
  {
    key: 'talentpulje',
    openedBy: 'sek1',
    minorityUntilOn: '2022-03-04',
    matters: [
      { recommendation: 'r05', versionLabel: '0.2', roundKey: 'r05-1', pulledOut: null, concluded: null },
      {
        recommendation: 'r06',
        versionLabel: '0.2',
        roundKey: 'r06-1',
        pulledOut: {
          by: 'c1',
          on: '2022-02-21',
          reason: 'To sektorer er ikke med i netværket. Det bør vi drøfte på et møde, før vi vedtager det.',
        },
        concluded: null,
      },
    ],
  },
] as const;

/** Each text is signed by its writer; `signedBy` are the others who stand under it. */
export const minorities = [
  {
    recommendation: 'r11',
    releasedOn: '2022-02-03',
    deadline: null,
    texts: [
      {
        by: 'p1',
        on: '2022-02-02',
        text: 'Et sted, hvor kun det offentlige og civilsamfundet slår op, viser kun den ene halvdel af arbejdsmarkedet. Der findes allerede portaler, hvor alle kan slå op. Dem bør det offentlige bruge.',
        signedBy: [{ by: 'p2', on: '2022-02-03' }],
      },
      {
        by: 'p1',
        on: '2022-02-04',
        text: 'Vi deler ønsket om, at flere ledere ser stillingerne i de andre sektorer. Men et sted, hvor kun det offentlige og civilsamfundet slår op, viser kun den ene halvdel af arbejdsmarkedet. Det gør det lettere at skifte mellem stat, region og kommune og ændrer intet for den leder, der overvejer at komme fra en virksomhed.\n\nDer findes allerede portaler, hvor alle kan slå op. Det offentlige bør bruge dem i stedet for at drive sin egen.',
        signedBy: [{ by: 'p2', on: '2022-02-07' }],
      },
    ],
  },
  {
    recommendation: 'r03',
    releasedOn: null,
    deadline: { setBy: 'sek1', on: '2022-02-24', untilOn: '2022-03-14' },
    texts: [
      {
        by: 'k1',
        on: '2022-02-28',
        text: 'En kommune med få ledere kan ikke undvære en af dem i to år uden ret til at kalde vedkommende hjem. Uden den ret er det borgerne i de små kommuner, der betaler for en erfaring, som de store arbejdsgivere får.',
        signedBy: [],
      },
    ],
  },
] as const;
