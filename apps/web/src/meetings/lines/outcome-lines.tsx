import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { departureOf } from '@tvaers/domain/decisions/conclusion';
import { ofDecisionWords } from '@tvaers/domain/meetings/labels';
import type { OutcomeKind } from '@tvaers/domain/meetings/kinds';
import { sayConsensus, sayCounts } from '@tvaers/domain/rounds/consensus';
import { Pencil, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Cited } from '../../look/cited.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { WithNumbers } from '../../look/with-numbers.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { capital } from '../../words/capital.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { Tool } from '../agenda/item-tools.tsx';
import type { ItemShown, LineShown, LineWritten, MeetingShown } from '../meeting.ts';
import { WaitingLines } from './waiting-lines.tsx';
import { useLineQueue } from './use-line-queue.ts';
import { useWriters } from './use-writers.ts';
import { Writers } from './writers.tsx';
import { useSectorNames } from '../../recommendations/use-naming.ts';

const LineWriter = lazy(() => import('./line-writer.tsx').then((file) => ({ default: file.LineWriter })));

type OutcomeLinesProps = {
  meeting: MeetingShown;
  item: ItemShown;
  /** Lines may be written, and the writer stands open under them. */
  isWriting: boolean;
  /** The writer waits behind a button, where a page shows many items. */
  isFolded?: boolean;
};

