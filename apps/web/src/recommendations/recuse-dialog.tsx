import { useNavigate } from '@tanstack/react-router';
import { isVotingRole, runs } from '@tvaers/domain/actor';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { useFieldReaders } from './use-naming.ts';

/** Steps aside from the matter, or, by the secretariat and the chair, records that someone has; the secretariat also takes a recusal back here. */
export function RecuseDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const reader = useFieldReaders()(page);
  const navigate = useNavigate();
  const { taskforceId, slug, actor } = useTaskforce();
  const [seatId, setSeatId] = useState(isVotingRole(actor.seat.role) ? actor.seat.id : '');
  const isOneself = seatId === actor.seat.id;
  const [reason, setReason] = useState('');
  const at = { taskforceId, recommendationId: page.id };
  const recuse = useCommand(trpc.recommendations.recuse, {
    done: t('recuse.done'),
    onDone: () => {
      if (isOneself) void navigate({ to: '/$slug/anbefalinger', params: { slug } });
    },
  });
  const readmit = useCommand(trpc.recommendations.readmit, { done: t('recuse.readmitted') });
  const able = page.people.filter(
    ({ id, role }) => isVotingRole(role) && page.recusals.every((recusal) => recusal.seatId !== id),
  );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('recuse.title', { title: page.title })} own={page.title} />}
      confirm={t('recuse.act')}
      danger
      disabledBecause={seatId ? null : t('recuse.chooseWho')}
      onConfirm={async () => (await recuse.run({ ...at, seatId: isOneself ? null : seatId, reason })) !== undefined}
    >
      <ErrorSentence>{recuse.problem ?? readmit.problem}</ErrorSentence>
      <p>{t(isOneself ? 'recuse.body' : 'recuse.bodyFor')}</p>
      {runs(actor) ? (
        <Select
          label={t('recuse.who')}
          value={seatId}
          placeholder={t('recuse.chooseWho')}
          onChange={setSeatId}
          options={able.map(({ id, name }) => ({ id, label: name }))}
        />
      ) : null}
      <TextArea
        label={t('recuse.reason')}
        optional
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={recuse.fields['reason']}
        reader={reader}
      />
      {page.offers.includes('readmit') && page.recusals.length > 0 ? (
        <ul className="grid gap-2 border-t border-line pt-3">
          {page.recusals.map((recusal) => (
            <li key={recusal.seatId} className="flex flex-wrap items-center justify-between gap-2">
              {t('recuse.isRecused', { name: recusal.name })}
              <Button size="small" pending={readmit.pending} onPress={() => void readmit.run({ ...at, seatId: recusal.seatId })}>
                {t('recuse.readmit')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </ConfirmDialog>
  );
}
