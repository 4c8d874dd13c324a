import { expect, it } from 'vitest';
import { type AgendaFacts, type HeldItem, type Listed, proposeAgenda } from './agenda-proposal.ts';
import { sayReason } from './agenda-reasons.ts';

const facts: AgendaFacts = {
  todayOn: '2022-03-01',
  meetingOn: '2022-03-15',
  listed: [],
  elsewhere: [],
  held: [],
  minutes: [],
  actions: [],
  forecasts: [],
  recommendations: [],
  wishes: [],
};
const listed = (given: Partial<Listed>): Listed => ({
  id: 'x',
  type: 'discussion',
  title: 'Punkt',
  matter: null,
  continuesId: null,
  ...given,
});
const held = (given: Partial<HeldItem>): HeldItem => ({
  ...listed({ id: 'i1', title: 'Budget' }),
  meetingNumber: 4,
  position: 3,
  minutes: 20,
  presentation: 'Sagen',
  indstilling: 'Indstillingen',
  presenterSeatId: 's1',
  isClosed: false,
  isTreated: true,
  isDeferred: false,
  openActions: 0,
  isSettled: false,
  ...given,
});
const action = (given: Partial<AgendaFacts['actions'][number]>) => ({
  ...{ id: 'a1', text: 'Indhent en pris', owner: 'Ane Holm', dueOn: '2022-03-10', snoozedUntil: null },
  ...{ isPrivate: false, isClosed: false, itemId: null },
  ...given,
});
const recommendation = {
  id: 'r3',
  number: 3,
  title: 'Udlån',
  state: 'deliberation' as const,
  version: '0.3',
  cannotSupport: 0,
  asked: 10,
};
const minutes = {
  meetingId: 'm4',
  number: 4,
  state: 'minutesOut' as const,
  objections: 0,
  untilOn: '2022-03-08',
  heldOn: '2022-02-22',
};
const wish = { id: 'w1', title: 'Lønforskelle', reason: 'Det fylder.', by: 'Bo Lind', isLater: false };
const forecast = { milestoneId: 'k1', title: 'Survey', on: '2022-04-20', heldOn: '2022-03-31', reason: 'Data kom sent.' };

const lines = (given: Partial<AgendaFacts>) =>
  proposeAgenda({ ...facts, ...given })
    .filter(({ key }) => key !== 'opening' && key !== 'anyOther')
    .map(
      ({ key, why, isPicked }) =>
        `${isPicked ? '' : '(ikke valgt) '}${key}: ${why.map((reason) => sayReason(reason, 'da')).join(' ')}`,
    );

