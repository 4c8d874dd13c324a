import { FileDown, FileStack } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { makePack, packAddress, type PackAsked, type PackStep } from './make-pack.ts';
import type { MeetingShown } from '../meeting.ts';

/** The agenda as a file, alone and with its papers. A pack takes its time, and says how far it is. */
export function AgendaDownloads({ meeting }: { meeting: Pick<MeetingShown, 'id' | 'items'> }) {
  const t = useWords('agenda');
  const { taskforceId } = useTaskforce();
  const language = useLanguage();
  const [hasNotes, setHasNotes] = useState(false);
  const pack = usePack();
  const papers = meeting.items.reduce((sum, item) => sum + item.papers.length, 0);
  const agenda = new URLSearchParams({ taskforceId, meetingId: meeting.id, language });
  const of = { taskforceId, meetingId: meeting.id, language, notes: hasNotes ? 'with' : 'without' } as const;
  return (
    <div className="grid gap-2" data-print="no">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          className="inline-flex items-center gap-2 text-accent underline underline-offset-3 hover:no-underline"
          href={`/api/papers/agenda?${agenda.toString()}`}
          download
        >
          <FileDown className="size-4 shrink-0" aria-hidden="true" />
          {t('pack.agenda')}
        </a>
        <Button
          size="small"
          icon={<FileStack className="size-4" aria-hidden="true" />}
          pending={pack.step !== null}
          onPress={() => void pack.make(of)}
        >
          {t('pack.make', { count: papers })}
        </Button>
        <Checkbox label={t('pack.withNotes')} checked={hasNotes} onChange={setHasNotes} disabled={pack.step !== null} />
      </div>
      <p role="status" className={pack.step ? 'text-sm' : 'sr-only'}>
        {pack.step ? t('pack.making', { done: String(Math.min(pack.step.done, papers)), of: String(papers) }) : ''}
      </p>
      {pack.step ? (
        <span className="flex items-center gap-3">
          <progress
            value={pack.step.done}
            max={pack.step.of}
            aria-label={t('pack.progress')}
            className="h-1.5 w-full max-w-dialog accent-accent"
          />
          <Button size="small" kind="quiet" onPress={pack.stop}>
            {t('papers.cancel')}
          </Button>
        </span>
      ) : null}
      <ErrorSentence>{pack.problem}</ErrorSentence>
    </div>
  );
}

function usePack() {
  const t = useWords('agenda');
  const refusals = useWords('refusals');
  const [step, setStep] = useState<PackStep | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function make(of: PackAsked) {
    const stop = (running.current = new AbortController());
    setProblem(null);
    setStep({ done: 0, of: 1 });
    const outcome = await makePack(of, setStep, stop.signal);
    setStep(null);
    if (outcome === 'failed') setProblem(t('pack.failed'));
    else if (outcome !== null && outcome !== 'stopped') setProblem(refusals(outcome));
    else if (outcome === null) fetchFile(packAddress(of, 'file'));
  }
  return { step, problem, make, stop: () => running.current?.abort() };
}

function fetchFile(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
