import { written } from '../words/written.ts';

/** A sentence in the language of the screen with what people wrote in it, such as a title, marked as the Danish it is. */
export function WithWritten({ sentence, own }: { sentence: string; own: string }) {
  const quoted = sentence.indexOf(`“${own}”`);
  const from = quoted < 0 ? sentence.lastIndexOf(own) : quoted + 1;
  if (own === '' || from < 0) return sentence;
  return (
    <>
      {sentence.slice(0, from)}
      <span {...written}>{own}</span>
      {sentence.slice(from + own.length)}
    </>
  );
}
