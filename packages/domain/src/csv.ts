/*
 * The one module that writes tables as text. Read by a spreadsheet in Danish: semicolons between, because the comma is the decimal
 * sign, and a mark at the beginning that says the letters are UTF-8.
 */

const separator = ';';
const mark = '\uFEFF';

/** What a spreadsheet would take for the beginning of a formula, also after spaces, and in the wide forms some turn into the plain ones. */
const formula = /^[\s\u00A0]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * A table as a file a spreadsheet opens: nothing in it is run as a formula, whoever wrote the text. A text that would be one gets an
 * apostrophe before it, which a spreadsheet shows and does not calculate.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return mark + [head, ...rows].map((row) => `${row.map(cellOf).join(separator)}\r\n`).join('');
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  // A row is a line: within a cell a line break is one sign, or some read the rest as a row of its own.
  const text = value.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const safe = formula.test(text) ? `'${text}` : text;
  return /[;"\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
