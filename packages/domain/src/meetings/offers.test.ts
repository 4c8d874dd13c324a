import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { meetingOffers, type OfferedMeeting } from './offers.ts';

const as = (role: Role): Actor => ({
  userId: 'u',
  seat: { id: 's', taskforceId: 't', role, sectorId: null, servesSeatId: null, actsAsChair: role === 'chair' },
});
const meeting: OfferedMeeting = {
  state: 'called',
  wasPolled: false,
  wasCalled: true,
  isAgendaApproved: false,
  hasItems: true,
  isInvited: true,
  hasRead: false,
  isOpenToObjections: true,
};

describe('the buttons of a meeting', () => {
  it('a member replies to the notice and nothing more', () => {
    expect(meetingOffers(as('member'), meeting)).toEqual(['reply', 'nameSubstitute']);
    expect(meetingOffers(as('member'), { ...meeting, isInvited: false })).toEqual([]);
  });

  it('the chair approves an agenda that has items, once', () => {
    expect(meetingOffers(as('chair'), meeting)).toContain('approveAgenda');
    expect(meetingOffers(as('chair'), { ...meeting, isAgendaApproved: true })).not.toContain('approveAgenda');
    expect(meetingOffers(as('chair'), { ...meeting, hasItems: false })).not.toContain('approveAgenda');
  });

  it('who was invited objects until the last day for it; those who run the taskforce settle and reopen', () => {
    const out: OfferedMeeting = { ...meeting, state: 'minutesOut', hasRead: true };
    expect(meetingOffers(as('member'), out)).toEqual(['object']);
    expect(meetingOffers(as('member'), { ...out, isOpenToObjections: false })).toEqual([]);
    expect(meetingOffers(as('member'), { ...out, isInvited: false })).toEqual([]);
    expect(meetingOffers(as('observer'), out)).toEqual([]);
    expect(meetingOffers(as('secretariat'), out)).toEqual(['copyFrame', 'reopen', 'object', 'settleObjection']);
    expect(meetingOffers(as('secretariat'), { ...meeting, state: 'minutesApproved' })).toEqual([
      'copyFrame',
      'publish',
      'correct',
    ]);
  });

  it('a member answers a poll; an observer has nothing to do in any state', () => {
    expect(meetingOffers(as('member'), { ...meeting, state: 'pollOpen' })).toEqual(['answerPoll']);
    for (const state of [
      'draft',
      'pollOpen',
      'materialOut',
      'inSession',
      'held',
      'minutesOut',
      'minutesApproved',
      'cancelled',
    ] as const) {
      expect(meetingOffers(as('observer'), { ...meeting, state, isInvited: false })).toEqual([]);
    }
  });

  it('the secretariat releases, but does not approve in the chair’s stead', () => {
    const offered = meetingOffers(as('secretariat'), meeting);
    expect(offered).toEqual(expect.arrayContaining(['edit', 'addItem', 'release', 'reschedule', 'cancel']));
    expect(offered).not.toContain('approveAgenda');
  });
});