it.each<[string, Partial<AgendaFacts>, string[]]>([
  ['nothing lies there', {}, []],
  [
    'minutes to be approved',
    { minutes: [minutes] },
    ['minutes/m4: Referatet af møde 4 er ikke godkendt endnu; indsigelsesfristen er den 8. marts 2022.'],
  ],
  [
    'minutes with objections',
    { minutes: [{ ...minutes, objections: 2 }] },
    ['minutes/m4: Referatet af møde 4 har 2 indsigelser.'],
  ],
  [
    'minutes that are not out',
    { minutes: [{ ...minutes, state: 'held' }] },
    ['minutes/m4: Referatet af møde 4 er ikke sendt ud endnu.'],
  ],
  ['an action due', { actions: [action({})] }, ['actions: Én opgave har frist senest den 15. marts 2022.']],
  [
    'several, some overdue',
    { actions: [action({}), action({ id: 'a2', dueOn: '2022-02-20' })] },
    ['actions: 2 opgaver har frist senest den 15. marts 2022; 1 er forsinket.'],
  ],
  [
    'an action due on the day',
    { actions: [action({ dueOn: '2022-03-15' })] },
    ['actions: Én opgave har frist senest den 15. marts 2022.'],
  ],
  ['an action due after it', { actions: [action({ dueOn: '2022-03-16' })] }, []],
  ['an action snoozed past it', { actions: [action({ snoozedUntil: '2022-03-16' })] }, []],
  [
    'an action from a closed item',
    { actions: [action({ isPrivate: true })] },
    ['action/a1: Én opgave har frist senest den 15. marts 2022.'],
  ],
  [
    'a new date that waits',
    { forecasts: [forecast] },
    ['milestone/k1: En ny dato venter på svar: fra den 31. marts 2022 til den 20. april 2022.'],
  ],
  [
    'a recommendation that is ready',
    { recommendations: [recommendation] },
    ['recommendation/r3: Klar til behandling i version 0.3.'],
  ],
  [
    'one that some cannot support',
    { recommendations: [{ ...recommendation, state: 'shared', cannotSupport: 2 }] },
    ['recommendation/r3: 2 af 10 adspurgte kan ikke støtte den.'],
  ],
  ['one that is only shared', { recommendations: [{ ...recommendation, state: 'shared' }] }, []],
  ['not treated', { held: [held({ isTreated: false })] }, ['item/i1: Blev ikke behandlet på møde 4.']],
  ['deferred', { held: [held({ isDeferred: true })] }, ['item/i1: Blev udsat på møde 4.']],
  ['treated', { held: [held({})] }, []],
  ['open actions', { held: [held({ openActions: 2 })] }, ['(ikke valgt) item/i1: 2 opgaver fra møde 4 er åbne.']],
  [
    'recurring',
    { held: [held({ type: 'standing', title: 'Nyt fra formanden' })] },
    ['item/i1: Fast punkt; stod også på møde 4.'],
  ],
  [
    'recurring, but left off the last agenda',
    { held: [held({ type: 'standing', title: 'Nyt fra formanden' }), held({ id: 'i2', meetingNumber: 5 })] },
    [],
  ],
  [
    'what is settled since',
    { held: [held({ isDeferred: true, isSettled: true, matter: { kind: 'recommendation', id: 'r3' } })] },
    [],
  ],
  [
    'deferred, and treated the next time',
    { held: [held({ isDeferred: true }), held({ id: 'i2', continuesId: 'i1', meetingNumber: 5 })] },
    [],
  ],
  [
    'deferred twice',
    { held: [held({ isDeferred: true }), held({ id: 'i2', continuesId: 'i1', meetingNumber: 5, isDeferred: true })] },
    ['item/i1: Blev udsat på møde 5.'],
  ],
  [
    'deferred and ready: one proposal with both reasons',
    { recommendations: [recommendation], held: [held({ isDeferred: true, matter: { kind: 'recommendation', id: 'r3' } })] },
    ['recommendation/r3: Klar til behandling i version 0.3. Blev udsat på møde 4.'],
  ],
  ['a wish', { wishes: [wish] }, ['wish/w1: Foreslået af Bo Lind.']],
  ['a wish put off', { wishes: [{ ...wish, isLater: true }] }, ['wish/w1: Foreslået af Bo Lind og udskudt til et senere møde.']],
  [
    'on the agenda of another meeting',
    {
      recommendations: [recommendation],
      elsewhere: [{ ...listed({ matter: { kind: 'recommendation', id: 'r3' } }), meetingNumber: 5 }],
    },
    ['(ikke valgt) recommendation/r3: Klar til behandling i version 0.3. Står også på dagsordenen til møde 5.'],
  ],
  [
    'on the agenda by its matter',
    { recommendations: [recommendation], listed: [listed({ matter: { kind: 'recommendation', id: 'r3' } })] },
    [],
  ],
  ['on the agenda by its chain', { held: [held({ isDeferred: true })], listed: [listed({ continuesId: 'i1' })] }, []],
  ['the follow-up stands already', { actions: [action({})], listed: [listed({ title: 'Opfølgning på opgaver' })] }, []],
  [
    'what every agenda has is no carry-over',
    {
      held: [
        held({ type: 'standing', title: 'Eventuelt' }),
        held({ id: 'i2', type: 'standing', title: 'Godkendelse af dagsorden', isTreated: false }),
      ],
    },
    [],
  ],
])('%s', (_, given, expected) => expect(lines(given)).toEqual(expected));

it('comes in the order of a meeting, and what is there is not proposed again', () => {
  const given = { ...facts, wishes: [wish], minutes: [minutes], forecasts: [forecast] };
  expect(proposeAgenda(given).map(({ key }) => key)).toEqual(['opening', 'minutes/m4', 'milestone/k1', 'wish/w1', 'anyOther']);
  const there = [
    listed({ type: 'standing', title: 'Godkendelse af dagsorden' }),
    listed({ id: 'y', type: 'standing', title: 'Eventuelt' }),
  ];
  expect(proposeAgenda({ ...given, listed: there }).map(({ key }) => key)).toEqual(['minutes/m4', 'milestone/k1', 'wish/w1']);
});

it('what is not for everybody is named in no item that is', () => {
  const secret = action({ id: 'a2', text: 'Forhandl med Nordby', isPrivate: true, isClosed: true, itemId: 'i9' });
  const proposals = proposeAgenda({ ...facts, actions: [action({}), secret] });
  const open = proposals.filter(({ item }) => !item.isClosed);
  expect(JSON.stringify(open)).not.toContain('Nordby');
  expect(proposals.find(({ key }) => key === 'action/a2')).toMatchObject({ continues: 'i9', item: { isClosed: true } });
});

it('a carried-over closed item stays closed when it has other reasons too', () => {
  const matter = { kind: 'recommendation' as const, id: 'r3' };
  const [proposal] = proposeAgenda({
    ...facts,
    recommendations: [recommendation],
    held: [held({ matter, isDeferred: true, isClosed: true })],
  }).filter(({ key }) => key === 'recommendation/r3');
  expect(proposal).toMatchObject({ continues: 'i1', item: { isClosed: true } });
});

it.each([
  [{ kind: 'actions', due: 2, overdue: 1, by: '2022-03-15' }, '2 actions are due by 15 March 2022; 1 is overdue.'],
  [{ kind: 'deferred', number: 4 }, 'Was deferred at meeting 4.'],
  [{ kind: 'openActions', number: 4, count: 1 }, 'One action from meeting 4 is open.'],
] as const)('in English: %j', (reason, said) => expect(sayReason(reason, 'en')).toBe(said));
