import { useNavigate } from '@tanstack/react-router';
import { sayHowGiven } from '@tvaers/domain/rounds/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { refocus } from '../look/refocus.ts';
import { RelativeTime } from '../look/relative-time.tsx';
import { Section } from '../look/section.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { useLanguage } from '../words/language.ts';
import { written } from '../words/written.ts';
import { disputedOf } from './position.ts';
import { PositionForm } from './position-form.tsx';
import { MemberStandingGlyph } from './standing-glyph.tsx';

const ReconfirmDialog = fetchedLater(() => import('./reconfirm-dialog.tsx').then((file) => file.ReconfirmDialog));

/** One's own position: taken here, seen here, confirmed again here after a change of substance. Nothing for who is not asked. */
export function OwnPosition({ page }: { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const dates = useDates();
  const { today } = useClock();
  const { slug, actor } = useTaskforce();
  const navigate = useNavigate();
  const [isChanging, setChanging] = useState(false);
  const [round] = page.rounds;
  const own = page.standings?.own;
  const version = page.versions.at(-1);
  if (!round || !own || !version) return null;
  const canTake = round.offers.includes('takePosition') && own.stance !== 'recused';
  const isForm = canTake && (own.stance === 'notStated' || isChanging);
  const done = (stance: string) => {
    setChanging(false);
    refocus('#stilling');
    if (stance === 'recused') void navigate({ to: '/$slug/anbefalinger', params: { slug } });
  };
  return (
    <div id="stilling" tabIndex={-1} className="outline-none">
      <Section
        title={t('own.title')}
        level={3}
        note={
          round.state === 'open' && (own.stance === 'notStated' || own.toReconfirm)
            ? dates.deadline(round.deadlineOn, today)
            : null
        }
      >
        <p {...written} className="text-sm text-soft">
          {round.question}
        </p>
        <Disputed round={round} seatId={actor.seat.id} />
        {own.toReconfirm ? <Reconfirm page={page} onChange={() => setChanging(true)} /> : null}
        {isForm ? (
          <PositionForm
            round={round}
            version={version}
            before={own.position}
            after={own.position?.id ?? null}
            onMeanwhile={() => setChanging(true)}
            recommendationId={page.id}
            onDone={done}
            {...(own.stance === 'notStated' ? {} : { onCancel: () => setChanging(false) })}
          />
        ) : (
          <Taken page={page} onChange={canTake ? () => setChanging(true) : null} />
        )}
      </Section>
    </div>
  );
}

/** What one has said is not right, until it is settled: it does not count. */
function Disputed({ round, seatId }: { round: RoundShown; seatId: string }) {
  const t = useWords('rounds');
  const label = useLabel();
  const disputed = disputedOf(round.positions, seatId);
  if (!disputed) return null;
  const stance = label(stanceWords[disputed.stance]);
  return (
    <p className="rounded bg-risk-ground px-3.5 py-3 text-sm">
      {t(round.state === 'open' ? 'own.disputed' : 'own.disputedClosed', { stance, by: disputed.enteredBy })}
    </p>
  );
}

function Taken({ page, onChange }: { page: RecommendationPageData; onChange: (() => void) | null }) {
  const t = useWords('rounds');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const dispute = useCommand(trpc.rounds.dispute, { done: t('own.disputeDone') });
  const own = page.standings?.own;
  if (!own) return null;
  const { position } = own;
  const how = position && sayHowGiven(position.source, position.howGiven, language);
  const canDispute = how && position.disputedAt === null && page.rounds[0]?.offers.includes('dispute');
  const label = page.versions.find(({ id }) => id === position?.versionId)?.label;
  return (
    <div className="grid gap-1.5 text-sm">
      <p className="text-base font-medium">
        <MemberStandingGlyph stance={own.stance} toReconfirm={false} named />
      </p>
      {position?.reason ? (
        <p {...written} className="whitespace-pre-line">
          “{position.reason}”
        </p>
      ) : null}
      {position?.wouldChange ? (
        <p className="whitespace-pre-line">
          <span className="text-soft">{t('wouldChange')}</span> <span {...written}>{position.wouldChange}</span>
        </p>
      ) : null}
      {position ? (
        <p className="text-soft">
          {label ? `${t('form.onVersion', { label })} · ` : ''}
          <RelativeTime at={position.takenAt} />
          {how ? ` · ${t('enteredBy', { name: position.enteredBy, how })}` : ''}
        </p>
      ) : null}
      <ErrorSentence>{dispute.problem}</ErrorSentence>
      {canDispute ? (
        <div>
          <Button
            size="small"
            pending={dispute.pending}
            onPress={() => void dispute.run({ taskforceId, positionId: position.id })}
          >
            {t('own.notRight')}
          </Button>
        </div>
      ) : null}
      {onChange && !own.toReconfirm ? (
        <div>
          <Button size="small" onPress={onChange}>
            {t('own.change')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The text has changed in substance since the position: does it still hold? One click says yes. */
export function Reconfirm({ page, onChange }: { page: RecommendationPageData; onChange: (() => void) | null }) {
  const t = useWords('rounds');
  const label = useLabel();
  const { taskforceId } = useTaskforce();
  const [isComparing, setComparing] = useState(false);
  const reconfirm = useCommand(trpc.rounds.reconfirm, {
    done: t('own.reconfirmed'),
    onDone: () => refocus('#stilling'),
  });
  const [round] = page.rounds;
  const own = page.standings?.own;
  const version = page.versions.at(-1);
  if (!round || !own?.position || !version) return null;
  const { versionId, stance } = own.position;
  const note = page.versions
    .filter(
      ({ isSubstantial, serial }) => isSubstantial && serial > (page.versions.find(({ id }) => id === versionId)?.serial ?? 0),
    )
    .map((one) => one.note)
    .filter(Boolean)
    .at(-1);
  return (
    <div className="grid gap-2 rounded bg-risk-ground px-3.5 py-3 text-sm">
      <p className="font-semibold">{t('own.changedSince', { stance: label(stanceWords[stance]) })}</p>
      {note ? <p>“{note}”</p> : null}
      <div>
        <Button size="small" onPress={() => setComparing(true)}>
          {t('own.seeDifference')}
        </Button>
      </div>
      <ErrorSentence>{reconfirm.problem}</ErrorSentence>
      {round.offers.includes('reconfirm') ? (
        <div className="flex flex-wrap gap-2">
          <Button
            kind="primary"
            size="small"
            pending={reconfirm.pending}
            onPress={() =>
              void reconfirm.run({
                taskforceId,
                roundId: round.id,
                versionId: version.id,
                seatId: null,
                source: null,
                howGiven: null,
              })
            }
          >
            {t('own.stillHolds')}
          </Button>
          {onChange && round.offers.includes('takePosition') ? (
            <Button size="small" onPress={onChange}>
              {t('own.change')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isComparing ? (
        <Aside onFailed={() => setComparing(false)}>
          <ReconfirmDialog
            recommendationId={page.id}
            title={page.title}
            roundId={round.id}
            taken={own.position}
            version={version}
            onClose={() => setComparing(false)}
            onConfirmed={() => setComparing(false)}
            onChange={
              onChange && round.offers.includes('takePosition')
                ? () => {
                    setComparing(false);
                    onChange();
                  }
                : null
            }
          />
        </Aside>
      ) : null}
    </div>
  );
}
