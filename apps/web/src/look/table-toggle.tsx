import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Section } from './section.tsx';
import { Button } from './button.tsx';

/** A picture of figures, with the same figures as a table behind one button. */
export function TableToggle({
  title,
  note,
  picture,
  table,
}: {
  title: string;
  note?: ReactNode;
  picture: ReactNode;
  table: ReactNode;
}) {
  const t = useWords('everywhere');
  const [isTable, setTable] = useState(false);
  return (
    <Section
      title={title}
      note={note}
      link={
        <Button kind="quiet" size="small" onPress={() => setTable(!isTable)}>
          {t(isTable ? 'showAsPicture' : 'showAsTable')}
        </Button>
      }
    >
      {isTable ? table : picture}
    </Section>
  );
}
