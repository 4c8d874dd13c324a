import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, LineShown, ObjectionShown } from '../meeting.ts';

type Of = { item: ItemShown; onClose: () => void };

/** Asks for another wording of a line, or for something that is missing under the item. */
export function ObjectDialog({ item, onClose }: Of) {
  const t = useWords('minutes');
  const { taskforceId, userId } = useTaskforce();
  const thing = `items/${item.id}`;
  const [lineId, setLineId] = useState('');
  const line = item.outcomes.find(({ id }) => id === lineId) ?? null;
  // Each line keeps its own beginnings; the wording begins as the line reads.
  const proposed = useKept({ userId, thing, field: `objection/${lineId}` }, line?.text ?? '');
  const reason = useKept({ userId, thing, field: 'objectionReason' }, '');
  const object = useCommand(trpc.meetings.object, {
    done: t('objections.objectDone'),
    onDone: () => {
      proposed.saved();
      reason.saved();
    },
  });
  const m = useWords('meetings');
  const reader = m('readers.note');
  const isSame = line !== null && proposed.value.trim() === line.text;
  const isMissing = !proposed.value.trim() || !reason.value.trim();
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('objections.objectTitle', { number: String(item.position) })}
      confirm={t('objections.confirm')}
      disabledBecause={isMissing ? t('objections.missing') : isSame ? t('objections.same') : null}
      onConfirm={async () =>
        (await object.run({
          taskforceId,
          itemId: item.id,
          lineId: line?.id ?? null,
          proposed: proposed.value,
          reason: reason.value,
        })) !== undefined
      }
    >
      <ErrorSentence>{object.problem}</ErrorSentence>
      <p>{t('objections.objectBody')}</p>
      <Select
        label={t('objections.line')}
        optional
        placeholder={t('objections.noLine')}
        value={lineId}
        onChange={setLineId}
        options={item.outcomes.map(({ id, kind, text }) => ({ id, label: `${t(`line.kinds.${kind}`)}: ${text}` }))}
      />
      <TextArea
        label={t('objections.proposed')}
        {...(line && (line.kind === 'decision' || line.isOfDecision) ? { description: t('objections.decisionStands') } : {})}
        value={proposed.value}
        onChange={proposed.set}
        error={object.fields['proposed']}
        reader={reader}
        maxLength={5000}
        rows={3}
      />
      <TextArea
        label={t('objections.reason')}
        value={reason.value}
        onChange={reason.set}
        error={object.fields['reason']}
        reader={reader}
        maxLength={1000}
        rows={2}
      />
    </ConfirmDialog>
  );
}

type Settling = Of & { objection: ObjectionShown };

/** Accepts an objection, with the wording that then stands, or declines it and says why. Who objected gets the answer by mail. */
export function SettleDialog({ item, objection, onClose }: Settling) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const thing = `objections/${objection.id}`;
  const [as, setAs] = useState<'accepted' | 'declined' | null>(null);
  const text = useKept({ userId, thing, field: 'text' }, objection.proposed);
  const answer = useKept({ userId, thing, field: 'answer' }, '');
  const settle = useCommand(trpc.meetings.settleObjection, {
    done: t('objections.settleDone', { name: objection.by }),
    alsoChanges: ['actions', 'inbox'],
    onDone: () => {
      text.saved();
      answer.saved();
    },
  });
  const line: LineShown | null = item.outcomes.find(({ id }) => id === objection.lineId) ?? null;
  const isLacking = as === 'accepted' ? !text.value.trim() : !answer.value.trim();
  const blocked = as === null ? t('objections.choose') : isLacking ? t('objections.lacking') : null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('objections.settleTitle', { name: objection.by })}
      confirm={t('objections.settleConfirm')}
      disabledBecause={blocked}
      onConfirm={async () => {
        if (as === null) return false;
        const settlement =
          as === 'accepted' ? { as, text: text.value, answer: answer.value.trim() } : { as, answer: answer.value.trim() };
        const { id: objectionId, version } = objection;
        return (await settle.run({ taskforceId, objectionId, version, settlement })) !== undefined;
      }}
    >
      <ErrorSentence>{settle.problem}</ErrorSentence>
      {line ? (
        <div>
          <p className="text-sm font-semibold">{t('objections.now')}</p>
          <p className="whitespace-pre-line">{line.text}</p>
        </div>
      ) : null}
      <div>
        <p className="text-sm font-semibold">{t('objections.asked')}</p>
        <p className="whitespace-pre-line">{objection.proposed}</p>
        <p className="text-sm text-soft">{t('minutes.because', { reason: objection.reason })}</p>
      </div>
      <RadioGroup
        label={t('objections.how')}
        value={as}
        onChange={setAs}
        options={[
          {
            id: 'accepted',
            label: t('objections.accept'),
            description: t(
              line && line.kind !== 'decision' && !line.isOfDecision ? 'objections.acceptLine' : 'objections.acceptRemark',
            ),
          },
          { id: 'declined', label: t('objections.decline'), description: t('objections.declineWhy') },
        ]}
      />
      {as === 'accepted' ? (
        <TextArea
          label={t('objections.wording')}
          value={text.value}
          onChange={text.set}
          error={settle.fields['settlement.text']}
          reader={m(item.isClosed ? 'readers.outcomeClosed' : 'readers.outcome')}
          maxLength={5000}
          rows={3}
        />
      ) : null}
      {as !== null ? (
        <TextArea
          label={t('objections.answer', { name: objection.by })}
          optional={as === 'accepted'}
          value={answer.value}
          onChange={answer.set}
          error={settle.fields['settlement.answer']}
          reader={m('readers.note')}
          maxLength={1000}
          rows={2}
        />
      ) : null}
    </ConfirmDialog>
  );
}
