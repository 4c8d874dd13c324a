import { recommendationStateWords } from '@tvaers/domain/recommendations/labels';
import { useState } from 'react';
import { Avatar } from '../look/avatar.tsx';
import { Button } from '../look/button.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { SectorSide } from '../rooms/sector-side.tsx';
import { OwnPosition } from '../rounds/own-position.tsx';
import { SectorsPanel } from '../rounds/sectors-panel.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { BallDialog } from './ball-dialog.tsx';
import { useHolder } from './ball-line.tsx';
import type { RecommendationPageData } from './page-data.ts';
import { useLabel } from './use-naming.ts';

/** Beside the text: whose turn it is, one's own position, how the sectors stand, where it is to be treated. */
export function RecommendationSide({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  return (
    <aside className="grid gap-7" aria-label={t('side')}>
      <h2 className="sr-only">{t('side')}</h2>
      {/* Whose turn it is, and what is one's own, is no part of the paper. */}
      <div className="grid gap-7" data-print="no">
        <Ball page={page} />
        <OwnPosition page={page} />
        <SectorSide page={page} />
      </div>
      <SectorsPanel page={page} />
      <div className="empty:hidden" data-print="no">
        <OnAgendas page={page} />
      </div>
      <Recused page={page} />
    </aside>
  );
}

function Ball({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const label = useLabel();
  const { sector } = useTaskforce();
  const holder = useHolder();
  const [isPassing, setPassing] = useState(false);
  const { ball } = page;
  if (!ball)
    return (
      <p className="rounded bg-sunk px-3.5 py-3 text-sm text-soft">
        {t('ball.nobody', { state: label(recommendationStateWords[page.state]) })}
      </p>
    );
  const held = ball.holder;
  const person = held.kind === 'seat' ? page.people.find(({ id }) => id === held.seatId) : null;
  const ring = held.kind === 'sector' ? sector(held.sectorId) : person ? sector(person.sectorId) : null;
  return (
    <div className={`rounded px-3.5 py-3 ${ball.isMine ? 'bg-accent-ground' : 'bg-sunk'}`}>
      <div className="flex items-center gap-2.5">
        <Avatar name={ball.name ?? holder({ ...ball, isMine: false })} sector={ring} />
        <p className="min-w-0 text-sm">
          <span className="block font-semibold">{t('ball.with', { holder: holder(ball) })}</span>
          <span className="text-soft">
            {t('ball.since')} <RelativeTime at={ball.since} isDay />
          </span>
        </p>
      </div>
      {page.offers.includes('passBall') ? (
        <div className="mt-1.5 pl-10.5" data-print="no">
          <Button kind="quiet" size="small" onPress={() => setPassing(true)}>
            {t('ball.pass')}
          </Button>
        </div>
      ) : null}
      {isPassing ? <BallDialog page={page} onClose={() => setPassing(false)} /> : null}
    </div>
  );
}

function OnAgendas({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const dates = useDates();
  const { slug } = useTaskforce();
  if (page.agenda.length === 0) return null;
  return (
    <Section title={t('agenda.title')} level={3}>
      <ul className="grid gap-1.5 text-sm">
        {page.agenda.map((item) => (
          <li key={item.itemId}>
            <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(item.meetingNumber) }}>
              {t('agenda.at', { meeting: String(item.meetingNumber), position: String(item.position) })}
            </TextLink>
            {item.startsLocal ? (
              <span className="text-soft"> · {dates.day(item.startsLocal.slice(0, 10), { weekday: false, year: false })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Recused({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  if (page.recusals.length === 0) return null;
  return (
    <Section title={t('recuse.listed')} level={3}>
      <ul className="grid gap-1 text-sm">
        {page.recusals.map(({ seatId, name, reason }) => (
          <li key={seatId}>
            {name}
            {reason ? <span className="text-soft">: {reason}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
