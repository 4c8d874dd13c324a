import { Cited } from './cited.tsx';

const numbers = /(\b[A-ZÆØÅ]-\d{2,4}(?:-\d{2,3})?\b|§+\s\d+)/;

/** Words as they are, but that no line ends within a number people cite in them ("R-11", "B-2022-07", "§ 2"). */
export function WithNumbers({ text }: { text: string }) {
  return text.split(numbers).map((part, place) => (place % 2 === 1 ? <Cited key={place} number={part} /> : part));
}
