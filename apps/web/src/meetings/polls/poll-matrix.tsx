import { pollAnswerWords } from '@tvaers/domain/meetings/labels';
import type { PollAnswer } from '@tvaers/domain/meetings/slot-ranking';
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { DataTable } from '../../look/data-table.tsx';
import { MarkedName } from '../../seats/marked-name.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PollShown, Voter } from '../meeting.ts';

const AnswerForDialog = lazy(() => import('./answer-for-dialog.tsx').then((file) => ({ default: file.AnswerForDialog })));

const glyphs = {
  yes: { Glyph: Check, colour: 'text-good' },
  ifNeedBe: { Glyph: CircleHelp, colour: 'text-risk' },
  no: { Glyph: X, colour: 'text-late' },
} as const;

/** Who answered what: members as rows, slots as columns. The secretariat may answer for somebody, and it says so. */
export function PollMatrix({ meeting, poll }: { meeting: MeetingShown; poll: PollShown }) {
  const t = useWords('meetings');
  const dates = useDates();
  const { actor } = useTaskforce();
  const [voter, setVoter] = useState<Voter | null>(null);
  const mayAnswerFor = meeting.offers.includes('answerPoll') && actor.seat.role === 'secretariat';
  return (
    <details className="group" open={mayAnswerFor}>
      <summary className="w-fit cursor-pointer py-1.5 font-medium text-accent">{t('poll.everyone')}</summary>
      <div className="mt-2">
        <DataTable
          caption={t('poll.everyone')}
          rows={poll.voters}
          rowKey={({ seatId }) => seatId}
          columns={[
            {
              id: 'name',
              header: t('poll.member'),
              isHeader: true,
              cell: (row) =>
                mayAnswerFor ? (
                  <button type="button" className="text-left hover:text-accent hover:underline" onClick={() => setVoter(row)}>
                    <span className="sr-only">{t('reply.forShort')} </span>
                    <MarkedName name={row.name} sectorId={row.sectorId} />
                  </button>
                ) : (
                  <MarkedName name={row.name} sectorId={row.sectorId} />
                ),
            },
            ...poll.slots.map((slot) => ({
              id: slot.id,
              header: (
                <span className="figures">
                  {dates.day(slot.startsLocal.slice(0, 10), { weekday: false, year: false, short: true })}{' '}
                  {dates.time(slot.startsLocal)}
                </span>
              ),
              align: 'center' as const,
              cell: (row: Voter) => {
                const said = slot.answers.find(({ userId }) => userId === row.userId);
                return <Said answer={said?.answer ?? null} enteredBy={said?.enteredBy ?? null} />;
              },
            })),
          ]}
        />
      </div>
      <Suspense>
        {voter ? <AnswerForDialog meeting={meeting} poll={poll} voter={voter} onClose={() => setVoter(null)} /> : null}
      </Suspense>
    </details>
  );
}

function Said({ answer, enteredBy }: { answer: PollAnswer | null; enteredBy: string | null }) {
  const t = useWords('meetings');
  const language = useLanguage();
  if (!answer)
    return (
      <span className="text-soft" title={t('poll.unanswered')}>
        <Minus className="mx-auto size-4" aria-hidden="true" />
        <span className="sr-only">{t('poll.unanswered')}</span>
      </span>
    );
  const { Glyph, colour } = glyphs[answer];
  const words = pollAnswerWords[answer][language] + (enteredBy ? `, ${t('poll.enteredBy', { name: enteredBy })}` : '');
  return (
    <span title={words}>
      <Glyph className={`mx-auto size-4.5 ${colour}`} aria-hidden="true" />
      <span className="sr-only">{words}</span>
      {enteredBy ? (
        <span className="block text-2xs text-soft" aria-hidden="true">
          {t('poll.bySecretariat')}
        </span>
      ) : null}
    </span>
  );
}
