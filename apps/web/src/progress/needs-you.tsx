import { useCallback, useState } from 'react';
import { RowCard } from '../inbox/row-card.tsx';
import { type InboxRow, shownGroups } from '../inbox/rows.ts';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSession } from '../session/session.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { Progress } from './progress.ts';

const shownAtMost = 5;

/** What waits for the reader, the act in place; the same rows as on the front page, most urgent first. */
export function NeedsYou({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const { slug } = useTaskforce();
  const isAlone = (useSession()?.taskforces.length ?? 0) < 2;
  const [touched, setTouched] = useState<ReadonlyMap<string, InboxRow>>(new Map());
  const touch = useCallback((row: InboxRow) => setTouched((before) => new Map(before).set(row.key, row)), []);
  const rows = shownGroups(progress.needsYou, touched).flatMap((group) => group.rows);
  const count = progress.needsYou.length;
  return (
    <Section
      title={t('needsYou.title')}
      link={
        count > shownAtMost ? (
          <TextLink to="/$slug/venter" params={{ slug }}>
            {t('needsYou.all', { count: String(count) })}
          </TextLink>
        ) : null
      }
    >
      {rows.length === 0 ? <p className="text-soft">{t(isAlone ? 'needsYou.nothing' : 'needsYou.nothingHere')}</p> : null}
      <div className="divide-y divide-line border-y border-line empty:hidden">
        {rows.slice(0, shownAtMost).map(({ row, isOwed }) => (
          <RowCard key={row.key} row={row} isOwed={isOwed} onTouch={touch} isPlain />
        ))}
      </div>
    </Section>
  );
}
