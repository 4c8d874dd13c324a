import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Select } from '../look/select.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { Ball, RecommendationPageData } from './page-data.ts';

type Holder = Ball['holder'];

/** A holder as one line of a list, and back. */
const idOf = (holder: Holder) =>
  holder.kind === 'seat'
    ? `seat ${holder.seatId}`
    : holder.kind === 'sector'
      ? `sector ${holder.sectorId}`
      : `role ${holder.role}`;
function holderFrom(id: string): Holder | null {
  const [kind, value = ''] = id.split(' ');
  if (kind === 'seat') return { kind, seatId: value };
  if (kind === 'sector') return { kind, sectorId: value };
  return value === 'chair' || value === 'secretariat' ? { kind: 'role', role: value } : null;
}

/** Gives the ball to one person, one sector, the chair or the secretariat; only those who can read the text are to choose from. */
export function BallDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const { taskforceId, sectors, sector, actor } = useTaskforce();
  const inRoom = page.audience === 'sector';
  const readers = page.people
    .filter(({ sectorId }) => !inRoom || sectorId === page.leadSectorId)
    .filter(({ id }) => page.recusals.every(({ seatId }) => seatId !== id));
  const holders: { id: string; label: string }[] = [
    ...(inRoom
      ? []
      : [
          { id: 'role chair', label: t('ball.theChair') },
          { id: 'role secretariat', label: t('ball.theSecretariat') },
        ]),
    ...sectors
      .filter(({ id }) => !inRoom || id === page.leadSectorId)
      .map(({ id, name }) => ({ id: `sector ${id}`, label: t('ball.sector', { name }) })),
    ...readers.map(({ id, name, sectorId }) => ({
      id: `seat ${id}`,
      label: [id === actor.seat.id ? t('ball.yourself', { name }) : name, sector(sectorId)?.name].filter(Boolean).join(', '),
    })),
  ];
  const current = page.ball ? idOf(page.ball.holder) : '';
  const [chosen, setChosen] = useState('');
  const to = holderFrom(chosen);
  const before = page.ball?.holder;
  const pass = useCommand(trpc.recommendations.passBall, {
    done: t('ball.passed'),
    ...(before ? { undo: ({ version }) => void pass.run({ taskforceId, recommendationId: page.id, version, to: before }) } : {}),
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('ball.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            pending={pass.pending}
            disabledBecause={to ? null : t('ball.choose')}
            onPress={() => {
              if (to) void pass.run({ taskforceId, recommendationId: page.id, version: page.version, to });
            }}
          >
            {t('ball.act')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{pass.problem}</ErrorSentence>
      <Select
        label={t('ball.to')}
        value={chosen}
        placeholder={t('ball.choose')}
        onChange={setChosen}
        options={holders.filter(({ id }) => id !== current)}
        description={inRoom ? t('ball.onlyRoom') : null}
      />
    </Dialog>
  );
}
