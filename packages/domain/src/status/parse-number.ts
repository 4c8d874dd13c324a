/** Reads the number of a status report as people type it: "S-01", "s-1"; null for anything else. Apart from the numbers of the first page. */
export function parseStatusNumber(text: string): number | null {
  const [, digits] = /^s-?0*([1-9]\d{0,3})$/i.exec(text.trim()) ?? [];
  return digits ? Number(digits) : null;
}
