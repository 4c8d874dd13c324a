import { useSuspenseQuery } from '@tanstack/react-query';
import { plainText } from '@tvaers/domain/recommendations/rich-text';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { itemProposalStateWords } from '@tvaers/domain/meetings/labels';
import { sayDeed } from '@tvaers/domain/verbs';
import { trpc } from '../../doors/trpc.ts';
import { EmptyState } from '../../look/empty-state.tsx';
import { Faces, useFace } from '../../look/faces.tsx';
import { PageHead } from '../../look/page-head.tsx';
import { Row, Rows } from '../../look/rows.tsx';
import { Section } from '../../look/section.tsx';
import { SectorMark } from '../../look/sector-mark.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import type { Proposals } from '../page-data.ts';
import { StageChip } from '../stage-chip.tsx';
import { byAct, TraceLine } from './trace-lines.tsx';
import { useLabel, useSerial } from '../use-naming.ts';

/** What became of what one proposed, or one's sector did: by whom, when and why. */
export function ProposalsPage() {
  const t = useWords('trace');
  const { taskforceId, actor } = useTaskforce();
  const whose = useFace('hvis', ['mine', 'sektor']);
  const isSector = whose === 'sektor' && actor.seat.sectorId !== null;
  const { data } = useSuspenseQuery(
    trpc.recommendations.proposals.queryOptions({ taskforceId, whose: isSector ? 'sector' : 'own' }),
  );
  const { recommendations, items, suggestions, comments } = data;
  return (
    <>
      <PageHead
        title={t('proposals.title')}
        actions={
          actor.seat.sectorId === null ? null : (
            <Faces
              label={t('proposals.whose')}
              word="hvis"
              current={whose}
              faces={[
                { id: 'mine', label: t('proposals.own') },
                { id: 'sektor', label: t('proposals.sector') },
              ]}
            />
          )
        }
      />
      <div className="grid max-w-reading gap-10">
        {recommendations.length > 0 ? (
          <Section title={t('proposals.recommendations')}>
            <Rows label={t('proposals.recommendations')}>
              {recommendations.map((one) => (
                <Proposed key={one.id} proposal={one} isSector={isSector} />
              ))}
            </Rows>
          </Section>
        ) : null}
        {items.length > 0 ? (
          <Section title={t('proposals.items')}>
            <Rows label={t('proposals.items')}>
              {items.map((one) => (
                <ProposedItem key={one.id} item={one} />
              ))}
            </Rows>
          </Section>
        ) : null}
        {suggestions.length > 0 ? (
          <Section title={t('proposals.suggestions')}>
            <Rows label={t('proposals.suggestions')}>
              {suggestions.map((one) => (
                <Suggested key={one.id} suggestion={one} />
              ))}
            </Rows>
          </Section>
        ) : null}
        {comments.length > 0 ? (
          <Section title={t('proposals.comments')}>
            <Rows label={t('proposals.comments')}>
              {comments.map((one) => (
                <Commented key={one.id} comment={one} />
              ))}
            </Rows>
          </Section>
        ) : null}
        {recommendations.length + items.length + suggestions.length + comments.length === 0 ? (
          <EmptyState title={t('proposals.none')}>{t(isSector ? 'proposals.noneSector' : 'proposals.noneBody')}</EmptyState>
        ) : null}
      </div>
    </>
  );
}

function ToRecommendation({
  of,
}: {
  of: Parameters<ReturnType<typeof useSerial>['serialOf']>[0] & { id: string; title: string };
}) {
  const { slug } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  return (
    <>
      <span className="figures mr-2 text-sm font-semibold text-soft">{serialOf(of)}</span>
      <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(of) }}>
        <span {...written}>{of.title}</span>
      </TextLink>
    </>
  );
}

function Proposed({ proposal, isSector }: { proposal: Proposals['recommendations'][number]; isSector: boolean }) {
  const t = useWords('trace');
  const dates = useDates();
  const language = useLanguage();
  const { sector } = useTaskforce();
  const { went, last, decision, withdrawReason } = proposal;
  const lead = sector(proposal.leadSectorId);
  const deed = last && sayDeed('recommendations', last.verb, language);
  // Of what went on in others the trace tells who and when.
  const isTold = deed && last.by && went.length === 0;
  return (
    <Row
      mark={lead ? <SectorMark sector={lead} /> : null}
      title={<ToRecommendation of={proposal} />}
      end={<StageChip state={proposal.state} isRoundOpen={false} />}
      sub={isSector ? t('proposals.proposedBy', { name: proposal.proposedBy }) : null}
    >
      <div className="grid gap-1 text-sm">
        {byAct(went).map((ends) => (
          <TraceLine key={ends[0].id} said={t(`into.${ends[0].kind}`)} ends={ends} />
        ))}
        {isTold ? (
          <p className="text-soft">
            {t('proposals.last', { by: last.by ?? '', deed, on: dates.moment(last.at, { weekday: false, year: false }) })}
          </p>
        ) : null}
        {decision ? (
          <p>
            {t('proposals.decided', {
              number: sayDecisionNumber(decision.year, decision.serial),
              on: dates.day(decision.madeOn, { weekday: false }),
              text: decision.text,
            })}
          </p>
        ) : null}
        {withdrawReason ? <p>{t('proposals.withdrawn', { reason: withdrawReason })}</p> : null}
      </div>
    </Row>
  );
}

