import type { Language } from '@tvaers/domain/language';
import { minutesPaper } from '@tvaers/domain/meetings/minutes-paper';
import { Refused } from '@tvaers/domain/refusal';
import { type Route, route, type RouteAnswer, type Services } from '../doors/route.ts';
import { countTry } from '../session/limits.ts';
import { notPublicPage, publicListPage, publicMinutesPage, type Published, type PublicTaskforce } from './publication-letters.ts';

type Asked = { slug: string; number: number | null; language: Language };

const address = /^\/offentligt\/([a-z0-9-]{1,60})\/referat(?:er|\/([1-9]\d{0,5})(?:\/pdf)?)$/;

function asked(request: Request): Asked | null {
  const { pathname, searchParams } = new URL(request.url);
  const [, slug, number] = address.exec(pathname) ?? [];
  if (!slug) return null;
  return { slug, number: number ? Number(number) : null, language: searchParams.get('language') === 'en' ? 'en' : 'da' };
}

/** What is public at an address; null for everything else, whether it is there or not. */
async function findPublic({ reader }: Services, { slug, number }: Asked, source: string) {
  await countTry(reader, [{ what: 'public-source', key: source, most: 600 }]);
  const { rows } = await reader.query<{ found: (PublicTaskforce & { minutes: Published[] }) | null }>({
    name: 'public_minutes',
    text: 'select public_minutes($1, $2) as found',
    values: [slug, number],
  });
  const found = rows[0]?.found ?? null;
  return found && (number === null || found.minutes.length > 0) ? found : null;
}

const headers = { 'cache-control': 'public, max-age=60' };

async function page(services: Services, request: Request, source: string): Promise<RouteAnswer> {
  const of = asked(request);
  const found = of && (await findPublic(services, of, source));
  if (!of || !found) return { status: 404, html: notPublicPage(of?.language ?? 'da'), style: 'public' };
  const [only] = found.minutes;
  const html = of.number !== null && only ? publicMinutesPage(found, only, of.language) : publicListPage(found, of.language);
  return { html, style: 'public', headers };
}

/** Papers that were printed already: what anybody may ask for keeps nobody else from printing. */
const mostKept = 40;
const kept = new Map<string, Buffer>();

async function paper(services: Services, request: Request, source: string): Promise<RouteAnswer> {
  const of = asked(request);
  const found = of && (await findPublic(services, of, source));
  const only = found?.minutes[0];
  if (!of || of.number === null || !found || !only) throw new Refused('not-found');
  const taskforce = of.language === 'da' ? found.nameDa : found.nameEn;
  const set = minutesPaper(toPrint(only, taskforce), of.language);
  const key = JSON.stringify(set);
  const printedAt = Date.parse(only.corrections.at(-1)?.madeAt ?? only.publishedAt);
  const bytes =
    kept.get(key) ??
    Buffer.from(await services.press.print({ template: 'minutes', variants: [set], mostPages: null, printedAt }));
  kept.set(key, bytes);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
  const name = of.language === 'da' ? 'referat' : 'minutes';
  return { file: { name: `${found.slug}-${name}-${of.number}.pdf`, type: 'application/pdf', bytes } };
}

function toPrint({ edition, approvedAt, corrections }: Published, taskforce: string) {
  const { people, items, ...head } = edition;
  const seatIdOf = (place: number) => `${place}`;
  return {
    ...{ taskforce, ...head, state: 'minutesApproved' as const, isPublic: true, hash: null, approvedOn: approvedAt.slice(0, 10) },
    people: people.map(({ name, letter, employer, standsInFor, ...attendance }, place) => ({
      ...{ seatId: seatIdOf(place), name, letter, employer, attendance, standsInFor },
    })),
    substitutions: [],
    items: items.map(({ recused, outcomes, ...item }) => ({
      ...item,
      isClosed: false,
      recused: recused.map((name) => ({ name })),
      outcomes: outcomes.map((line) => ({ ...line, dueOn: null })),
    })),
    corrections: corrections.map(({ text, reason }, place) => ({ number: place + 1, text, reason })),
  };
}

/** The public edition of approved minutes: one address for each taskforce, for everyone. */
export const publicRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/offentligt/:slug/referater',
    because: 'lists the minutes a taskforce has published, for everyone',
    answer: ({ services, request, source }) => page(services, request, source),
  }),
  route({
    method: 'GET',
    path: '/offentligt/:slug/referat/:number',
    because: 'shows the open part of approved minutes that were published, to everyone',
    answer: ({ services, request, source }) => page(services, request, source),
  }),
  route({
    method: 'GET',
    path: '/offentligt/:slug/referat/:number/pdf',
    because: 'prints the open part of approved minutes that were published, for everyone',
    answer: ({ services, request, source }) => paper(services, request, source),
  }),
];
