import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Section } from './section.tsx';
import { Button } from './button.tsx';

/** A picture of figures, with the same figures as a table behind one button. */
export function TableToggle({
  title,
  note,
  faces,
  picture,
  table,
}: {
  title: string;
  note?: ReactNode;
  /** Other pictures of the same things to choose from. */
  faces?: ReactNode;
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
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {faces}
          <Button kind="quiet" size="small" onPress={() => setTable(!isTable)}>
            {t(isTable ? 'showAsPicture' : 'showAsTable')}
          </Button>
        </span>
      }
    >
      {isTable ? table : picture}
    </Section>
  );
}
