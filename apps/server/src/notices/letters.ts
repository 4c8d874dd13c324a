import { digestSubject, noticeSubject, noticeWords } from '@tvaers/domain/notices/labels';
import { escapeHtml } from '../mail/letter-html.ts';
import type { Letter } from '../mail/outbox.ts';
import type { Holder } from './rows.ts';
import type { Digest, SaidOwed, SaidThing } from './service.ts';

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

type Part = { title: string; entries: Line[][] };

function textOf(parts: readonly Part[], foot: readonly Line[]): string {
  const said = (line: Line) => (typeof line === 'string' ? line : `${line.text}\n${line.link}`);
  const bodies = parts.map(({ title, entries }) =>
    [title.toUpperCase(), ...entries.map((lines) => lines.map(said).join('\n'))].join('\n\n'),
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
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:1.5em auto;padding:0 1em">',
    ...parts.map(
      (part) =>
        `<h2 style="font-size:1.15em">${escapeHtml(part.title)}</h2><ul style="padding-left:1.2em">${part.entries.map(entry).join('')}</ul>`,
    ),
    `<p style="font-size:0.9em">${foot.map((line) => (typeof line === 'string' ? escapeHtml(line) : link(line))).join('<br>')}</p>`,
    '</body></html>',
  ].join('\n');
}

/** At once: what has begun to wait for one. */
export function noticeLetter(holder: Holder, owed: readonly SaidOwed[], origin: string): Letter {
  const { actor, email, language, slug, taskforce } = holder;
  const address = addressIn(origin, slug);
  const subject = noticeSubject(
    owed.map(({ what }) => what),
    language,
  );
  const parts = [{ title: noticeWords.waiting[language], entries: owed.map((row) => owedLines(row, address)) }];
  const foot = [taskforce[language], noticeWords.whyNotice[language], { link: address('mail'), text: address('mail') }];
  return {
    taskforceId: actor.seat.taskforceId,
    seatId: actor.seat.id,
    kind: 'notices.tell',
    to: email,
    subject,
    text: textOf(parts, foot),
    html: htmlOf(subject, language, parts, foot),
  };
}

/** The digest: what waits on top, then what has happened, thing by thing. `token` is the way out of it. */
export function digestLetter(holder: Holder, { waiting, things }: Digest, origin: string, token: string): Letter {
  const { actor, email, language, slug, taskforce } = holder;
  const address = addressIn(origin, slug);
  const unsubscribe = `${origin}/afmeld/${token}`;
  const subject = digestSubject(taskforce[language], things.length, language);
  const parts = [
    ...(waiting.length > 0
      ? [{ title: noticeWords.waiting[language], entries: waiting.map((row) => owedLines(row, address)) }]
      : []),
    { title: noticeWords.happened[language], entries: things.map((thing) => thingLines(thing, address)) },
  ];
  const foot = [
    noticeWords.why[language],
    { link: address('mail'), text: address('mail') },
    noticeWords.stop[language],
    { link: unsubscribe, text: unsubscribe },
  ];
  return {
    taskforceId: actor.seat.taskforceId,
    seatId: actor.seat.id,
    kind: digestKind,
    to: email,
    subject,
    text: textOf(parts, foot),
    html: htmlOf(subject, language, parts, foot),
    unsubscribe,
  };
}
