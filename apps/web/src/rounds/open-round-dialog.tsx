import { isVotingRole } from '@tvaers/domain/actor';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextArea } from '../look/text-area.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

/** Asks for positions: on which version, by when, and exactly who will be asked and get a letter. */
export function OpenRoundDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('rounds');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, sectors } = useTaskforce();
  const version = page.versions.at(-1);
  const [question, setQuestion] = useState(t('open.questionDraft'));
  const [deadlineOn, setDeadline] = useState<string | null>(addWorkingDays(today, 5));
  const [isHiddenUntilAnswer, setHidden] = useState(false);
  const open = useCommand(trpc.rounds.open, { done: ({ asked }) => t('open.done', { count: asked }), onDone: onClose });
  const recused = new Set(page.recusals.map(({ seatId }) => seatId));
  const asked = page.people.filter(({ id, role }) => isVotingRole(role) && !recused.has(id));
  const silent = sectors.filter(({ id }) => asked.every(({ sectorId }) => sectorId !== id));
  const late = deadlineOn !== null && deadlineOn < today ? t('open.late') : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('open.title', { title: page.title })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="open-round"
            pending={open.pending}
            disabledBecause={deadlineOn && !late ? null : t('open.deadlineNeeded')}
          >
            {t('open.act', { count: asked.length })}
          </Button>
        </>
      }
    >
      <Form
        id="open-round"
        errors={open.fields}
        onSubmit={() => {
          if (version && deadlineOn && !late)
            void open.run({
              taskforceId,
              recommendationId: page.id,
              version: page.version,
              versionId: version.id,
              question,
              deadlineOn,
              isHiddenUntilAnswer,
            });
        }}
      >
        <ErrorSentence>{open.problem}</ErrorSentence>
        <p>{t('open.body', { label: version?.label ?? '' })}</p>
        {page.isChangedSinceVersion ? (
          <p className="rounded bg-risk-ground px-3.5 py-2.5">{t('open.changed', { label: version?.label ?? '' })}</p>
        ) : null}
        <TextArea
          label={t('open.question')}
          value={question}
          onChange={setQuestion}
          maxLength={500}
          error={open.fields['question']}
          reader={t('reader.all')}
        />
        <DateField
          label={t('open.deadline')}
          value={deadlineOn}
          onChange={setDeadline}
          min={today}
          error={late ?? open.fields['deadlineOn'] ?? null}
        />
        <Checkbox label={t('open.hidden')} description={t('open.hiddenHow')} checked={isHiddenUntilAnswer} onChange={setHidden} />
        <section className="grid gap-2 rounded bg-sunk px-3.5 py-3">
          <h3 className="text-sm font-semibold">{t('open.asked', { count: asked.length })}</h3>
          <ul className="grid gap-1.5 text-sm sm:grid-cols-2">
            {sectors.map((sector) =>
              asked
                .filter(({ sectorId }) => sectorId === sector.id)
                .map(({ id, name }) => (
                  <li key={id} className="flex items-center gap-2">
                    <SectorMark sector={sector} size="small" />
                    {name}
                  </li>
                )),
            )}
          </ul>
          {page.recusals.length > 0 ? (
            <p className="text-sm text-soft">{t('open.notAsked', { names: page.recusals.map(({ name }) => name).join(', ') })}</p>
          ) : null}
          {silent.length > 0 ? (
            <p className="text-sm text-risk">{t('open.nobodyFrom', { names: silent.map(({ name }) => name).join(', ') })}</p>
          ) : null}
        </section>
      </Form>
    </Dialog>
  );
}
