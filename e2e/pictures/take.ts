// Not a test: takes a picture of every page, as the demo is told.
import { pages } from '../harness/pages.ts';
import { test } from '../harness/test.ts';
import { picture } from './looks.ts';

test.describe.configure({ mode: 'parallel' });

for (const shown of pages) {
  test(`pictures of ${shown.name}`, async ({ as, visitor, origin }) => {
    await picture(shown.as ? await as(shown.as) : await visitor(), origin, shown);
  });
}
