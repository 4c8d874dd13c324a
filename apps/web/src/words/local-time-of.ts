const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * What the clock on the wall in Copenhagen shows at an instant: 'YYYY-MM-DDTHH:MM'. The browser's own time zone does not matter.
 * Swedish writes dates that way round; the domain's `toLocal` says the same, but brings a calendar library along.
 */
export function localTimeOf(at: string): string {
  return wall.format(new Date(at)).replace(' ', 'T');
}
