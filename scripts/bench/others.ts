// What ten thousand other taskforces in the database cost the pages of one: the same pages before they are there and after, as a ratio.
import { openPrisma } from '@tvaers/db/prisma-client';

export const others = 10_000;
/** One after the other, so that no request waits for another and what is measured is what one costs. */
const asked = 300;

/** Milliseconds: what a request takes when nothing else disturbs it (the tenth quickest of a hundred), and as often less as more. */
type Cost = { quick: number; median: number };

export type Page = { name: string; input: object };
export type Beside = { name: string; alone: Cost; among: Cost };

/** Measures the pages, fills the database, and measures them again. Throws when another taskforce changes what is answered. */
export async function besideOthers(
  pages: readonly Page[],
  given: { origin: string; cookie: string; ownerUrl: string },
): Promise<Beside[]> {
  const targets = pages.map(({ name, input }) => ({
    name,
    url: `${given.origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
    headers: { cookie: given.cookie },
  }));
  const answers = () => Promise.all(targets.map(async ({ url, headers }) => (await fetch(url, { headers })).text()));
  const measure = async () => {
    const costs: Cost[] = [];
    for (const { url, headers } of targets) costs.push(await costOf(url, headers));
    return costs;
  };
  const [alone, told] = [await measure(), await answers()];
  await fill(given.ownerUrl);
  const [among, toldAmong] = [await measure(), await answers()];
  const changed = targets.filter((_, place) => told[place] !== toldAmong[place]).map(({ name }) => name);
  if (changed.length > 0) throw new Error(`Other taskforces change what is answered by ${changed.join(', ')}.`);
  return targets.map(({ name }, place) => ({
    name,
    alone: alone[place] as Cost,
    among: among[place] as Cost,
  }));
}

async function costOf(url: string, headers: Record<string, string>): Promise<Cost> {
  const times: number[] = [];
  for (let request = 0; request < asked; request += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers });
    await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    // The first ones find caches cold and statements unplanned.
    if (request >= asked / 10) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
  return { quick: at(0.1), median: at(0.5) };
}

/** The figures as Markdown. */
export function othersTable(rows: readonly Beside[]): string {
  const ms = (value: number) => value.toFixed(1);
  return [
    `With ${others} other taskforces in the database against one alone, ${asked} requests one after the other:`,
    '',
    '| door | ms alone, quick / median | ms among, quick / median | ratio of the quick |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ name, alone, among }) =>
        `| ${name} | ${ms(alone.quick)} / ${ms(alone.median)} | ${ms(among.quick)} / ${ms(among.median)} | ${(among.quick / alone.quick).toFixed(2)} |`,
    ),
  ].join('\n');
}

/** An id made of words, so that rows can point at each other without being read back. */
const id = (...parts: string[]) => `md5(concat_ws('/', ${parts.join(', ')}))::uuid`;
const tf = id("'t'", 'i');

/** A few rows in every table the pages read, for each of the other taskforces. The owner's triggers and checks are passed by. */
const statements = [
  `insert into taskforces (id, slug, name_da, name_en, purpose_da, purpose_en, set_up_by, starts_on, delivery_on)
    select ${tf}, 'anden-' || i, 'Anden ' || i, 'Other ' || i, '', '', 'Nogen', '2021-06-17', '2022-06-30' from generate_series(1, N) i`,
  `insert into composition_rules (taskforce_id) select ${tf} from generate_series(1, N) i`,
  `insert into sectors (id, taskforce_id, key, name_da, name_en, letter, position, planned_seats)
    select ${id("'x'", 'i', 'k')}, ${tf}, 'sector' || k, 'Sektor', 'Sector', chr(64 + k), k, 2 from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into users (id, name, email) select ${id("'u'", 'i', 'k')}, 'Person', 'p' || i || '-' || k || '@andre.example'
    from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into seats (id, taskforce_id, user_id, role, sector_id, employer, title, appointed_by, from_on)
    select ${id("'s'", 'i', 'k')}, ${tf}, ${id("'u'", 'i', 'k')}, (case k when 1 then 'chair' else 'member' end)::role, ${id("'x'", 'i', 'k')}, 'Sted',
      'Chef', 'Nogen', '2021-06-17' from generate_series(1, N) i, generate_series(1, 5) k`,
  `insert into milestones (id, taskforce_id, position, title, baseline_on, is_delivery)
    select ${id("'m'", 'i', 'k')}, ${tf}, k, 'Milepæl', date '2022-01-01' + k * 30, k = 6 from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into forecasts (id, taskforce_id, milestone_id, forecast_on, reason, state, proposed_by_id, proposed_at, decided_by_id, decided_at)
    select ${id("'f'", 'i', 'k')}, ${tf}, ${id("'m'", 'i', 'k')}, date '2022-01-15' + k * 30, 'Grund', 'approved', ${id("'s'", 'i', '2')}, '2022-01-01',
      ${id("'s'", 'i', '1')}, '2022-01-02' from generate_series(1, N) i, generate_series(1, 6) k`,
  `insert into meetings (id, taskforce_id, number, title, state, starts_local, ends_local, starts_at, ends_at)
    select ${id("'g'", 'i', 'k')}, ${tf}, k, 'Møde', 'called', '2022-03-15T09:00', '2022-03-15T11:00', '2022-03-15 08:00Z', '2022-03-15 10:00Z'
    from generate_series(1, N) i, generate_series(1, 3) k`,
  `insert into invitations (id, taskforce_id, meeting_id, seat_id)
    select ${id("'w'", 'i', 'k', 'n')}, ${tf}, ${id("'g'", 'i', 'k')}, ${id("'s'", 'i', 'n')}
    from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 5) n`,
  `insert into agenda_items (id, taskforce_id, meeting_id, position, type, title, changed_at)
    select ${id("'d'", 'i', 'k', 'n')}, ${tf}, ${id("'g'", 'i', 'k')}, n, 'discussion', 'Punkt', '2022-02-01'
    from generate_series(1, N) i, generate_series(1, 3) k, generate_series(1, 4) n`,
  `insert into recommendations (id, taskforce_id, number, draft_number, title, lead_sector_id, audience, state, ball_since, text, text_changed_at, proposed_by_id)
    select ${id("'r'", 'i', 'k')}, ${tf}, k, k, 'Anbefaling', ${id("'x'", 'i', '1 + k % 5')}, 'taskforce', 'deliberation', '2022-01-01', '{}', '2022-01-01',
      ${id("'s'", 'i', '1 + k % 5')} from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into recommendation_versions (id, taskforce_id, recommendation_id, serial, label, title, text, is_substantial, named_by_id, named_at)
    select ${id("'v'", 'i', 'k')}, ${tf}, ${id("'r'", 'i', 'k')}, 1, '0.1', 'Anbefaling', '{}', true, ${id("'s'", 'i', '1 + k % 5')}, '2022-01-02'
    from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into rounds (id, taskforce_id, recommendation_id, version_id, question, deadline_on, opened_by_id, opened_at)
    select ${id("'o'", 'i', 'k')}, ${tf}, ${id("'r'", 'i', 'k')}, ${id("'v'", 'i', 'k')}, '?', '2022-03-04', ${id("'s'", 'i', '1')}, '2022-02-01'
    from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into positions (id, taskforce_id, round_id, recommendation_id, version_id, seat_id, serial, stance, taken_at, entered_by_id)
    select ${id("'p'", 'i', 'k', 'n')}, ${tf}, ${id("'o'", 'i', 'k')}, ${id("'r'", 'i', 'k')}, ${id("'v'", 'i', 'k')}, ${id("'s'", 'i', 'n')}, 1, 'supports',
      '2022-02-02', ${id("'s'", 'i', 'n')} from generate_series(1, N) i, generate_series(1, 12) k, generate_series(1, 3) n`,
  `insert into standings (taskforce_id, recommendation_id, round_id, members)
    select ${tf}, ${id("'r'", 'i', 'k')}, ${id("'o'", 'i', 'k')}, '[]' from generate_series(1, N) i, generate_series(1, 12) k`,
  `insert into actions (id, taskforce_id, text, owner_seat_id, due_on, assigned_at)
    select ${id("'a'", 'i', 'k')}, ${tf}, 'Opgave', ${id("'s'", 'i', 'k')}, '2022-03-10', '2022-02-01' from generate_series(1, N) i, generate_series(1, 4) k`,
  `insert into events (taskforce_id, number, at, user_id, verb, noun, thing_id, difference, previous_hash, hash)
    select ${tf}, k, '2022-02-01', ${id("'u'", 'i', '1')}, 'edit', 'milestones', ${id("'m'", 'i', '1')}, '{}', '', sha256(''::bytea)
    from generate_series(1, N) i, generate_series(1, 6) k`,
];

async function fill(ownerUrl: string): Promise<void> {
  const db = openPrisma(ownerUrl, { max: 1 });
  try {
    await db.$executeRawUnsafe(`set session_replication_role = replica`);
    for (const statement of statements) await db.$executeRawUnsafe(statement.replaceAll('(1, N)', `(1, ${others})`));
    await db.$executeRawUnsafe(`set session_replication_role = origin`);
    // What the rows leave to do is done before anything is measured.
    await db.$executeRawUnsafe('vacuum (analyze)');
    await db.$executeRawUnsafe('checkpoint');
  } finally {
    await db.$disconnect();
  }
}
