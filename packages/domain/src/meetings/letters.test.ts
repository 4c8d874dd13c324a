import { expect, it } from 'vitest';
import { cancelLetter, callLetter, type LetterMeeting, pollLetter, pollsLetter, releaseLetter } from './letters.ts';

const meeting: LetterMeeting = {
  taskforce: 'Ledermobilitet mellem sektorer',
  number: 6,
  title: '',
  startsLocal: '2022-05-03T09:00',
  endsLocal: '2022-05-03T11:30',
  place: 'Landgreven 4',
  videoUrl: null,
  url: 'https://tvaers.test/ledermobilitet/moeder/6',
};

it('a notice says what, when and where, and what to do', () => {
  expect(callLetter(meeting, 'da')).toEqual({
    subject: 'Indkaldelse til møde 6',
    text: `Møde 6

Tirsdag 3. maj 2022, 9.00–11.30
Landgreven 4

Svar, om du deltager. Dagsorden og materiale bliver sendt ud senere.

https://tvaers.test/ledermobilitet/moeder/6

Ledermobilitet mellem sektorer`,
  });
});

it('a poll has no time yet and says none', () => {
  const letter = pollLetter({ ...meeting, startsLocal: null, endsLocal: null }, { slots: 4, deadlineOn: '2022-03-09' }, 'en');
  expect(letter.text).toMatch(/^4 times have been proposed for meeting 6\. Say by Wednesday 9 March which you can make\./);
});

it('several polls are one letter, each meeting with its own page', () => {
  const { text } = pollsLetter(
    [
      { ...meeting, slots: 3 },
      { ...meeting, number: 7, url: 'https://tvaers.test/ledermobilitet/moeder/7', slots: 1 },
    ],
    '2022-03-09',
    'en',
  );
  expect(text).toMatch(/^Times have been proposed for 2 meetings\. Say by Wednesday 9 March which you can make\.\n\nMeeting 6/);
  expect(text).toMatch(/\(1 time\)\nhttps:\/\/tvaers\.test\/ledermobilitet\/moeder\/7\n\n/);
});

it('an agenda lists the items given', () => {
  const items = [
    { position: 1, title: 'Status', starts: '2022-05-03T09:00', typeWord: 'orientering' },
    { position: 3, title: 'R-03', starts: '2022-05-03T09:45', typeWord: 'beslutning' },
  ];
  expect(releaseLetter(meeting, items, 'da').text).toContain('\n\n9.00  1. Status (orientering)\n9.45  3. R-03 (beslutning)\n\n');
});

it('a cancellation gives the reason', () => {
  expect(cancelLetter({ ...meeting, title: 'Udkastet' }, 'Surveyen er forsinket.', 'da')).toMatchObject({
    subject: 'Aflyst: møde 6: Udkastet',
    text: expect.stringContaining('Møde 6: Udkastet er aflyst. Surveyen er forsinket.'),
  });
});
