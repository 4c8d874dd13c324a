import { useQuery } from '@tanstack/react-query';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { MatterPreview } from './procedure-data.ts';

const serialOf = ({ number }: { number: number | null }) => (number === null ? '' : saySerial('recommendation', number));

/** Puts several to adoption in writing: which, by when, and exactly who gets a letter about what. */
export function OpenProcedureDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('adoption');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const { data: list } = useQuery(trpc.recommendations.list.queryOptions({ taskforceId }));
  const candidates = (list?.recommendations ?? []).filter(({ state }) => state === 'shared' || state === 'deliberation');
  const recommendationIds = candidates.map(({ id }) => id).slice(0, 20);
  const { data: previews } = useQuery({
    ...trpc.procedures.preview.queryOptions({ taskforceId, recommendationIds }),
    enabled: recommendationIds.length > 0,
  });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState(t('open.questionDraft'));
  const [deadlineOn, setDeadline] = useState<string | null>(addWorkingDays(today, 10));
  const [minorityUntilOn, setMinority] = useState<string | null>(addWorkingDays(today, 10));
  const chosen = (previews ?? []).filter(({ recommendationId }) => picked.includes(recommendationId));
  const seatIds = new Set(chosen.flatMap(({ asked }) => asked.map(({ seatId }) => seatId)));
  const open = useCommand(trpc.procedures.open, {
    alsoChanges: ['recommendations', 'rounds', 'minority', 'inbox'],
    done: t('open.done'),
    onDone: onClose,
  });
  const late = deadlineOn !== null && deadlineOn < today ? t('open.late') : null;
  const isMinorityLate = minorityUntilOn !== null && deadlineOn !== null && minorityUntilOn > deadlineOn;
  const isWhole = deadlineOn && minorityUntilOn && !late && !isMinorityLate && question.trim() !== '' && chosen.length > 0;
  const send = () => {
    if (!isWhole) return;
    const matters = chosen.flatMap(({ recommendationId, version, versionId }) =>
      versionId === null ? [] : [{ recommendationId, version, versionId }],
    );
    void open.run({ taskforceId, question, deadlineOn, minorityUntilOn, matters });
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('open.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="open-procedure"
            pending={open.pending}
            disabledBecause={isWhole ? null : t('open.lacking')}
          >
            {t('open.act', { count: seatIds.size })}
          </Button>
        </>
      }
    >
      <Form id="open-procedure" errors={open.fields} onSubmit={send}>
        <ErrorSentence>{open.problem}</ErrorSentence>
        <p>{t('open.body')}</p>
        {list && candidates.length === 0 ? <EmptyState title={t('open.none')} /> : null}
        {!list || (candidates.length > 0 && !previews) ? <Skeleton lines={4} /> : null}
        {previews && previews.length > 0 ? (
          <fieldset className="grid gap-2">
            <legend className="mb-1 text-sm font-semibold">{t('open.matters')}</legend>
            {previews
              .toSorted((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null))
              .map((one) => (
                <Checkbox
                  key={one.recommendationId}
                  label={`${serialOf(one)} ${one.title}`}
                  description={
                    one.obstacle ? t(`open.obstacle.${one.obstacle}`) : t('page.version', { label: one.versionLabel ?? '' })
                  }
                  disabled={one.obstacle !== null}
                  checked={picked.includes(one.recommendationId)}
                  onChange={(is) =>
                    setPicked((all) => (is ? [...all, one.recommendationId] : all.filter((id) => id !== one.recommendationId)))
                  }
                />
              ))}
          </fieldset>
        ) : null}
        <TextArea
          label={t('open.question')}
          value={question}
          onChange={setQuestion}
          maxLength={500}
          rows={2}
          error={open.fields['question']}
          reader={t('open.readers')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            label={t('open.deadline')}
            value={deadlineOn}
            onChange={setDeadline}
            min={today}
            error={late ?? open.fields['deadlineOn'] ?? null}
          />
          <DateField
            label={t('open.minority')}
            value={minorityUntilOn}
            onChange={setMinority}
            min={today}
            error={isMinorityLate ? t('open.minorityLate') : (open.fields['minorityUntilOn'] ?? null)}
          />
        </div>
        {chosen.length > 0 ? <WhoGetsWhat chosen={chosen} /> : null}
      </Form>
    </Dialog>
  );
}

/** Each who gets a letter, with what he is asked about; who is recused from one is not asked about that. */
function WhoGetsWhat({ chosen }: { chosen: readonly MatterPreview[] }) {
  const t = useWords('adoption');
  const people = new Map(chosen.flatMap(({ asked }) => asked.map(({ seatId, name }) => [seatId, name] as const)));
  const recused = [...new Set(chosen.flatMap((one) => one.recused.map(({ name }) => `${name} (${serialOf(one)})`)))];
  return (
    <section className="grid gap-1.5 rounded bg-sunk px-3.5 py-3">
      <h3 className="text-sm font-semibold">{t('open.gets')}</h3>
      <ul className="grid gap-1 text-sm sm:grid-cols-2">
        {[...people].map(([seatId, name]) => (
          <li key={seatId}>
            {t('open.getsOne', {
              name,
              matters: chosen
                .filter(({ asked }) => asked.some((one) => one.seatId === seatId))
                .map(serialOf)
                .join(', '),
            })}
          </li>
        ))}
      </ul>
      {recused.length > 0 ? <p className="text-sm text-soft">{t('open.recused', { name: recused.join(', ') })}</p> : null}
    </section>
  );
}
