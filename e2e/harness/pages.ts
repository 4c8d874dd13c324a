// Every page there is, with whom it is looked at as: for the pictures and for the tests that hold on every page.
import { expect, type Page } from '@playwright/test';
import { pdfOf } from './pdf.ts';
import type { Persona } from './test.ts';

export type Shown = {
  /** Names the picture. */
  name: string;
  as: Persona | null;
  /** After the taskforce's own address; an address that begins with / stands for itself. */
  path: string;
  /** What is done before one looks. */
  then?: (page: Page) => Promise<void>;
};

export const pages: readonly Shown[] = [
  { name: 'log-ind', as: null, path: '/log-ind' },
  { name: 'venter', as: 'member-municipalities', path: 'venter' },
  {
    name: 'udskyd',
    as: 'member-municipalities',
    path: 'venter',
    then: async (page) => {
      await page.getByRole('button', { name: 'Udskyd …' }).first().click();
      await expect(page.getByRole('dialog', { name: /^Udskyd: / })).toBeVisible();
    },
  },
  {
    name: 'venter-tag-stilling',
    as: 'member-municipalities',
    path: 'venter',
    then: async (page) => {
      await page.getByRole('button', { name: 'Tag stilling' }).first().click();
      await page.getByRole('radio', { name: /^kan ikke tilslutte sig/ }).check();
      await expect(page.getByRole('textbox').first()).toBeVisible();
    },
  },
  { name: 'venter-bekraeft', as: 'member-civil-society', path: 'venter' },
  { name: 'venter-formand', as: 'chair', path: 'venter' },
  { name: 'fremdrift', as: 'chair', path: 'fremdrift' },
  {
    name: 'fremdrift-billeder',
    as: 'chair',
    path: 'fremdrift?milepaele=trend&anbefalinger=tid',
    then: (page) => page.getByText('Fremmøde').click(),
  },
  { name: 'plan-kvartal', as: 'secretariat', path: 'plan?zoom=kvartal&bindinger=ja' },
  { name: 'moeder', as: 'secretariat', path: 'moeder' },
  { name: 'moede-indkaldt', as: 'secretariat', path: 'moeder/5' },
  { name: 'moede-referat', as: 'member-regions', path: 'moeder/4' },
  {
    name: 'dagsorden-foreslaaet',
    as: 'secretariat',
    path: 'moeder/7',
    then: async (page) => {
      await page.getByRole('button', { name: 'Foreslå dagsorden' }).click();
      await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'dagsorden-raekkefoelge',
    as: 'secretariat',
    path: 'moeder/5',
    then: async (page) => {
      await page.getByRole('button', { name: 'Ret rækkefølgen' }).click();
      await expect(page.getByRole('grid', { name: 'Dagsordenens rækkefølge' })).toBeVisible();
    },
  },
  { name: 'opgaver', as: 'secretariat', path: 'moeder?fane=opgaver&opgaver=alle' },
  { name: 'moede-offentlig', as: 'secretariat', path: 'moeder/3/offentlig' },
  {
    name: 'offentliggoer',
    as: 'secretariat',
    path: 'moeder/3',
    then: async (page) => {
      await page.getByRole('button', { name: 'Offentliggør …' }).click();
      await expect(page.getByRole('dialog').getByText('Alle kan derefter læse det')).toBeVisible();
    },
  },
  {
    // What everyone reads is written by the server; published once, whoever looks first.
    name: 'referat-offentligt',
    as: 'secretariat',
    path: 'moeder/1',
    then: async (page) => {
      const address = '/offentligt/ledermobilitet/referat/1';
      if ((await page.request.get(address)).status() === 404) {
        await page.getByRole('button', { name: 'Offentliggør …' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Offentliggør', exact: true }).click();
        await expect(page.getByText('offentliggjort 1. marts 2022')).toBeVisible();
      }
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: /^Referat af møde 1/ })).toBeVisible();
    },
  },
  {
    name: 'gennemlaesning',
    as: 'secretariat',
    path: 'moeder/5',
    then: async (page) => {
      await page.getByRole('button', { name: 'Send til gennemlæsning …' }).click();
      await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    },
  },
  { name: 'find-moededato', as: 'member-municipalities', path: 'moeder/6' },
  {
    name: 'abonner-paa-kalenderen',
    as: 'member-municipalities',
    path: 'moeder?abonner=ja',
    then: (page) => expect(page.getByRole('dialog', { name: 'Abonnér på kalenderen' })).toBeVisible(),
  },
  {
    name: 'find-moededato-flere',
    as: 'secretariat',
    path: 'moeder/6',
    then: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
      await page.getByRole('menuitem', { name: 'Ret tidspunkterne …' }).click();
      await page.getByText('Tilføj flere på én gang').click();
    },
  },
  { name: 'svar-linket-virker-ikke', as: null, path: '/svar' },
  { name: 'moede-kladde', as: 'secretariat', path: 'moeder/7' },
  { name: 'moedeplan', as: 'member-municipalities', path: 'moeder/plan' },
  {
    name: 'moedeplan-forslag',
    as: 'secretariat',
    path: 'moeder/plan?foreslaa=ja',
    then: async (page) => {
      await page.getByRole('button', { name: 'Vis forslaget' }).click();
      await expect(page.getByRole('list', { name: 'Forslaget' })).toBeVisible();
    },
  },
  {
    name: 'moede-kopieres',
    as: 'secretariat',
    path: 'moeder/5',
    then: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
      await page.getByRole('menuitem', { name: 'Kopiér mødet …' }).click();
      await page.getByRole('radio', { name: 'En serie' }).check();
    },
  },
  { name: 'anbefalinger', as: 'member-municipalities', path: 'anbefalinger' },
  {
    name: 'anbefalinger-sektorer',
    as: 'chair',
    path: 'anbefalinger?vis=sektorer',
    then: (page) => page.getByRole('button', { name: 'Vis alle medlemmer' }).click(),
  },
  {
    name: 'stillingtagen-foer-der-spoerges',
    as: 'secretariat',
    path: 'anbefalinger/R-04?fane=stillingtagen',
    then: async (page) => {
      await page.getByRole('button', { name: 'Bed om stillingtagen …' }).first().click();
      await expect(page.getByRole('dialog').getByText('Det er ikke på plads endnu')).toBeVisible();
    },
  },
  { name: 'stillingtagen-versioner', as: 'secretariat', path: 'anbefalinger/R-02?fane=stillingtagen' },
  { name: 'anbefaling', as: 'member-state', path: 'anbefalinger/R-03' },
  { name: 'anbefaling-skrives', as: 'member-municipalities', path: 'anbefalinger/R-05?skriv=ja' },
  {
    name: 'anbefaling-hvem-skriver',
    as: 'member-state',
    path: 'anbefalinger/R-03',
    then: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
      await page.getByRole('menuitem', { name: 'Lad alle sektorer skrive …' }).click();
      await expect(page.getByRole('dialog', { name: /^Lad alle sektorer skrive i/ })).toBeVisible();
    },
  },
  {
    name: 'aendringsforslag-vaelg',
    as: 'chair',
    path: 'anbefalinger/R-03',
    then: async (page) => {
      await page.getByRole('button', { name: 'Vælg …' }).first().click();
      await expect(page.getByRole('dialog', { name: /^Vælg forslaget fra / })).toBeVisible();
    },
  },
  {
    name: 'aendringsforslag-nyt',
    as: 'member-regions',
    path: 'anbefalinger/R-03',
    then: async (page) => {
      await page.getByRole('button', { name: 'Kommentér § 3' }).click();
      await page.getByRole('button', { name: 'Foreslå en ændring' }).click();
      await expect(page.getByRole('textbox', { name: 'Foreslået ordlyd' })).toBeVisible();
    },
  },
  { name: 'anbefaling-endelig', as: 'member-regions', path: 'anbefalinger/R-03?visning=endelig' },
  { name: 'anbefaling-redaktionel', as: 'member-regions', path: 'anbefalinger/R-03?visning=redaktionel' },
  { name: 'anbefaling-stillingtagen', as: 'member-municipalities', path: 'anbefalinger/R-08' },
  { name: 'anbefaling-hoering', as: 'member-private', path: 'anbefalinger/R-07?fane=hoering' },
  {
    name: 'send-i-hoering',
    as: 'secretariat',
    path: 'anbefalinger/R-07?fane=hoering',
    then: async (page) => {
      await page.getByRole('button', { name: 'Send i høring …' }).click();
      await expect(page.getByRole('dialog', { name: /i høring$/ })).toBeVisible();
    },
  },
  { name: 'hoering-linket-virker-ikke', as: null, path: '/hoering#x' },
  {
    // What a person outside the taskforce sees by the link in his letter.
    name: 'hoering',
    as: 'secretariat',
    path: 'anbefalinger/R-07?fane=hoering',
    then: async (page) => {
      const address = await consultationLink(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: /^R-07/ })).toBeVisible();
    },
  },
  { name: 'anbefaling-grundlag', as: 'member-state', path: 'anbefalinger/R-03?fane=grundlag' },
  { name: 'anbefaling-historik', as: 'member-state', path: 'anbefalinger/R-03?fane=historik' },
  { name: 'anbefaling-versioner', as: 'member-state', path: 'anbefalinger/R-03?fane=forskelle' },
  {
    name: 'anbefaling-gendan',
    as: 'member-state',
    path: 'anbefalinger/R-03?fane=forskelle',
    then: async (page) => {
      await page.getByRole('button', { name: 'Gendan som kladde …' }).last().click();
      await expect(page.getByRole('dialog', { name: /^Gendan version/ })).toBeVisible();
    },
  },
  {
    name: 'anbefaling-fodnote',
    as: 'member-state',
    path: 'anbefalinger/R-03?skriv=ja',
    then: async (page) => {
      await page.getByRole('button', { name: 'Fodnote (Ctrl+Alt+F)' }).click();
      await expect(page.getByRole('textbox', { name: 'Ny fodnote' })).toBeVisible();
    },
  },
  {
    name: 'anbefaling-henvis',
    as: 'member-state',
    path: 'anbefalinger/R-03?skriv=ja',
    then: async (page) => {
      await page.getByRole('button', { name: 'Henvisning (#)' }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'anbefaling-fra-word',
    as: 'member-state',
    path: 'anbefalinger/R-03',
    then: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
      await page.getByRole('menuitem', { name: 'Indlæs tekst fra Word …' }).click();
      await expect(page.getByRole('dialog', { name: 'Indlæs teksten fra et Word-dokument' })).toBeVisible();
    },
  },
  {
    name: 'anbefaling-laeg-sammen',
    as: 'secretariat',
    path: 'anbefalinger/R-08',
    then: async (page) => {
      await page.getByRole('button', { name: 'Mere' }).first().click();
      await page.getByRole('menuitem', { name: 'Læg sammen …' }).click();
      const dialog = page.getByRole('dialog', { name: /^Læg “/ });
      await dialog.getByRole('checkbox').first().check();
      await expect(dialog.getByText('Hvad bliver de til?')).toBeVisible();
    },
  },
  { name: 'forslag', as: 'member-municipalities', path: 'forslag?hvis=sektor' },
  { name: 'anbefaling-vedtaget', as: 'observer', path: 'anbefalinger/R-01' },
  { name: 'viden', as: 'secretariat', path: 'viden' },
  { name: 'plan', as: 'chair', path: 'plan' },
  { name: 'kommissorium', as: 'secretariat', path: 'plan?fane=kommissorium' },
  { name: 'daekning', as: 'chair', path: 'plan?fane=daekning' },
  {
    name: 'plan-rediger',
    as: 'secretariat',
    path: 'plan?rediger=ja',
    then: async (page) => {
      await page.getByRole('button', { name: /^Forventet dato for Survey i felten/ }).click();
      await page.getByRole('textbox', { name: 'Titel på Survey i felten' }).fill('Survey sendt ud');
    },
  },
  {
    name: 'plan-ny-plan',
    as: 'secretariat',
    path: 'plan',
    then: async (page) => {
      await page.getByRole('button', { name: 'Foreslå en ny plan …' }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Høring af følgegruppen' }).check();
    },
  },
  { name: 'medlemmer', as: 'chair', path: 'medlemmer' },
  {
    name: 'medlem',
    as: 'chair',
    path: 'medlemmer',
    then: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Helle Bruun' }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: /Helle Bruun/ })).toBeVisible();
    },
  },
  {
    name: 'plads-afsluttes',
    as: 'secretariat',
    path: 'medlemmer',
    then: async (page) => {
      await page.getByRole('button', { name: 'Hvad der kan gøres med pladsen: Anne Krogh' }).first().click();
      await page.getByRole('menuitem', { name: 'Afslut …' }).click();
      await expect(page.getByRole('dialog').getByText('Hvad der sker med det, Anne Krogh står for')).toBeVisible();
    },
  },
  { name: 'anbefaling-mindretal', as: 'observer', path: 'anbefalinger/R-11' },
  {
    name: 'mindretalsudtalelse-skrives',
    as: 'member-municipalities',
    path: 'anbefalinger/R-03?fane=stillingtagen',
    then: async (page) => {
      await page.getByRole('button', { name: 'Ret teksten …' }).click();
      await expect(page.getByRole('dialog', { name: /^Mindretalsudtalelse til / })).toBeVisible();
    },
  },
  {
    name: 'mindretal-frist',
    as: 'secretariat',
    path: 'anbefalinger/R-03?fane=stillingtagen',
    then: async (page) => {
      await page.getByRole('button', { name: 'Flyt fristen …' }).click();
      await expect(page.getByRole('dialog', { name: 'Frist for mindretalsudtalelser' })).toBeVisible();
    },
  },
  { name: 'beslutninger', as: 'member-private', path: 'beslutninger' },
  { name: 'beslutning', as: 'commissioner', path: 'beslutninger/B-2022-07' },
  { name: 'beslutning-paa-moede', as: 'member-state', path: 'beslutninger/B-2022-05' },
  {
    name: 'skriftlig-procedure',
    as: 'chair',
    path: 'beslutninger',
    then: async (page) => {
      await page.getByRole('link', { name: 'Kan I tilslutte jer, at R-05 og R-06 vedtages nu?' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Skriftlig procedure' })).toBeVisible();
    },
  },
  {
    name: 'skriftlig-procedure-tages-ud',
    as: 'member-municipalities',
    path: 'beslutninger',
    then: async (page) => {
      await page.getByRole('link', { name: 'Kan I tilslutte jer, at R-05 og R-06 vedtages nu?' }).click();
      await page.getByRole('button', { name: 'Tag ud til behandling på møde …' }).click();
      await expect(page.getByRole('dialog', { name: /ud af den skriftlige procedure/ })).toBeVisible();
    },
  },
  {
    name: 'skriftlig-procedure-ny',
    as: 'secretariat',
    path: 'beslutninger',
    then: async (page) => {
      await page.getByRole('button', { name: 'Ny skriftlig procedure …' }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: /^R-06/ }).check();
      await expect(page.getByRole('button', { name: 'Send til 9 medlemmer' })).toBeVisible();
    },
  },
  { name: 'rapport', as: 'secretariat', path: 'rapport' },
  { name: 'status', as: 'commissioner', path: 'status' },
  { name: 'status-formand', as: 'chair', path: 'status/S-01' },
  { name: 'om', as: 'observer', path: 'om' },
  {
    name: 'faste-punkter',
    as: 'secretariat',
    path: 'om',
    then: async (page) => {
      await page.getByRole('button', { name: 'Ret faste punkter …' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tilføj punkt' }).click();
    },
  },
  { name: 'rum', as: 'member-municipalities', path: 'rum' },
  { name: 'rum-tomt', as: 'member-private', path: 'rum' },
  {
    name: 'rum-forberedelse',
    as: 'adviser',
    path: 'rum',
    then: async (page) => {
      await page
        .getByRole('article', { name: /^Modtagelsesforløb/ })
        .getByRole('button', { name: 'Ret ordene' })
        .click();
      await page.getByRole('button', { name: 'Ret notatet “Fra lederne i dagtilbud”' }).click();
      await expect(page.getByRole('textbox', { name: 'Overskrift' })).toBeVisible();
    },
  },
  {
    name: 'rum-del-notat',
    as: 'member-municipalities',
    path: 'rum',
    then: async (page) => {
      await page.getByRole('button', { name: 'Del notatet “Fra lederne i dagtilbud” med taskforcen' }).click();
      await expect(page.getByText(/personer vil nu kunne læse det/)).toBeVisible();
    },
  },
  { name: 'installation', as: 'operator', path: '/installation' },
  { name: 'installation-ny', as: 'operator', path: '/installation/ny' },
  { name: 'installation-brugere', as: 'operator', path: '/installation/brugere' },
  { name: 'installation-haendelser', as: 'operator', path: '/installation/haendelser' },
  { name: 'installation-drift', as: 'operator', path: '/installation/drift' },
  { name: 'besked-og-mail', as: 'member-municipalities', path: 'mail' },
  { name: 'stop-ugebrevet', as: null, path: '/afmeld/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'ny-adresse', as: null, path: '/log-ind/ny-adresse#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'ukendt', as: 'observer', path: 'findes-ikke' },
  { name: 'tilgaengelighed', as: null, path: '/tilgaengelighed' },
  { name: 'demoens-mail', as: null, path: '/demo/mail' },
  {
    name: 'note-skrives',
    as: 'secretariat',
    path: 'moeder/5',
    then: async (page) => {
      await page.getByRole('button', { name: 'Skriv note til punkt 4' }).click();
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Spørg, om datoen holder.');
    },
  },
  {
    // Last: it hangs up a paper, which the other pages of the meeting do not have.
    name: 'bilag-laeses',
    as: 'secretariat',
    path: 'moeder/5',
    then: async (page) => {
      const fourth = page.locator('#punkt-4');
      const buffer = pdfOf('Surveyen koster to millioner kroner i alt.', 'Resultaterne ventes i april.');
      const plan = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer };
      await fourth.locator('input[type=file][multiple]').setInputFiles(plan);
      await fourth.getByRole('link', { name: 'Læs her: Plan.pdf' }).first().click();
      await expect(page.getByText('Surveyen koster to millioner kroner i alt.')).toBeVisible();
    },
  },
];

/** The newest letter of a consultation that is out; a reminder is sent where none has been. */
async function consultationLink(page: Page): Promise<string> {
  const newest = async () => {
    const { letters } = (await (await page.request.get('/api/demo/mail')).json()) as { letters: { text: string }[] };
    return letters.flatMap(({ text }) => /\S+\/hoering#\S+/.exec(text)?.[0] ?? []).at(0);
  };
  const before = await newest();
  if (before) return before;
  await page.getByRole('button', { name: 'Send påmindelse …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send påmindelse', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(newest).toBeTruthy();
  return (await newest()) ?? '';
}

/** Goes to the page and waits until it stands: its heading is there and nothing is being fetched any more. */
export async function show(page: Page, { path, then }: Shown): Promise<void> {
  await page.goto(path.startsWith('/') ? path : `/ledermobilitet/${path}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await then?.(page);
  await stands(page);
}

/** Nothing is awaited any more: no place is held, fonts are there, and no part of the page has been fetched for a moment. */
export async function stands(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let before = -1; before !== performance.getEntriesByType('resource').length;) {
      before = performance.getEntriesByType('resource').length;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}
