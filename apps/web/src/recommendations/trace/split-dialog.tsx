import { paragraphs } from '@tvaers/domain/recommendations/rich-text';
import { X } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { NamedPeople } from '../../look/named-people.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Select } from '../../look/select.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { TextField } from '../../look/text-field.tsx';
import { WithWritten } from '../../look/with-written.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { CarriedField, LeadField, ReasonAndTold } from './trace-fields.tsx';
import { askedAgainOf } from './trace-plan.ts';
import { useRearranging } from './use-rearranging.ts';
import { useFieldReaders, useSerial } from '../use-naming.ts';

type Part = { title: string; leadSectorId: string };
const mostParts = 10;

/** One becomes several: what each is called, who leads it, and which paragraph goes where. */
export function SplitDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('trace');
  const reader = useFieldReaders()(page);
  const { taskforceId } = useTaskforce();
  const { serialOf } = useSerial();
  const { data, along, setAlong, carried, reason, setReason, goTo } = useRearranging(page);
  const lead = { leadSectorId: page.leadSectorId };
  const [parts, setParts] = useState<Part[]>([
    { title: page.title, ...lead },
    { title: '', ...lead },
  ]);
  const blocks = paragraphs(page.text).flatMap(({ id, text }) => (id !== null && text.trim() !== '' ? [{ id, text }] : []));
  const [placeOf, place] = useState<Record<string, number>>({});
  const [ending, setEnding] = useState<'goesOn' | 'ends'>('goesOn');
  const split = useCommand(trpc.recommendations.split, {
    done: t('split.done'),
    alsoChanges: ['meetings', 'milestones', 'history'],
    onDone: goTo,
  });
  const change = (index: number, given: Partial<Part>) =>
    setParts(parts.map((part, at) => (at === index ? { ...part, ...given } : part)));
  const remove = (index: number) => {
    setParts(parts.filter((_, at) => at !== index));
    place(Object.fromEntries(Object.entries(placeOf).map(([id, at]) => [id, at === index ? 0 : at > index ? at - 1 : at])));
  };
  const idsOf = (index: number) => blocks.filter(({ id }) => (placeOf[id] ?? 0) === index).map(({ id }) => id);
  const empty = parts.findIndex((_, index) => idsOf(index).length === 0);
  const lacking = data?.own.isInProcedure
    ? t('inProcedure', { list: serialOf(data.own) })
    : blocks.length < 2
      ? t('split.tooShort')
      : parts.some(({ title }) => title.trim() === '')
        ? t('nameNeeded')
        : empty >= 0
          ? t('split.emptyPart', { number: String(empty + 1) })
          : reason.trim() === ''
            ? t('reasonNeeded')
            : null;
  const goesOn = ending === 'goesOn';
  const run = () =>
    split.run({
      ...{ taskforceId, recommendationId: page.id, version: page.version, textVersion: page.textVersion },
      ...{ parts: parts.map((part, index) => ({ ...part, blockIds: idsOf(index) })), goesOn, carried, reason },
    });
  const own = data ? [data.own] : [];
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      width="wide"
      title={<WithWritten sentence={t('split.title', { title: page.title })} own={page.title} />}
      confirm={t('split.act')}
      disabledBecause={lacking}
      onConfirm={async () => (await run()) !== undefined}
    >
      <ErrorSentence>{split.problem}</ErrorSentence>
      {parts.map((part, index) => (
        <div key={index} className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
          <TextField
            label={`${t('split.part', { number: String(index + 1) })}: ${t('name')}`}
            value={part.title}
            onChange={(title) => change(index, { title })}
            maxLength={200}
            error={split.fields[`parts.${index}.title`]}
            reader={index === 0 ? reader : undefined}
          />
          <LeadField page={page} value={part.leadSectorId} onChange={(leadSectorId) => change(index, { leadSectorId })} />
          {parts.length > 2 ? (
            <Button kind="quiet" onPress={() => remove(index)}>
              <X className="size-4" aria-hidden="true" />
              <span className="sr-only">{t('split.remove', { number: String(index + 1) })}</span>
            </Button>
          ) : null}
        </div>
      ))}
      {parts.length < mostParts ? (
        <div>
          <Button size="small" onPress={() => setParts([...parts, { title: '', ...lead }])}>
            {t('split.add')}
          </Button>
        </div>
      ) : null}
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-sm font-semibold">{t('split.blocks')}</legend>
        {blocks.map(({ id, text }) => (
          <div key={id} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_9rem]">
            <p className="line-clamp-2 text-sm">{text}</p>
            <Select
              label={text.slice(0, 80)}
              hideLabel
              value={String(placeOf[id] ?? 0)}
              onChange={(at) => place({ ...placeOf, [id]: Number(at) })}
              options={parts.map((_, at) => ({ id: String(at), label: t('split.part', { number: String(at + 1) }) }))}
            />
          </div>
        ))}
      </fieldset>
      <RadioGroup
        label={t('split.origin')}
        value={ending}
        onChange={setEnding}
        options={[
          { id: 'goesOn', label: t('split.goesOn'), description: t('split.goesOnHow') },
          { id: 'ends', label: t('split.ends'), description: t('split.endsHow') },
        ]}
      />
      {data ? (
        <>
          <CarriedField
            from={goesOn ? own.map((part) => ({ ...part, agenda: [], milestones: [] })) : own}
            goesOn={goesOn}
            value={along}
            onChange={setAlong}
          />
          <p className="text-sm text-soft">{t('split.along')}</p>
          {data.own.round && goesOn ? (
            <NamedPeople heading={t('askedAgain')} names={askedAgainOf(data.own, own).map(({ name }) => name)} />
          ) : null}
          {data.own.round ? <p>{t('noneCarried')}</p> : null}
          <ReasonAndTold
            {...{ page, parts: own, ended: goesOn ? [] : own, reason }}
            asksAgain={goesOn && data.own.round !== null}
            onReason={setReason}
            error={split.fields['reason']}
          />
        </>
      ) : (
        <Skeleton lines={4} />
      )}
    </ConfirmDialog>
  );
}
