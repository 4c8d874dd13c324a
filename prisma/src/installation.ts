// What an installation is: new, a demo, or in real use.
import pg from 'pg';

export type Persona = { persona: string; name: string; role: string; sector: string | null };
export type InstallationState = { isNew: boolean; isDemo: boolean };

async function withOwner<T>(ownerUrl: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'tvaers start', options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** New is a database nobody has told anything: no installation row, no taskforce, no user. */
export function installationState(ownerUrl: string): Promise<InstallationState> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<InstallationState>(
      `select not exists (select from installation) and not exists (select from taskforces) and not exists (select from users) as "isNew",
              exists (select from installation where is_demo) as "isDemo"`,
    );
    return rows[0] ?? { isNew: false, isDemo: false };
  });
}

/** Settles that this database is no demo and never becomes one. */
export function beginInEarnest(ownerUrl: string): Promise<void> {
  return withOwner(ownerUrl, async (client) => {
    await client.query('insert into installation (id, is_demo) values (1, false) on conflict do nothing');
  });
}

/** Whom one can sign in as in a demo, with the seat held on the day the demo stands at. */
export function listPersonas(ownerUrl: string): Promise<Persona[]> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<Persona>(
      `select u.persona, u.name, coalesce(s.role::text, 'operator') as role, c.name_en as sector
       from users u
       left join lateral (
         select seat.role, seat.sector_id from seats seat, installation i
         where seat.user_id = u.id and daterange(seat.from_on, seat.until_on, '[]') @> (i.stands_at at time zone 'Europe/Copenhagen')::date limit 1
       ) s on true
       left join sectors c on c.id = s.sector_id
       where u.persona is not null order by s.role, c.name_en, u.persona`,
    );
    return rows;
  });
}