/** What came of an item, line by line under its indstilling; who minutes writes here. */
export function OutcomeLines({ meeting, item, isWriting, isFolded = false }: OutcomeLinesProps) {
  const t = useWords('minutes');
  const [editing, setEditing] = useState<string | null>(null);
  const [superseding, setSuperseding] = useState<LineShown | null>(null);
  const [underPen, setUnderPen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(!isFolded);
  const { queue, lines: waiting } = useLineQueue(item.id);
  const writers = useWriters().filter(({ itemId }) => isWriting && itemId === item.id);
  const isSeen = (lineId: string | null) => lineId !== null && item.outcomes.some(({ id }) => id === lineId);
  // The line that is being written stands in the writer, not twice.
  const lines = item.outcomes.filter(({ id }) => id !== underPen);
  if (!isWriting && item.outcomes.length === 0 && waiting.length === 0) return null;
  return (
    <section aria-label={t('session.minutesOf', { number: String(item.position) })} className="grid gap-2">
      <h3 className={isFolded ? 'sr-only' : 'text-sm font-semibold text-soft'}>{t('session.minutes')}</h3>
      {lines.length === 0 && !isWriting ? <p className="text-soft">{t('session.nothing')}</p> : null}
      {lines.length > 0 ? (
        <ol className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <li key={line.id} className="py-3">
              <Writers meeting={meeting} writers={writers.filter(({ lineId }) => lineId === line.id)} />
              {editing === line.id ? (
                <Suspense>
                  <LineWriter meeting={meeting} item={item} line={line} queue={queue} onDone={() => setEditing(null)} />
                </Suspense>
              ) : (
                <Line
                  meeting={meeting}
                  item={item}
                  line={line}
                  tools={isWriting ? { onEdit: () => setEditing(line.id), onSupersede: () => setSuperseding(line) } : null}
                />
              )}
            </li>
          ))}
        </ol>
      ) : null}
      <Writers meeting={meeting} writers={writers.filter(({ lineId }) => !isSeen(lineId))} />
      <WaitingLines lines={waiting} onDrop={(id) => queue.drop(id)} />
      {isWriting && (isOpen || superseding) ? (
        <Suspense>
          <LineWriter
            key={superseding?.id ?? 'new'}
            meeting={meeting}
            item={item}
            superseding={superseding}
            queue={queue}
            onPen={setUnderPen}
            onDone={() => {
              setSuperseding(null);
              if (isFolded) setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
      {isWriting && !isOpen && !superseding ? (
        <div data-print="no">
          <Button size="small" onPress={() => setOpen(true)}>
            {t('line.writeMore')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type LineProps = {
  meeting: MeetingShown;
  item: ItemShown;
  line: LineShown;
  tools: { onEdit: () => void; onSupersede: () => void } | null;
};

function Line({ meeting, item, line, tools }: LineProps) {
  const t = useWords('minutes');
  const language = useLanguage();
  const isSuperseded = line.decision?.supersededBy !== null && line.decision?.supersededBy !== undefined;
  const corrected = meeting.objections.findLast(({ lineId, state }) => lineId === line.id && state === 'accepted');
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto]">
      <p className={`text-sm font-semibold sm:pt-0.5 ${line.kind === 'decision' ? 'text-accent' : ''}`}>
        {line.isOfDecision ? ofDecisionWords[language] : t(`line.kinds.${line.kind}`)}
      </p>
      <div className="min-w-0">
        {corrected?.before ? <del className="block whitespace-pre-line text-soft">{corrected.before}</del> : null}
        <p className={`whitespace-pre-line ${isSuperseded ? 'text-soft line-through' : ''}`}>
          {line.result ? <strong className="font-semibold">{t(`line.results.${line.result}`)}. </strong> : null}
          <WithNumbers text={line.text} />
        </p>
        {corrected ? (
          <p className="text-sm font-medium text-accent">{t('objections.corrected', { name: corrected.by })}</p>
        ) : null}
        <LineFacts meeting={meeting} item={item} line={line} />
      </div>
      {tools && !line.isOfDecision ? <LineTools line={line} item={item} {...tools} isSuperseded={isSuperseded} /> : null}
    </div>
  );
}

/** The number, the owner, the deadline: what a line carries beside its words. */
function LineFacts({ meeting, item, line }: Omit<LineProps, 'tools'>) {
  const t = useWords('minutes');
  const dates = useDates();
  const language = useLanguage();
  const names = useSectorNames();
  const { slug, sector } = useTaskforce();
  const { decision, action, by, dueOn, kind } = line;
  const owner =
    by ??
    (action?.ownerSectorId
      ? sector(action.ownerSectorId)?.name
      : action?.ownerRole === 'secretariat'
        ? t('line.secretariat')
        : null);
  const facts = [
    kind === 'remark' && by ? t('line.by', { name: by }) : null,
    kind === 'action' ? owner : null,
    dueOn
      ? t('line.due', { day: dates.day(dueOn, { weekday: false, year: dueOn.slice(0, 4) !== meeting.startsLocal?.slice(0, 4) }) })
      : null,
    decision && item.quorum ? t('line.present', { present: String(item.quorum.present), of: String(item.quorum.of) }) : null,
    decision?.supersededBy
      ? t('line.superseded', { number: sayDecisionNumber(decision.supersededBy.year, decision.supersededBy.serial) })
      : null,
  ].filter(Boolean);
  if (!decision && facts.length === 0) return null;
  // What the rule lacks stands with the departure, in a line of its own below.
  const isTold =
    decision?.stood && line.result && departureOf(line.result, decision.stood) && item.outcomes.some((one) => one.isOfDecision);
  return (
    <>
      <p className="text-sm text-soft">
        {decision ? (
          <TextLink to="/$slug/beslutninger/$number" params={{ slug, number: sayDecisionNumber(decision.year, decision.serial) }}>
            <Cited number={sayDecisionNumber(decision.year, decision.serial)} />
          </TextLink>
        ) : null}
        {decision && facts.length > 0 ? ' · ' : null}
        {facts.join(' · ')}
      </p>
      {decision?.stood ? (
        <p className="text-sm text-soft">
          {isTold ? null : `${sayConsensus(decision.stood, names, language)} `}
          {capital(sayCounts(decision.stood, names, language))}.
        </p>
      ) : null}
    </>
  );
}

type LineToolsProps = NonNullable<LineProps['tools']> & { item: ItemShown; line: LineShown; isSuperseded: boolean };

function LineTools({ item, line, onEdit, onSupersede, isSuperseded }: LineToolsProps) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const write = useCommand(trpc.meetings.recordOutcome, { alsoChanges: ['actions'] });
  const remove = useCommand(trpc.meetings.recordOutcome, {
    done: t('line.removed'),
    alsoChanges: ['actions'],
    undo: () => void write.run({ taskforceId, itemId: item.id, line: again(line) }),
  });
  if (line.kind === 'decision') {
    // One that adopted or rejected a recommendation stands.
    return isSuperseded || line.decision?.stood ? null : (
      <span className="-mt-1" data-print="no">
        <Tool name={t('line.supersede')} onPress={onSupersede}>
          <Pencil className="size-4" aria-hidden="true" />
        </Tool>
      </span>
    );
  }
  return (
    <span className="-mt-1 flex" data-print="no">
      <Tool name={t('line.edit')} onPress={onEdit}>
        <Pencil className="size-4" aria-hidden="true" />
      </Tool>
      <Tool
        name={t('line.remove')}
        isOff={remove.pending}
        onPress={() =>
          void remove.run({ taskforceId, itemId: item.id, line: { act: 'remove', lineId: line.id, version: line.version } })
        }
      >
        <X className="size-4.5" aria-hidden="true" />
      </Tool>
      <ErrorSentence>{remove.problem}</ErrorSentence>
    </span>
  );
}

/** The same line once more, for who takes its removal back. */
function again({ kind, text, bySeatId, dueOn, action }: LineShown): LineWritten {
  const outcomes: Record<Exclude<OutcomeKind, 'decision'>, Extract<LineWritten, { act: 'add' }>['outcome']> = {
    discussed: { kind: 'discussed', text },
    remark: { kind: 'remark', text, bySeatId },
    action: {
      kind: 'action',
      text,
      dueOn,
      owner: bySeatId
        ? { of: 'seat', id: bySeatId }
        : action?.ownerSectorId
          ? { of: 'sector', id: action.ownerSectorId }
          : { of: 'secretariat' },
    },
  };
  return { act: 'add', outcome: outcomes[kind === 'decision' ? 'discussed' : kind] };
}
