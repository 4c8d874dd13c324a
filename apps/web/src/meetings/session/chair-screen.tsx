import { useSuspenseQuery } from '@tanstack/react-query';
import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { sayQuorum } from '@tvaers/domain/meetings/quorum';
import { ArrowRight, Maximize } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { StateChip } from '../../look/state-chip.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { WithNumbers } from '../../look/with-numbers.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown } from '../meeting.ts';
import { TimeLeft } from './time-left.tsx';
import { useSectorNames } from '../../recommendations/use-naming.ts';

/** The chair's screen: one item at a time, to be read from across the table; the right arrow takes up the next. */
export function ChairScreen({ number }: { number: number }) {
  const t = useWords('minutes');
  const { taskforceId, slug } = useTaskforce();
  const meeting = useSuspenseQuery(trpc.meetings.page.queryOptions({ taskforceId, number })).data;
  const screen = useRef<HTMLDivElement>(null);
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId) ?? null;
  const next = current
    ? meeting.items.find(({ position }) => position > current.position)
    : meeting.items.find(({ treatedAt }) => treatedAt === null);
  const back = (
    <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(number) }}>
      {t('chair.back', { number: String(number) })}
    </TextLink>
  );
  if (meeting.state !== 'inSession')
    return (
      <div className="grid gap-3">
        <h1 className="text-2xl font-semibold">{t('chair.title', { number: String(number) })}</h1>
        <p className="text-soft">{t('chair.notInSession')}</p>
        <p>{back}</p>
      </div>
    );
  return (
    <div ref={screen} className="flex min-h-[80dvh] flex-col gap-6 bg-paper text-ink fullscreen:overflow-auto fullscreen:p-10">
      <div className="flex flex-wrap items-center justify-between gap-3 text-soft">
        <h1 className="text-base font-semibold">{t('chair.title', { number: String(number) })}</h1>
        <span className="flex flex-wrap items-center gap-4">
          {back}
          <Button
            kind="quiet"
            size="small"
            icon={<Maximize className="size-4" aria-hidden="true" />}
            onPress={() => void (document.fullscreenElement ? document.exitFullscreen() : screen.current?.requestFullscreen())}
          >
            {t('chair.whole')}
          </Button>
        </span>
      </div>
      {current ? (
        <Current meeting={meeting} item={current} />
      ) : (
        <p className="text-[2rem] font-semibold sm:text-[3rem]">{t('session.pause')}</p>
      )}
      <Onward meeting={meeting} next={next ?? null} />
    </div>
  );
}

function Current({ meeting, item }: { meeting: MeetingShown; item: ItemShown }) {
  const t = useWords('minutes');
  const a = useWords('agenda');
  const language = useLanguage();
  const names = useSectorNames();
  const { position, type, title, indstilling, presenter, recused, quorum } = item;
  const facts = [t('session.item', { number: String(position) }), itemTypeWords[type][language], presenter].filter(Boolean);
  const isRecorded = meeting.people.some(({ attendance }) => attendance !== null);
  return (
    <article aria-live="polite" className="grid flex-1 content-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12">
      <div className="grid content-start gap-5">
        <p className="text-lg text-soft sm:text-2xl">{facts.join(' · ')}</p>
        <h2 className="text-[2rem] leading-tight font-semibold text-balance sm:text-[3rem] xl:text-[3.5rem]">{title}</h2>
        {indstilling ? (
          <div className="grid gap-2">
            <p className="text-lg font-semibold text-soft">{a('item.indstilling')}</p>
            <p className="border-l-4 border-accent pl-5 font-serif text-2xl leading-snug whitespace-pre-line sm:text-3xl">
              <WithNumbers text={indstilling} />
            </p>
          </div>
        ) : null}
      </div>
      <div className="grid content-start gap-6 text-lg">
        <div className="[&_.text-3xl]:text-[4rem]/[4.5rem] [&_.text-sm]:text-lg">
          <TimeLeft meeting={meeting} item={item} />
        </div>
        {recused.length > 0 ? (
          <p className="font-semibold text-risk">{a('agenda.recused', { names: recused.map(({ name }) => name).join(', ') })}</p>
        ) : null}
        {quorum && isRecorded ? (
          <div role="status" className="grid justify-items-start gap-1">
            <StateChip tone={quorum.quorate ? 'good' : 'risk'} glyph={quorum.quorate ? 'done' : 'warning'}>
              {t(quorum.quorate ? 'presence.quorate' : 'presence.notQuorate')}
            </StateChip>
            <span className="text-soft">{sayQuorum(quorum, names, language)}</span>
          </div>
        ) : null}
      </div>
    </article>
  );
}

/** The next item, by one key or one press; who only follows sees what comes. */
function Onward({ meeting, next }: { meeting: MeetingShown; next: ItemShown | null }) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const take = useCommand(trpc.meetings.treatItem);
  const mayLead = meeting.offers.includes('treatItem');
  const onward = () => {
    if (next && mayLead && !take.pending) void take.run({ taskforceId, meetingId: meeting.id, itemId: next.id });
  };
  const latest = useRef(onward);
  useEffect(() => {
    latest.current = onward;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select, [role="menu"]');
      if (event.key !== 'ArrowRight' || event.repeat || event.altKey || event.ctrlKey || event.metaKey || isWriting) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
      <p className="text-lg text-soft sm:text-xl">
        {next ? t('chair.next', { number: String(next.position), title: next.title }) : t('chair.last')}
      </p>
      <ErrorSentence>{take.problem}</ErrorSentence>
      {next && mayLead ? (
        <span className="flex items-center gap-3">
          <span className="hidden text-sm text-soft sm:inline">{t('chair.key')}</span>
          <Button kind="primary" pending={take.pending} onPress={onward}>
            {t('session.next')}
            <ArrowRight className="size-4" aria-hidden="true" />
          </Button>
        </span>
      ) : null}
    </div>
  );
}
