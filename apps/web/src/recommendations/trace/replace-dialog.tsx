import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Select } from '../../look/select.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { WithWritten } from '../../look/with-written.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { CarriedField, NewFields, ReasonAndTold } from './trace-fields.tsx';
import { useSerial } from '../use-naming.ts';
import { useRearranging } from './use-rearranging.ts';

/** Another takes its place: a new one, or one that is there already. */
export function ReplaceDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('trace');
  const { taskforceId } = useTaskforce();
  const { serialOf } = useSerial();
  const { data, along, setAlong, carried, reason, setReason, goTo } = useRearranging(page);
  const [kind, setKind] = useState<'new' | 'existing'>('new');
  const [written, write] = useState({ title: page.title, leadSectorId: page.leadSectorId });
  const [beginsWith, begin] = useState<'oldText' | 'nothing'>('oldText');
  const [otherId, chooseOther] = useState('');
  const replace = useCommand(trpc.recommendations.replace, {
    done: t('replace.done'),
    alsoChanges: ['meetings', 'milestones', 'history'],
    onDone: goTo,
  });
  const others = data?.others.filter(({ isInProcedure }) => !isInProcedure) ?? [];
  const other = others.find(({ id }) => id === otherId);
  const isNew = kind === 'new';
  const lacking = !data
    ? t('replace.choose')
    : data.own.isInProcedure
      ? t('inProcedure', { list: serialOf(data.own) })
      : isNew && written.title.trim() === ''
        ? t('nameNeeded')
        : !isNew && !other
          ? t('replace.choose')
          : reason.trim() === ''
            ? t('reasonNeeded')
            : null;
  const run = () =>
    replace.run({
      ...{ taskforceId, recommendationId: page.id, version: page.version, textVersion: page.textVersion, carried, reason },
      by:
        other && !isNew
          ? { kind: 'existing', id: other.id, version: other.version, textVersion: other.textVersion }
          : { kind: 'new', ...written, beginsWith },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      width="wide"
      title={<WithWritten sentence={t('replace.title', { title: page.title })} own={page.title} />}
      confirm={t('replace.act')}
      disabledBecause={lacking}
      onConfirm={async () => (await run()) !== undefined}
    >
      <ErrorSentence>{replace.problem}</ErrorSentence>
      {data ? (
        <>
          <RadioGroup
            label={t('replace.by')}
            value={kind}
            onChange={setKind}
            options={[
              { id: 'new', label: t('replace.new') },
              {
                id: 'existing',
                label: t('replace.existing'),
                description: t('replace.existingHow'),
                disabled: others.length === 0,
              },
            ]}
          />
          {isNew ? (
            <>
              <NewFields page={page} value={written} onChange={write} error={replace.fields['by.title']} />
              <RadioGroup
                label={t('replace.begins')}
                value={beginsWith}
                onChange={begin}
                options={[
                  { id: 'oldText', label: t('replace.oldText') },
                  { id: 'nothing', label: t('replace.nothing') },
                ]}
              />
            </>
          ) : (
            <Select
              label={t('replace.which')}
              value={otherId}
              onChange={chooseOther}
              placeholder={t('replace.choose')}
              options={others.map((part) => ({ id: part.id, label: `${serialOf(part)} ${part.title}` }))}
            />
          )}
          <CarriedField from={[data.own]} value={along} onChange={setAlong} />
          {data.own.round && isNew ? <p>{t('noneCarried')}</p> : null}
          <ReasonAndTold
            {...{ page, parts: [data.own], ended: [data.own], reason }}
            onReason={setReason}
            error={replace.fields['reason']}
          />
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </ConfirmDialog>
  );
}
