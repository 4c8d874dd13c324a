import { roomLimits } from '@tvaers/domain/rooms/limits';
import { wouldChangeQuestion } from '@tvaers/domain/rounds/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { stances } from '@tvaers/domain/rounds/workflow';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useFieldReaders, useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { useKept } from '../writing/keep.ts';
import { lacksOfStance } from './agreeing.ts';
import { OtherWords } from './other-words.tsx';
import type { CommonShown } from './room-data.ts';
import { useVersionKept } from './use-version-kept.ts';

type Stance = CommonShown['stance'];
type Other = Pick<CommonShown, 'stance' | 'reason' | 'wouldChange' | 'version'>;
/** Being recused is nobody's common position. */
const common = stances.filter((stance) => stance !== 'recused');

type PrepareFormProps = {
  sectorId: string;
  recommendationId: string;
  before: Other | null;
  onEnd: () => void;
};

/** What the sector means to say. It sends nothing to anybody: positions are taken by the members, each his own. */
export function PrepareForm({ sectorId, recommendationId, before, onEnd }: PrepareFormProps) {
  const t = useWords('rooms');
  const everywhere = useWords('everywhere');
  const lackingWords = useWords('rounds');
  const label = useLabel();
  const reader = useFieldReaders()({ audience: 'sector', leadSectorId: sectorId });
  const { taskforceId, userId } = useTaskforce();
  const thing = `rooms/${recommendationId}/common`;
  const chosen = useKept({ userId, thing, field: 'stance' }, before?.stance ?? '');
  const reason = useKept({ userId, thing, field: 'reason' }, before?.reason ?? '');
  const wouldChange = useKept({ userId, thing, field: 'wouldChange' }, before?.wouldChange ?? '');
  const version = useVersionKept({ userId, thing }, before?.version ?? null);
  const [isTried, setTried] = useState(false);
  const stance = common.find((one) => one === chosen.value) ?? null;
  const fields = [chosen, reason, wouldChange];
  const prepare = useCommand(trpc.rooms.prepare, {
    done: t('common.saved'),
    onDone: () => {
      fields.forEach((field) => field.saved());
      version.forget();
      onEnd();
    },
  });
  const other = prepare.conflict as Other | null;
  const lacking = lacksOfStance({ stance, reason: reason.value, wouldChange: wouldChange.value });
  const errors = isTried ? Object.fromEntries(lacking.map((field) => [field, lackingWords(`lacking.${field}`)])) : {};
  const set = (field: typeof reason) => (text: string) => {
    version.keep();
    field.set(text);
  };
  const send = () => {
    setTried(true);
    if (stance === null || lacking.length > 0) return;
    const words = { stance, reason: reason.value, wouldChange: wouldChange.value };
    void prepare.run({ taskforceId, recommendationId, version: other?.version ?? version.from, ...words });
  };
  return (
    <Form errors={{ ...errors, ...prepare.fields }} onSubmit={send}>
      {other ? (
        <OtherWords
          onTheirs={() => {
            chosen.set(other.stance);
            reason.set(other.reason);
            wouldChange.set(other.wouldChange);
            version.read(other.version);
            prepare.reset();
          }}
        >
          <p className="font-medium">{label(stanceWords[other.stance])}</p>
          {other.reason ? <p {...written}>{other.reason}</p> : null}
          {other.wouldChange ? (
            <p>
              {label(wouldChangeQuestion)} <span {...written}>{other.wouldChange}</span>
            </p>
          ) : null}
        </OtherWords>
      ) : (
        <ErrorSentence>{prepare.problem}</ErrorSentence>
      )}
      <RadioGroup<Stance>
        label={t('common.stance')}
        error={errors['stance']}
        value={stance}
        onChange={set(chosen)}
        options={common.map((id) => ({ id, label: label(stanceWords[id]), description: t(`common.meanings.${id}`) }))}
        under={(id) => (
          <div className="grid gap-3">
            <TextArea
              label={t(`common.reasons.${id}`)}
              optional={id !== 'cannotSupport'}
              value={reason.value}
              onChange={set(reason)}
              maxLength={roomLimits.reason}
              error={errors['reason'] ?? prepare.fields['reason']}
              reader={reader}
            />
            {id === 'cannotSupport' ? (
              <TextArea
                label={label(wouldChangeQuestion)}
                value={wouldChange.value}
                onChange={set(wouldChange)}
                maxLength={roomLimits.reason}
                error={errors['wouldChange'] ?? prepare.fields['wouldChange']}
                reader={reader}
              />
            ) : null}
          </div>
        )}
      />
      <p className="text-sm text-soft">{t(before ? 'common.asksAgain' : 'common.isNone')}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={prepare.pending}>
          {t(other ? 'stale.mine' : 'common.save')}
        </Button>
        <Button
          onPress={() => {
            fields.forEach((field) => field.discard());
            version.forget();
            onEnd();
          }}
        >
          {everywhere('cancel')}
        </Button>
      </div>
    </Form>
  );
}
