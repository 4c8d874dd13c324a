// What everyone reads of a taskforce's minutes: pages the server writes itself, without scripts and without anything from elsewhere.
import { resultWords } from '@tvaers/domain/decisions/labels';
import { sayDay, sayPeriod } from '@tvaers/domain/dates/precision';
import type { Language } from '@tvaers/domain/language';
import { itemTypeWords, outcomeHead } from '@tvaers/domain/meetings/labels';
import { sayAttended } from '@tvaers/domain/meetings/minutes-paper';
import type { PublicEdition, PublicItem, PublicLine } from '@tvaers/domain/meetings/public-minutes';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { escapeHtml } from '../mail/letter-html.ts';

export type Correction = { text: string; reason: string; madeAt: string };
export type Published = { edition: PublicEdition; publishedAt: string; approvedAt: string; corrections: Correction[] };
export type PublicTaskforce = { slug: string; nameDa: string; nameEn: string };

const words = {
  minutes: { da: 'Referat af møde', en: 'Minutes of meeting' },
  list: { da: 'Offentlige referater', en: 'Public minutes' },
  approved: { da: 'Godkendt', en: 'Approved' },
  present: { da: 'Til stede', en: 'Present' },
  apologies: { da: 'Afbud', en: 'Apologies' },
  recused: { da: 'Inhabil og ikke til stede under punktet:', en: 'Recused and not present for the item:' },
  noQuorum: { da: 'Mødet var ikke beslutningsdygtigt under punktet.', en: 'The meeting was not quorate for the item.' },
  indstilling: { da: 'Indstilling', en: 'Proposed decision' },
  presentation: { da: 'Sagsfremstilling', en: 'Case presentation' },
  corrections: { da: 'Rettelser efter godkendelsen', en: 'Corrections after the approval' },
  because: { da: 'Begrundelse:', en: 'Reason:' },
  by: { da: 'ført til referat af', en: 'entered by' },
  pdf: { da: 'Hent som PDF', en: 'Get as PDF' },
  all: { da: 'Alle referater', en: 'All minutes' },
  other: { da: 'In English', en: 'På dansk' },
  about: { da: 'De åbne punkter af det godkendte referat.', en: 'The open items of the approved minutes.' },
  danish: { da: '', en: 'The minutes are written in Danish.' },
  nothing: { da: 'Her er ingen offentlige referater', en: 'There are no public minutes here' },
  nothingWhy: {
    da: 'Adressen er forkert, eller referatet er ikke offentliggjort.',
    en: 'The address is wrong, or the minutes have not been published.',
  },
} as const;

const w = (key: keyof typeof words, language: Language) => words[key][language];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const e = escapeHtml;
const query = (language: Language) => (language === 'en' ? '?language=en' : '');

function sheet(title: string, language: Language, body: readonly string[]): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${e(title)}</title></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

const said = (head: string, text: string, isAsked = false) =>
  text ? `<p class="label">${e(head)}</p><p class="said${isAsked ? ' asked' : ''}" lang="da">${e(text)}</p>` : '';

function lineHtml(line: PublicLine, language: Language): string {
  const { result, text, by, decision } = line;
  const head = [outcomeHead(line)[language], result ? resultWords[result][language] : ''].filter(Boolean).join(', ');
  const tail = [decision ? sayDecisionNumber(decision.year, decision.serial) : '', by ? `${w('by', language)} ${by}` : ''].filter(
    Boolean,
  );
  return `<p><strong>${e(head)}:</strong> <span lang="da">${e(text).replaceAll('\n', '<br>')}</span>${tail.length > 0 ? ` <span class="soft tail">(${e(tail.join('; '))})</span>` : ''}</p>`;
}

function itemHtml(item: PublicItem, language: Language, level: 2 | 3): string {
  return [
    item.heading ? `<h2 lang="da">${e(item.heading)}</h2>` : '',
    `<h${level} class="item" id="punkt-${item.position}"><span lang="da">${item.position}. ${e(item.title)}</span></h${level}>`,
    `<p class="soft">${e(itemTypeWords[item.type][language])}</p>`,
    item.recused.length > 0 ? `<p>${e(`${w('recused', language)} ${item.recused.join(', ')}`)}</p>` : '',
    item.quorumLost ? `<p>${e(`${w('noQuorum', language)} ${item.noQuorumReason ?? ''}`.trim())}</p>` : '',
    said(w('indstilling', language), item.indstilling, true),
    said(w('presentation', language), item.presentation),
    ...item.outcomes.map((line) => lineHtml(line, language)),
  ].join('\n');
}