function ProposedItem({ item }: { item: Proposals['items'][number] }) {
  const t = useWords('trace');
  const dates = useDates();
  const label = useLabel();
  const { slug } = useTaskforce();
  const state = itemProposalStateWords[item.state as keyof typeof itemProposalStateWords];
  const meeting = item.meetingNumber === null ? null : String(item.meetingNumber);
  return (
    <Row
      title={<span {...written}>{item.title}</span>}
      sub={t('proposals.asked', { on: dates.moment(item.proposedAt, { weekday: false, year: false }) })}
      end={label(state)}
    >
      <div className="grid gap-1 text-sm">
        {item.state === 'waiting' ? <p>{t('proposals.waiting')}</p> : null}
        {meeting ? (
          <p>
            <TextLink to="/$slug/moeder/$number" params={{ slug, number: meeting }}>
              {item.itemPosition === null
                ? t('proposals.onMeeting', { meeting })
                : t('proposals.onAgenda', { meeting, position: String(item.itemPosition) })}
            </TextLink>
          </p>
        ) : null}
        {item.answer ? <p>{t('proposals.answered', { answer: item.answer })}</p> : null}
      </div>
    </Row>
  );
}

type Suggestion = Proposals['suggestions'][number];

function Suggested({ suggestion }: { suggestion: Suggestion }) {
  const t = useWords('trace');
  const dates = useDates();
  const { kind, before, blocks, reason, inSectorsName, suggestedBy, suggestedAt } = suggestion;
  const on = dates.moment(suggestedAt, { weekday: false, year: false });
  const words = (content: Suggestion['blocks']) => plainText({ type: 'doc', content });
  return (
    <Row
      title={<ToRecommendation of={{ ...suggestion, id: suggestion.recommendationId }} />}
      sub={t(inSectorsName ? 'proposals.suggestedFor' : 'proposals.suggested', { name: suggestedBy, on })}
    >
      <div className="grid gap-1 text-sm">
        {kind === 'remove' ? null : (
          <p {...written} className="line-clamp-3 font-serif">
            {words(blocks)}
          </p>
        )}
        <p className="line-clamp-2 text-soft">
          {t(`proposals.kind.${kind}`)}:{' '}
          <span {...written} className="font-serif">
            {words([before])}
          </span>
        </p>
        {reason ? <p className="text-soft">{t('proposals.why', { reason })}</p> : null}
        <WhatBecame suggestion={suggestion} />
      </div>
    </Row>
  );
}

/** Chosen, not chosen and why, taken back, or what it still waits for; and that it was given another paragraph. */
function WhatBecame({ suggestion }: { suggestion: Suggestion }) {
  const t = useWords('trace');
  const dates = useDates();
  const { state, settledBy, settledAt, settleReason: reason, isLeft, isAstray, placed } = suggestion;
  const on = (at: string | null) => (at === null ? '' : dates.moment(at, { weekday: false, year: false }));
  const said = { name: settledBy ?? '', on: on(settledAt), reason };
  const verdict =
    state === 'accepted'
      ? t(reason ? 'proposals.acceptedWith' : 'proposals.accepted', said)
      : state === 'declined'
        ? t('proposals.declined', said)
        : state === 'withdrawn'
          ? t('proposals.takenBack', said)
          : t(isLeft ? 'proposals.left' : isAstray ? 'proposals.astray' : 'proposals.unsettled');
  return (
    <>
      {placed ? <p className="text-soft">{t('proposals.placed', { name: placed.by ?? '', on: on(placed.at) })}</p> : null}
      <p className="font-medium">{verdict}</p>
    </>
  );
}

function Commented({ comment }: { comment: Proposals['comments'][number] }) {
  const t = useWords('trace');
  const dates = useDates();
  const on = (at: string) => dates.moment(at, { weekday: false, year: false });
  const { reply, resolvedAt, resolvedBy } = comment;
  return (
    <Row
      title={<ToRecommendation of={{ ...comment, id: comment.recommendationId }} />}
      sub={t('proposals.written', { name: comment.writtenBy, on: on(comment.writtenAt) })}
    >
      <div className="grid gap-1 text-sm">
        <p {...written} className="line-clamp-3 font-serif">
          {comment.body}
        </p>
        {reply ? <p>{t('proposals.replied', { name: reply.by, on: on(reply.at), text: reply.body })}</p> : null}
        {resolvedAt ? (
          <p className="text-soft">{t('proposals.resolved', { name: resolvedBy ?? '', on: on(resolvedAt) })}</p>
        ) : null}
        {!reply && !resolvedAt ? <p className="text-soft">{t('proposals.open')}</p> : null}
      </div>
    </Row>
  );
}
