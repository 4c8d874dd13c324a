import { describe, expect, it } from 'vitest';
import { type CalendarReply, judgeCalendarReply, type KnownInvitation } from './calendar-reply.ts';

const now = new Date('2022-03-01T08:00:00Z');
const reply: CalendarReply = {
  partstat: 'ACCEPTED',
  sequence: 2,
  stampedAt: new Date('2022-02-20T10:00:00Z'),
  comment: ' Kommer ',
};
const known: KnownInvitation = {
  state: 'called',
  startsAt: new Date('2022-03-10T08:00:00Z'),
  askedSequence: 2,
  sequence: 3,
  repliedAt: null,
  calendarStampAt: null,
};

describe('a calendar’s reply', () => {
  it.each([
    ['ACCEPTED', 'attending'],
    ['accepted', 'attending'],
    ['TENTATIVE', 'maybe'],
    ['DECLINED', 'apologies'],
  ])('%s means %s', (partstat, meant) => {
    expect(judgeCalendarReply({ ...reply, partstat }, known, now)).toEqual({ take: true, reply: meant, note: 'Kommer' });
  });

  const at = (iso: string) => new Date(iso);
  it.each<[string, Partial<CalendarReply>, Partial<KnownInvitation>, string]>([
    ['that decides nothing', { partstat: 'NEEDS-ACTION' }, {}, 'undecided'],
    ['that sends another', { partstat: 'DELEGATED' }, {}, 'delegated'],
    ['of a word that is none', { partstat: 'X-PERHAPS' }, {}, 'unknown'],
    ['to a notice from before the meeting was moved', { sequence: 1 }, {}, 'outdated'],
    ['to a notice that was never sent', { sequence: 4 }, {}, 'unasked'],
    ['sent a second time', {}, { calendarStampAt: at('2022-02-20T10:00:00Z') }, 'older'],
    ['older than another from the calendar', {}, { calendarStampAt: at('2022-02-21T10:00:00Z') }, 'older'],
    ['older than one given on the page', {}, { repliedAt: at('2022-02-20T10:00:01Z') }, 'older'],
    ['when the meeting has begun', {}, { startsAt: now }, 'over'],
    ['when the meeting is cancelled', {}, { state: 'cancelled' }, 'over'],
    ['while the meeting is held', {}, { state: 'inSession' }, 'over'],
  ])('%s changes nothing', (_, said, stands, because) => {
    expect(judgeCalendarReply({ ...reply, ...said }, { ...known, ...stands }, now)).toEqual({ take: false, because });
  });

  it('to a notice that only changed the title, or to the one before it, counts', () => {
    expect(judgeCalendarReply({ ...reply, sequence: 3 }, known, now).take).toBe(true);
    expect(judgeCalendarReply({ ...reply, sequence: 2 }, known, now).take).toBe(true);
  });

  it('newer than all that is known counts, and a long remark is cut', () => {
    const stands = { ...known, repliedAt: at('2022-02-19T10:00:00Z'), calendarStampAt: at('2022-02-20T09:59:59Z') };
    const judged = judgeCalendarReply({ ...reply, comment: 'x'.repeat(900) }, stands, now);
    expect(judged.take && judged.note.length).toBe(500);
  });
});
