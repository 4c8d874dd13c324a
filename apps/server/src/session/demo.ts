import type { Role } from '@tvaers/domain/actor';
import type { Services } from '../doors/route.ts';
import { isLoopback } from '../http/same-origin.ts';
import { escapeHtml } from '../mail/letter-html.ts';

const roles: Record<Role | 'operator', string> = {
  chair: 'formand',
  deputyChair: 'næstformand',
  member: 'medlem',
  adviser: 'tilforordnet',
  secretariat: 'sekretariat',
  observer: 'observatør',
  commissioner: 'opdragsgiver',
  operator: 'administrator',
};

/** Whether a server of a demo may sign in as its people: in production only where nobody but this machine reaches it. */
export function opensDemo(host: string, environment: string | undefined): boolean {
  return environment !== 'production' || isLoopback(host);
}

export type Persona = {
  key: string;
  name: string;
  language: string;
  /** The operator holds no seat, so nothing of one is told of him. */
  role: Role | 'operator';
  slug: string | null;
  title: string | null;
  employer: string | null;
  sectorLetter: string | null;
  sectorPosition: number | null;
  sectorDa: string | null;
  sectorEn: string | null;
  /** One line about the person, in Danish. */
  note: string;
};

/** The people of the demo one may sign in as, with the seats they hold on the day the demo stands at. */
export async function listPersonas({ reader, clock }: Services): Promise<Persona[]> {
  const { rows } = await reader.query<{ personas: Omit<Persona, 'note'>[] }>('select demo_personas($1) as personas', [
    clock.today(),
  ]);
  return (rows[0]?.personas ?? []).map((persona) => {
    const place = [roles[persona.role], persona.sectorDa?.toLocaleLowerCase('da')].filter(Boolean).join(', ');
    const post = [persona.title, persona.employer].filter(Boolean).join(', ');
    return { ...persona, note: [place, post].filter(Boolean).join(' · ') };
  });
}

export type DemoLetter = { id: string; to: string; subject: string; text: string; hasCalendar: boolean; at: string };

/**
 * The last letters of the demo, newest first. Read as the sender, the only one who may read the box. A link is written after its asker was
 * answered; who looks at once still finds it.
 */
export async function listDemoMail({ db, settled }: Pick<Services, 'db' | 'settled'>): Promise<DemoLetter[]> {
  await settled();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.role', 'system', true)`;
    const letters = await tx.outbox.findMany({ where: { droppedAt: null }, orderBy: { createdAt: 'desc' }, take: 50 });
    return letters.map(({ id, recipient, subject, text, calendar, createdAt }) => ({
      id,
      to: recipient,
      subject,
      text,
      hasCalendar: calendar !== null,
      at: createdAt.toISOString(),
    }));
  });
}

/** The letters as a page of plain HTML: the demo's way to a mailbox. A link of our own is a link, all else is text. */
export function mailPage(letters: readonly DemoLetter[]): string {
  const articles = letters.map(
    ({ to, subject, text, hasCalendar }) =>
      `<article><h2>${escapeHtml(subject)}</h2><p><b>Til:</b> ${escapeHtml(to)}${hasCalendar ? ' · med kalenderfil' : ''}</p><pre>${linked(text)}</pre></article>`,
  );
  return [
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>Demoens mail · Tværs</title></head><body><main><h1>Demoens mail</h1>',
    '<p>Mailene her er ikke sendt til nogen. Den nyeste står øverst. <a href="/">Til forsiden</a></p>',
    ...(articles.length > 0 ? articles : ['<p>Der er ingen mails endnu.</p>']),
    '</main></body></html>',
  ].join('\n');
}

function linked(text: string): string {
  return escapeHtml(text).replace(
    /^https?:\/\/[^\s/]+(\/(?!\/)\S*)$/gm,
    (address, path: string) => `<a href="${path}">${address}</a>`,
  );
}
