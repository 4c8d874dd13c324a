import { expect, it } from 'vitest';
import { type MinutesFacts, type MinutesItem, type MinutesLine, minutesText, undecidedItems } from './minutes-text.ts';

const line = (given: Partial<MinutesLine>): MinutesLine => ({
  kind: 'discussed',
  result: null,
  text: '',
  isOfDecision: false,
  by: null,
  sector: null,
  role: null,
  dueOn: null,
  decision: null,
  supersededBy: null,
  ...given,
});
const item = (given: Partial<MinutesItem>): MinutesItem => ({
  id: 'i',
  position: 1,
  type: 'decision',
  title: 'Titel',
  heading: '',
  presentation: '',
  indstilling: '',
  isClosed: false,
  quorumLost: false,
  noQuorumReason: null,
  recused: [],
  outcomes: [],
  ...given,
});
const person = {
  role: 'member' as const,
  letter: 'K',
  employer: 'Fjordby Kommune',
  arrivedAtItem: null,
  leftAfterItem: null,
  standsInFor: [],
};

const facts: MinutesFacts = {
  number: 5,
  title: 'Surveyen og tre anbefalinger',
  startsLocal: '2022-03-15T09:00',
  endsLocal: '2022-03-15T11:30',
  place: 'Landgreven 4',
  attendance: [
    { ...person, name: 'Helle Bruun', presence: 'present', letter: 'S', employer: 'Styrelsen' },
    { ...person, name: 'Jens Lund', presence: 'online', arrivedAtItem: 2, leftAfterItem: 5 },
    { ...person, name: 'Bo Friis', presence: 'apologies' },
    { ...person, role: 'adviser', name: 'Eva Holm', presence: 'online', standsInFor: [{ name: 'Bo Friis', itemPosition: 5 }] },
  ],
  items: [
    item({
      position: 5,
      title: 'R-03 Udlån af ledere',
      indstilling: 'Sekretariatet indstiller, at taskforcen vedtager R-03.',
      recused: ['Sara Vang'],
      outcomes: [
        line({ text: 'Kommunerne fandt tre år for længe.' }),
        line({ kind: 'decision', result: 'approved', text: 'R-03 er vedtaget.', decision: { year: 2022, serial: 7 } }),
        line({ kind: 'remark', text: 'Formandens konklusion: Vi går videre.', isOfDecision: true }),
        line({ kind: 'action', text: 'Fordelingsnøgle', role: 'secretariat', dueOn: '2022-04-20' }),
        line({ kind: 'remark', text: 'Fristen kan ikke holdes.', by: 'Torben Ploug' }),
      ],
    }),
    item({ position: 6, title: 'Aftalen', isClosed: true, quorumLost: true, noQuorumReason: 'Sagen kan ikke vente.' }),
  ],
};

it('the minutes tell who was there, and the outcome under each indstilling', () => {
  expect(minutesText(facts)).toBe(`Referat af møde 5: Surveyen og tre anbefalinger
tirsdag 15. marts 2022, 9.00–11.30
Landgreven 4

Til stede: Helle Bruun (S, Styrelsen); Jens Lund (K, Fjordby Kommune), online, fra punkt 2, til og med punkt 5; Eva Holm (K, Fjordby Kommune), suppleant for Bo Friis under punkt 5, online
Afbud: Bo Friis (K, Fjordby Kommune)

5. R-03 Udlån af ledere (beslutning, åbent punkt)
Inhabil og ikke til stede under punktet: Sara Vang
Indstilling: Sekretariatet indstiller, at taskforcen vedtager R-03.
Drøftet: Kommunerne fandt tre år for længe.
Beslutning, tiltrådt: R-03 er vedtaget. (B-2022-07)
Til beslutningen: Formandens konklusion: Vi går videre.
Opgave: Fordelingsnøgle (sekretariatet; frist 20. april 2022)
Protokolbemærkning: Fristen kan ikke holdes. (Torben Ploug)

6. Aftalen (beslutning, lukket punkt)
Mødet var ikke beslutningsdygtigt under punktet. Sagen kan ikke vente.
`);
});

it('only a decision decides a decision item', () => {
  const discussed = item({ position: 2, outcomes: [line({})] });
  const decided = item({ position: 3, outcomes: [line({ kind: 'decision' })] });
  const information = item({ position: 4, type: 'information' });
  expect(undecidedItems([discussed, decided, information])).toEqual([discussed]);
});

it('a section of the agenda stands above its first item', () => {
  const items = [item({ heading: 'Sager', title: 'Første' }), item({ position: 2, title: 'Anden' })];
  const text = minutesText({ ...facts, items });
  expect(text).toContain('\n\nSager\n\n1. Første (');
  expect(text.match(/Sager/g)).toHaveLength(1);
});
