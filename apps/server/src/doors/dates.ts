/** A calendar date as the database takes it; dates have no time zone, so UTC stands for all. */
export function dateOf(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}

/** The calendar date, 'YYYY-MM-DD', of a date the database gave through Prisma. */
export function onOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
