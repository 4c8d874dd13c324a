import { useState, type ReactNode } from 'react';
import { Button } from '../look/button.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useWords } from '../words/use-words.ts';

type ConflictPanelProps = {
  mine: string;
  theirs: string;
  /** Who saved the other text, when it is known. */
  savedBy?: string | null;
  /** Saves the text that shall stand, over the other's version. */
  onChoose: (text: string) => void;
  pending?: boolean;
  reader?: ReactNode;
};

/** Two texts for the same place: both shown whole, one to choose, or both to write together. Neither is lost on the way. */
export function ConflictPanel({ mine, theirs, savedBy, onChoose, pending = false, reader }: ConflictPanelProps) {
  const t = useWords('writing');
  const [merged, setMerged] = useState<string | null>(null);
  return (
    <section role="alert" className="grid gap-4 rounded border border-risk bg-surface p-4">
      <div>
        <p className="font-semibold">{t('changedTitle')}</p>
        <p className="text-sm text-soft">{t('changedBody')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Version title={t('yours')} text={mine}>
          <Button size="small" pending={pending} onPress={() => onChoose(mine)}>
            {t('useYours')}
          </Button>
        </Version>
        <Version title={savedBy ? t('theirsBy', { name: savedBy }) : t('theirs')} text={theirs}>
          <Button size="small" pending={pending} onPress={() => onChoose(theirs)}>
            {t('useTheirs')}
          </Button>
        </Version>
      </div>
      {merged === null ? (
        <div>
          <Button kind="quiet" size="small" onPress={() => setMerged(`${theirs}\n\n${mine}`)}>
            {t('merge')}
          </Button>
        </div>
      ) : (
        <div className="grid justify-items-start gap-3">
          <div className="w-full">
            <TextArea label={t('merged')} value={merged} onChange={setMerged} reader={reader} />
          </div>
          <Button kind="primary" size="small" pending={pending} onPress={() => onChoose(merged)}>
            {t('saveMerged')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Version({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="grid content-start justify-items-start gap-2 rounded bg-sunk p-3">
      <p className="text-sm font-semibold">{title}</p>
      <p className="w-full whitespace-pre-wrap">{text}</p>
      {children}
    </div>
  );
}
