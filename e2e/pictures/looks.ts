// How a page is pictured: in which sizes, colours and languages, and where to. `scripts/pictures.ts` says which.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { show, stands, type Shown } from '../harness/pages.ts';
import { speak, type Page } from '../harness/test.ts';
import { withPalette } from './palette-png.ts';

type Look = { width: 1280 | 390; theme: 'light' | 'dark'; language: 'da' | 'en' };

const folder = process.env['PICTURES_TO'] ?? path.resolve(import.meta.dirname, '../../docs/pictures');
const isWhole = process.env['PICTURES'] === 'all';
/** Longer pages are cut here, but for review. */
const tallest = isWhole ? 6000 : 2200;
const inEnglishToo = ['fremdrift', 'anbefaling'];
const everyLook = ([1280, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) => (['da', 'en'] as const).map((language): Look => ({ width, theme, language }))),
);

function isTaken({ name, then }: Shown, { width, theme, language }: Look): boolean {
  // What is pressed before one looks is named in Danish.
  if (then && language === 'en') return false;
  if (isWhole) return true;
  if (language === 'en') return inEnglishToo.includes(name) && width === 1280 && theme === 'light';
  return width === 1280 || theme === 'light';
}

/** Pictures a page in every look that is wanted. */
export async function picture(page: Page, origin: string, shown: Shown): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const language of ['da', 'en'] as const) {
    const looks = everyLook.filter((look) => look.language === language && isTaken(shown, look));
    if (looks.length === 0) continue;
    await speak(page, origin, language);
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, shown);
    for (const { width, theme } of looks) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
      await stands(page);
      // As high as the page: what sticks to the edge of the screen then stands at its edge in the picture too.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(tallest, whole) });
      // What was pressed may have scrolled it.
      await page.evaluate(() => window.scrollTo(0, 0));
      const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
      const clip = { x: 0, y: 0, width, height };
      const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
      const file = [shown.name, width, theme, ...(language === 'en' ? ['en'] : [])].join('-');
      writeFileSync(path.join(folder, `${file}.png`), withPalette(png));
    }
  }
}
