// Not a test: pictures of a meeting in session, in a demo of its own, brought there first.
import { doorsOf } from '../harness/doors.ts';
import { holdMeeting } from '../harness/meeting-in-session.ts';
import { test } from '../harness/test.ts';
import { picture } from './looks.ts';

test('pictures of moede-i-gang', async ({ as, origin }) => {
  const page = await as('secretariat');
  await holdMeeting(await doorsOf(page, origin), await doorsOf(await as('chair'), origin));
  await picture(page, origin, { name: 'moede-i-gang', as: 'secretariat', path: 'moeder/5' });
});