/** The open part of one meeting's approved minutes. */
export function publicMinutesPage(
  taskforce: PublicTaskforce,
  { edition, approvedAt, corrections }: Published,
  language: Language,
) {
  const name = language === 'da' ? taskforce.nameDa : taskforce.nameEn;
  const { number, title, startsLocal, endsLocal, place, people, items } = edition;
  const heading = `${w('minutes', language)} ${number}${title ? `: ${title}` : ''}`;
  const own = `/offentligt/${taskforce.slug}/referat/${number}`;
  const group = (term: 'present' | 'apologies', isOf: (presence: string) => boolean) => {
    const those = people.filter(({ presence }) => isOf(presence)).map((person) => sayAttended(person, language));
    return those.length > 0 ? `<dt>${e(w(term, language))}</dt>${those.map((one) => `<dd>${e(one)}</dd>`).join('')}` : '';
  };
  const hasSections = items.some((item) => item.heading !== '');
  const approved = `${w('approved', language)} ${sayDay(approvedAt.slice(0, 10), language, { weekday: false })}.`;
  return sheet(`${heading}, ${name}`, language, [
    `<nav class="bar"><a href="/offentligt/${taskforce.slug}/referater${query(language)}">${e(w('all', language))}</a>`,
    `<span class="bar"><a href="${own}/pdf${query(language)}">${e(w('pdf', language))}</a>`,
    `<a href="${own}${query(language === 'da' ? 'en' : 'da')}" hreflang="${language === 'da' ? 'en' : 'da'}">${e(w('other', language))}</a></span></nav>`,
    `<main><p class="soft">${e(name)}</p><h1>${e(heading)}</h1>`,
    `<p class="soft">${e([capital(sayPeriod(startsLocal, endsLocal, language)), place].filter(Boolean).join(' · '))}</p>`,
    `<p class="soft">${e([w('about', language), approved, w('danish', language)].filter(Boolean).join(' '))}</p>`,
    `<dl>${group('present', (presence) => presence === 'present' || presence === 'online')}${group('apologies', (presence) => presence === 'apologies')}</dl>`,
    ...items.map((item) => itemHtml(item, language, hasSections ? 3 : 2)),
    corrections.length > 0 ? `<h2>${e(w('corrections', language))}</h2>` : '',
    ...corrections.map(
      ({ text, reason, madeAt }, place) =>
        `<p>${place + 1}. ${e(sayDay(madeAt.slice(0, 10), language, { weekday: false }))}: <span lang="da">${e(text)} ${e(w('because', language))} ${e(reason)}</span></p>`,
    ),
    '</main>',
  ]);
}

/** Every meeting whose minutes a taskforce has published, newest first. */
export function publicListPage(taskforce: PublicTaskforce & { minutes: readonly Published[] }, language: Language): string {
  const name = language === 'da' ? taskforce.nameDa : taskforce.nameEn;
  const other = language === 'da' ? 'en' : 'da';
  return sheet(`${w('list', language)}, ${name}`, language, [
    `<nav class="bar"><span></span><a href="/offentligt/${taskforce.slug}/referater${query(other)}" hreflang="${other}">${e(w('other', language))}</a></nav>`,
    `<main><p class="soft">${e(name)}</p><h1>${e(w('list', language))}</h1><ul>`,
    ...taskforce.minutes.map(({ edition: { number, title, startsLocal } }) => {
      const day = sayDay(startsLocal.slice(0, 10), language, { weekday: false });
      return `<li><a href="/offentligt/${taskforce.slug}/referat/${number}${query(language)}">${e(`${w('minutes', language)} ${number}, ${day}`)}</a>${title ? `<br><span class="soft" lang="da">${e(title)}</span>` : ''}</li>`;
    }),
    '</ul></main>',
  ]);
}

/** The same for what is not there and for what is not public. */
export function notPublicPage(language: Language): string {
  return sheet(w('nothing', language), language, [
    `<main><h1>${e(w('nothing', language))}</h1><p>${e(w('nothingWhy', language))}</p></main>`,
  ]);
}
