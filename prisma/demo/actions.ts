// Where an action came from is the meeting and the item whose minutes name it by its key.

export const actions = [
  {
    key: 'a-arbejdsplan', text: 'Lave et udkast til arbejdsplan og mødeplan',
    owner: { kind: 'secretariat', key: null }, dueOn: '2021-08-27', state: 'done',
    result: 'Udkastet blev sendt ud den 26. august.', endedOn: '2021-08-26', fromMeeting: 1, fromItem: 5,
  },
  {
    key: 'a-webinar', text: 'Sende invitationen til webinaret ud gennem alle fem sektorer',
    owner: { kind: 'secretariat', key: null }, dueOn: '2021-10-08', state: 'done',
    result: 'Sendt ud den 4. oktober.', endedOn: '2021-10-04', fromMeeting: 2, fromItem: 3,
  },
  {
    key: 'a-kandidater', text: 'Pege på to ledere, der er skiftet fra det private til det offentlige',
    owner: { kind: 'sector', key: 'private' }, dueOn: '2021-09-24', state: 'done',
    result: 'To navne er givet til sekretariatet.', endedOn: '2021-09-21', fromMeeting: 2, fromItem: 4,
  },
  {
    key: 'a-loental', text: 'Finde tal for, hvad private ledere går op eller ned i løn ved et skift',
    owner: { kind: 'person', key: 'p1' }, dueOn: '2021-12-01', state: 'dropped',
    result: 'Spørgsmålet bliver dækket af registerdata (E-003).', endedOn: '2021-11-22', fromMeeting: 2, fromItem: 5,
  },
  {
    key: 'a-praktik-betaling', text: 'Skrive et afsnit om, hvem der betaler for praktikken (R-01)',
    owner: { kind: 'person', key: 's2' }, dueOn: '2021-12-03', state: 'done',
    result: 'Afsnittet er skrevet ind i version 0.2.', endedOn: '2021-12-02', fromMeeting: 3, fromItem: 5,
  },
  {
    key: 'a-opslag', text: 'Samle ti opslag til lederstillinger i kommuner (R-05)',
    owner: { kind: 'person', key: 'k2' }, dueOn: '2021-12-10', state: 'done',
    result: 'Ti opslag er sendt til sekretariatet. Syv af dem kræver kommunal erfaring.', endedOn: '2021-12-09', fromMeeting: 3, fromItem: 6,
  },
  {
    key: 'a-pension', text: 'Skrive et notat på to sider om pension og anciennitet ved skift mellem sektorer',
    owner: { kind: 'secretariat', key: null }, dueOn: '2022-02-22', state: 'open',
    result: null, endedOn: null, fromMeeting: 4, fromItem: 2,
  },
  {
    key: 'a-spoergeskema', text: 'Rette spørgeskemaet til og sende det til leverandøren',
    owner: { kind: 'secretariat', key: null }, dueOn: '2022-01-25', state: 'done',
    result: 'Sendt til leverandøren den 24. januar.', endedOn: '2022-01-24', fromMeeting: 4, fromItem: 3,
  },
  {
    key: 'a-borgmestre', text: 'Spørge tre borgmestre, om en ret til at kalde lederen hjem kan gøre udlån muligt for en lille kommune (R-03)',
    owner: { kind: 'person', key: 'k1' }, dueOn: '2022-04-20', state: 'open',
    result: null, endedOn: null, fromMeeting: 4, fromItem: 6,
  },
  {
    key: 'a-netvaerk', text: 'Spørge de regionale netværk, om de vil indgå i et fælles talentnetværk (R-06)',
    owner: { kind: 'person', key: 'r2' }, dueOn: '2022-03-25', state: 'open',
    result: null, endedOn: null, fromMeeting: 4, fromItem: 7,
  },
  {
    key: 'a-pris', text: 'Indhente en pris på uddannelsens to uger i en anden sektor (R-02)',
    owner: { kind: 'person', key: 'r1' }, dueOn: '2022-03-10', state: 'open',
    result: null, endedOn: null, fromMeeting: 4, fromItem: 8,
  },
] as const;
