import { describe, expect, it } from 'vitest';
import { readiness, type CalledMeeting } from './readiness.ts';

const rule = { quorumShare: 0.5, quorumMinSectors: 2, quorumNeedsChair: true, materialWorkingDays: 5 };
const seats = [
  { seatId: 'chair', sectorId: 'S', leads: 'chair' as const, name: 'Helle' },
  { seatId: 'r', sectorId: 'R', leads: null, name: 'Rasmus' },
  { seatId: 'k', sectorId: 'K', leads: null, name: 'Karen' },
];
const meeting = (over: Partial<CalledMeeting<(typeof seats)[number]>> = {}) => ({
  meetingOn: '2022-03-15',
  seats,
  replies: [],
  items: 0,
  lacking: 0,
  ...over,
});

describe('how ready the next meeting is', () => {
  it('names who answered what, and says whether those who come can decide', () => {
    const replies = [
      { seatId: 'chair', reply: 'attending' as const },
      { seatId: 'r', reply: 'attending' as const },
      { seatId: 'elsewhere', reply: 'apologies' as const },
    ];
    const ready = readiness(meeting({ replies, items: 9, lacking: 2 }), rule);
    expect(ready.replies?.unanswered.map(({ name }) => name)).toEqual(['Karen']);
    expect(ready.replies?.apologies).toEqual([]);
    expect(ready.quorum).toMatchObject({ quorate: true, present: 2, of: 3, sectorsMissing: ['K'] });
    expect(ready).toMatchObject({ materialOn: '2022-03-08', agenda: { items: 9, lacking: 2 } });
  });

  it('cannot decide without the chair, whoever else comes', () => {
    const replies = ['r', 'k'].map((seatId) => ({ seatId, reply: 'attending' as const }));
    expect(readiness(meeting({ replies }), rule).quorum?.quorate).toBe(false);
  });

  it('says nothing of replies and agenda that are not known to who asks', () => {
    expect(readiness(meeting(), rule)).toMatchObject({ replies: null, quorum: null, agenda: null });
  });
});
