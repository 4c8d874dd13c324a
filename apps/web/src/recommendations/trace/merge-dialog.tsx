import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { CheckboxGroup } from '../../look/checkbox-group.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { NamedPeople } from '../../look/named-people.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { WithWritten } from '../../look/with-written.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { PartShown, RecommendationPageData } from '../page-data.ts';
import { CarriedField, NewFields, ReasonAndTold, usePartFacts } from './trace-fields.tsx';
import { askedAgainOf, isUnchanged } from './trace-plan.ts';
import { useSerial } from '../use-naming.ts';
import { useRearranging } from './use-rearranging.ts';

type Props = { page: RecommendationPageData; onClose: () => void };

/** Several become one: which, what they become, whose words it begins with, what goes along, and who is asked again and told. */
export function MergeDialog({ page, onClose }: Props) {
  const t = useWords('trace');
  const facts = usePartFacts();
  const { taskforceId } = useTaskforce();
  const { serialOf } = useSerial();
  const { data, along, setAlong, carried, reason, setReason, goTo } = useRearranging(page);
  const [chosen, choose] = useState<string[]>([]);
  const [intoId, setInto] = useState(page.id);
  const [written, write] = useState({ title: page.title, leadSectorId: page.leadSectorId });
  const [textOf, setText] = useState('all');
  const [positions, setPositions] = useState<'ask' | 'keep'>('ask');
  const merge = useCommand(trpc.recommendations.merge, {
    done: t('merge.done'),
    alsoChanges: ['meetings', 'milestones', 'history'],
    onDone: goTo,
  });

  const [busy, free] = [data?.others.filter((one) => one.isInProcedure) ?? [], data?.others.filter((one) => !one.isInProcedure)];
  const others = free?.filter(({ id }) => chosen.includes(id)) ?? [];
  const parts: PartShown[] = data ? [data.own, ...others] : [];
  const nameOf = (part: PartShown) => `${serialOf(part)} ${part.title}`;
  const into = parts.find(({ id }) => id === intoId);
  const isSame = isUnchanged(into, { title: written.title, textOf });
  const ended = parts.filter(({ id }) => id !== intoId);
  const begin = (id: string) => {
    setInto(id);
    const part = parts.find((one) => one.id === id);
    if (part) write({ title: part.title, leadSectorId: part.leadSectorId });
  };
  const drop = (ids: string[]) => {
    choose(ids);
    const isThere = (id: string) => id === page.id || ids.includes(id);
    if (!isThere(intoId)) setInto(page.id);
    if (!isThere(textOf)) setText('all');
  };
  const lacking = data?.own.isInProcedure
    ? t('inProcedure', { list: serialOf(data.own) })
    : others.length === 0
      ? t('merge.othersNeeded')
      : written.title.trim() === ''
        ? t('nameNeeded')
        : reason.trim() === ''
          ? t('reasonNeeded')
          : null;
  const run = () =>
    merge.run({
      ...{ taskforceId, recommendationId: page.id, version: page.version, textVersion: page.textVersion },
      ...{ others: others.map(({ id, version, textVersion }) => ({ id, version, textVersion })) },
      ...{ intoId: intoId === 'new' ? null : intoId, ...written, textOf, carried, reason },
      positions: isSame ? positions : 'ask',
    });
  if (free?.length === 0 && busy.length === 0)
    return (
      <ConfirmDialog
        isOpen
        onClose={onClose}
        title={<WithWritten sentence={t('merge.title', { title: page.title })} own={page.title} />}
        confirm={t('merge.act')}
        disabledBecause={t('merge.alone')}
        onConfirm={() => {}}
      >
        <EmptyState title={t('merge.alone')}>{t('merge.aloneBody')}</EmptyState>
      </ConfirmDialog>
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      width="wide"
      title={<WithWritten sentence={t('merge.title', { title: page.title })} own={page.title} />}
      confirm={t('merge.act')}
      disabledBecause={lacking}
      onConfirm={async () => (await run()) !== undefined}
    >
      <ErrorSentence>{merge.problem}</ErrorSentence>
      {data ? (
        <>
          <CheckboxGroup
            label={t('merge.others')}
            value={chosen}
            onChange={drop}
            options={(free ?? []).map((part) => ({ id: part.id, label: nameOf(part), description: facts(part) }))}
          />
          {busy.length > 0 ? (
            <p className="text-sm text-soft">{t('inProcedure', { list: busy.map(serialOf).join(', ') })}</p>
          ) : null}
          {others.length > 0 ? (
            <>
              <RadioGroup
                label={t('merge.into')}
                value={intoId}
                onChange={begin}
                options={[
                  ...parts.map((part) => ({ id: part.id, label: nameOf(part), description: t('merge.intoHow') })),
                  { id: 'new', label: t('merge.intoNew'), description: t('merge.intoNewHow') },
                ]}
              />
              <NewFields page={page} value={written} onChange={write} error={merge.fields['title']} />
              <RadioGroup
                label={t('merge.text')}
                value={textOf}
                onChange={setText}
                options={[
                  { id: 'all', label: t('merge.textAll') },
                  ...parts.map((part) => ({ id: part.id, label: nameOf(part) })),
                ]}
              />
              <CarriedField from={ended} value={along} onChange={setAlong} />
              <Positions into={into} parts={parts} isSame={isSame} value={positions} onChange={setPositions} />
              <ReasonAndTold
                {...{ page, parts, ended, reason }}
                asksAgain={Boolean(into?.round) && !(isSame && positions === 'keep')}
                onReason={setReason}
                error={merge.fields['reason']}
              />
            </>
          ) : null}
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </ConfirmDialog>
  );
}

/** Asked again, or carried over where the very same words go on; with the names of those it is about. */
function Positions({
  into,
  parts,
  isSame,
  value,
  onChange,
}: {
  into: PartShown | undefined;
  parts: readonly PartShown[];
  isSame: boolean;
  value: 'ask' | 'keep';
  onChange: (value: 'ask' | 'keep') => void;
}) {
  const t = useWords('trace');
  if (!into) return parts.some(({ round }) => round) ? <p>{t('noneCarried')}</p> : null;
  if (!into.round) return null;
  const names = askedAgainOf(into, parts).map(({ name }) => name);
  if (!isSame) return <NamedPeople heading={t('askedAgain')} names={names} />;
  return (
    <>
      <RadioGroup
        label={t('positions')}
        value={value}
        onChange={onChange}
        options={[
          { id: 'ask', label: t('ask'), description: t('askHow') },
          { id: 'keep', label: t('keep'), description: t('keepHow') },
        ]}
      />
      {value === 'ask' ? <NamedPeople heading={t('askedAgain')} names={names} /> : null}
    </>
  );
}
