import { sayMessage } from '@tvaers/domain/inbox/labels';
import { Fragment } from 'react';
import { useLanguage } from '../words/language.ts';
import { written } from '../words/written.ts';
import { partsOf, writtenIn } from './said-parts.ts';

type Message = Parameters<typeof sayMessage>[0];

/** A sentence of the inbox. What people wrote, such as a title, keeps its own language within it. */
export function Said({ message }: { message: Message }) {
  const language = useLanguage();
  const said = sayMessage(message, language);
  if (language === written.lang) return said;
  return partsOf(said, writtenIn(message.values)).map(({ text, isWritten }, place) =>
    isWritten ? (
      <span key={place} {...written}>
        {text}
      </span>
    ) : (
      <Fragment key={place}>{text}</Fragment>
    ),
  );
}
