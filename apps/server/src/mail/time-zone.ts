/**
 * The zone of Copenhagen as a calendar file must carry it (RFC 5545, 3.6.5): the rules in force since 1996, with the name our times use.
 * Written here because the lists that give such blocks name Copenhagen's after another city, and a program that looks its name up finds none.
 */
const copenhagen = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The block of a zone; null of one we have no rules of, whose times are then written in UTC. */
export function timeZoneBlock(timeZone: string): string | null {
  return timeZone === 'Europe/Copenhagen' ? copenhagen : null;
}
