import { readFile } from 'node:fs/promises';
import { expect, goTo, test, type Page } from './harness/test.ts';

/** Saves a picture and gives the file as the browser handed it over. */
async function saved(page: Page, picture: string, as: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: `Hent eller udskriv billedet: ${picture}` }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: as }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('The chair follows the slip through its dates, reads the same in the table, and takes the pictures along', async ({
  as,
}) => {
  const chair = await as('chair');
  await goTo(chair, 'fremdrift');

  await chair.getByRole('link', { name: 'Milepælstrend' }).click();
  const survey = chair.getByRole('img', { name: /^Survey i felten: oprindelig 31. januar 2022/ });
  await expect(survey).toHaveAccessibleName(/fra 10\.\sjanuar 2022 14\.\sfebruar 2022 .* fra 11\.\sfebruar 2022 4\.\smarts 2022/);
  await chair.getByRole('img', { name: /^Kommissorium godkendt/ }).focus();
  await chair.keyboard.press('End');
  await expect(chair.getByRole('img', { name: /^Rapport afleveret/ })).toBeFocused();

  const trend = await saved(chair, 'Milepælstrend', /^SVG/);
  expect(trend.name).toBe('ledermobilitet-milepaelstrend-2022-03-01.svg');
  // Read back where nothing of the page is: it stands alone, with its words and its styles.
  const alone = await chair.context().newPage();
  const file = await alone.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [...svg.querySelectorAll('*')];
    return {
      root: svg.nodeName,
      title: svg.querySelector('title')?.textContent,
      describes: (svg.querySelector('desc')?.textContent ?? '').length > 40,
      hasFont: /@font-face.*base64/.test(svg.querySelector('style')?.textContent ?? ''),
      names: [...svg.querySelectorAll('text')].map((one) => one.textContent),
      classes: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('style')).length,
      elsewhere: all.flatMap((one) => [...one.attributes]).filter(({ value }) => /https?:|var\(/.test(value)).length,
    };
  }, trend.bytes.toString());
  await alone.close();
  expect(file).toMatchObject({ root: 'svg', title: 'Milepælstrend', describes: true, hasFont: true, classes: 0, elsewhere: 0 });
  expect(file.names).toContain('Rapport afleveret');

  await chair.getByRole('button', { name: 'Vis som tabel' }).first().click();
  const dates = chair.getByRole('table', { name: 'Hvilken dato planen sagde hvornår' });
  await expect(dates.getByRole('row', { name: /Survey i felten/ })).toHaveText([/31\.1\.2022/, /14\.2\.2022/, /4\.3\.2022/]);

  await chair.getByRole('link', { name: 'Over tid' }).click();
  await expect(chair.getByRole('img', { name: /^1\. marts 2022 \(i dag\): 11 anbefalinger .*ventet 14\.$/ })).toBeVisible();
  const png = await saved(chair, 'Anbefalinger over tid', /^PNG/);
  expect(png.name).toBe('ledermobilitet-anbefalinger-over-tid-2022-03-01.png');
  expect([png.bytes.subarray(1, 4).toString(), png.bytes.readUInt32BE(16)]).toEqual(['PNG', 2 * 1248]);

  await goTo(chair, 'fremdrift');
  await chair.getByRole('link', { name: '1 anbefaling mangler svar' }).click();
  await expect(chair.getByRole('table', { name: /^Anbefalingerne og sektorernes/ }).getByRole('link')).toHaveText([/R-10/]);
  await chair.goBack();

  const sheet = await chair.pdf({ preferCSSPageSize: true });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
