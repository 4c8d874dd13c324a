import { digestSubject, noticeSubject, noticeWords } from '@tvaers/domain/notices/labels';
import { escapeHtml } from '../mail/letter-html.ts';
import type { Letter } from '../mail/outbox.ts';
import { changesIn, type DigestMatter, type DigestPart, type NoticeMatter, type SaidOwed, type SaidThing } from './service.ts';

/** The kind of the digest's letters: the sender drops one to who has stopped it since. */
export const digestKind = 'notices.digest';

type Address = (path: string) => string;
type Line = string | { link: string; text: string };

const addressIn =
  (origin: string, slug: string): Address =>
  (path) =>
    `${origin}/${slug}/${path}`;

const owedLines = ({ what, why, until, path }: SaidOwed, address: Address): Line[] => [
  { link: address(path), text: what },
  [until && `${until}.`, why].filter(Boolean).join(' '),
];

const thingLines = ({ name, state, path, lines }: SaidThing, address: Address): Line[] => [
  { link: address(path), text: state ? `${name} (${state})` : name },
  ...lines,
];

/** A heading with what stands under it; a digest over several taskforces names each. */
type Part = { title: string; groups: { name: string | null; entries: Line[][] }[] };

function textOf(parts: readonly Part[], foot: readonly Line[]): string {
  const said = (line: Line) => (typeof line === 'string' ? line : `${line.text}\n${line.link}`);
  const bodies = parts.map(({ title, groups }) =>
    [
      title.toUpperCase(),
      ...groups.flatMap(({ name, entries }) => [
        ...(name === null ? [] : [`${name}\n${'-'.repeat(name.length)}`]),
        ...entries.map((lines) => lines.map(said).join('\n')),
      ]),
    ].join('\n\n'),
  );
  return [...bodies, `--\n${foot.map(said).join('\n')}`].join('\n\n');
}

const link = ({ link: to, text }: Exclude<Line, string>) => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;

/** Headings, lists and links that say where they lead: as much as any mail program and any screen reader shows. */
function htmlOf(title: string, language: string, parts: readonly Part[], foot: readonly Line[]): string {
  const entry = ([head, ...rest]: Line[]) =>
    `<li style="margin-bottom:1em">${typeof head === 'string' ? escapeHtml(head) : head ? link(head) : ''}${rest
      .map((line) => `<br>${typeof line === 'string' ? escapeHtml(line) : link(line)}`)
      .join('')}</li>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:1.5em auto;padding:0 1em;overflow-wrap:anywhere">',
    ...parts.map(({ title: heading, groups }) =>
      [
        `<h2 style="font-size:1.15em">${escapeHtml(heading)}</h2>`,
        ...groups.map(
          ({ name, entries }) =>
            `${name === null ? '' : `<h3 style="font-size:1em">${escapeHtml(name)}</h3>`}<ul style="padding-left:1.2em">${entries.map(entry).join('')}</ul>`,
        ),
      ].join(''),
    ),
    `<p style="font-size:0.9em">${foot.map((line) => (typeof line === 'string' ? escapeHtml(line) : link(line))).join('<br>')}</p>`,
    '</body></html>',
  ].join('\n');
}

/** At once: what has begun to wait for one; where it is in several taskforces, under the name of each. */
export function noticeLetter(matter: NoticeMatter): Letter {
  const { email, language, origin, parts: shares } = matter;
  const subject = noticeSubject(
    shares.flatMap(({ waiting }) => waiting.map(({ what }) => what)),
    language,
  );
  const groups = shares.map(({ name, slug, waiting }) => ({
    name: shares.length > 1 ? name : null,
    entries: waiting.map((row) => owedLines(row, addressIn(origin, slug))),
  }));
  const parts = [{ title: noticeWords.waiting[language], groups }];
  const wishes = addressIn(origin, shares[0]?.slug ?? '')('mail');
  const own = shares.length === 1 ? shares.map(({ name }) => name) : [];
  const foot = [...own, noticeWords.whyNotice[language], { link: wishes, text: noticeWords.chooseNotice[language] }];
  return {
    taskforceId: null,
    seatId: null,
    kind: 'notices.tell',
    to: email,
    subject,
    text: textOf(parts, foot),
    html: htmlOf(subject, language, parts, foot),
    notice: matter,
  };
}

/** The digest: what waits on top, then what has happened, thing by thing; where there are several taskforces, each under its name. */
export function digestLetter(matter: DigestMatter): Letter {
  const { email, language, origin, token, parts: shares } = matter;
  const unsubscribe = `${origin}/afmeld/${token}`;
  const { taskforces, things } = changesIn(shares);
  const subject = digestSubject(taskforces, things, language);
  const part = (title: string, entriesOf: (share: DigestPart, address: Address) => Line[][]): Part[] => {
    const groups = shares.flatMap((share) => {
      const entries = entriesOf(share, addressIn(origin, share.slug));
      return entries.length === 0 ? [] : [{ name: shares.length > 1 ? share.name : null, entries }];
    });
    return groups.length === 0 ? [] : [{ title, groups }];
  };
  const parts = [
    ...part(noticeWords.waiting[language], ({ waiting }, address) => waiting.map((row) => owedLines(row, address))),
    ...part(noticeWords.happened[language], (share, address) => share.things.map((thing) => thingLines(thing, address))),
  ];
  const wishes = addressIn(origin, shares[0]?.slug ?? '')('mail');
  const foot = [
    noticeWords.why[language],
    { link: wishes, text: noticeWords.choose[language] },
    { link: unsubscribe, text: noticeWords.stop[language] },
  ];
  return {
    taskforceId: null,
    seatId: null,
    kind: digestKind,
    to: email,
    subject,
    text: textOf(parts, foot),
    html: htmlOf(subject, language, parts, foot),
    unsubscribe,
    digest: matter,
  };
}
