/** A number people cite, such as B-2022-07: no line ends at its hyphens. */
export function Cited({ number }: { number: string }) {
  return <span className="whitespace-nowrap">{number}</span>;
}
