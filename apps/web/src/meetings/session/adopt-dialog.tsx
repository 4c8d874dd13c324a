import { proposedDecision } from '@tvaers/domain/meetings/proposed-decision';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { type ReactNode, useEffect, useState } from 'react';
import { Checkbox } from '../../look/checkbox.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { WithNumbers } from '../../look/with-numbers.tsx';
import { useWords } from '../../words/use-words.ts';
import { AdoptionResult, useAdoption } from './adoption-result.tsx';
import type { ItemShown, LineWritten, MeetingShown } from '../meeting.ts';

export type Together = NonNullable<Extract<LineWritten, { act: 'decide' }>['together']>;

/** The item that stood in the way, and whether that was the rule: positions may have moved since the page was read. */
export type RefusedFor = { itemId: string; isForRule: boolean };

type AdoptDialogProps = {
  meeting: MeetingShown;
  item: ItemShown;
  result: 'approved' | 'rejected';
  /** The wording of the decision. */
  text: string;
  /** The chair's own conclusion, kept beside what the rule gives. */
  conclusion: string;
  onConclusion: (text: string) => void;
  departureReason: string;
  onDepartureReason: (text: string) => void;
  problem: ReactNode;
  /** What the last attempt was refused for. */
  refused: RefusedFor | null;
  onClose: () => void;
  /** True when it is done. */
  onConfirm: (together: Together) => Promise<boolean>;
};

/** What stands on the agenda with another recommendation that can still be adopted here; each recommendation once. */
function adoptableBeside(item: ItemShown, items: readonly ItemShown[]): ItemShown[] {
  const open = items.filter(
    ({ type, matter, outcomes }) =>
      type === 'decision' &&
      matter?.kind === 'recommendation' &&
      matter.state === 'deliberation' &&
      matter.id !== item.matter?.id &&
      !outcomes.some(({ kind }) => kind === 'decision'),
  );
  return open.filter(({ matter }, place) => open.findIndex((one) => one.matter?.id === matter?.id) === place);
}

/**
 * Asks before a recommendation is adopted or rejected: the wording, how each sector stands and what the rule lacks. Others on the
 * agenda may be adopted in the same act, and any of them is pulled out with one tap.
 */
export function AdoptDialog({ meeting, item, result, text, problem, refused, onClose, ...given }: AdoptDialogProps) {
  const t = useWords('minutes');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [conclusions, setConclusions] = useState<Record<string, string>>({});
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [departing, setDeparting] = useState<Record<string, boolean>>({});
  const others = result === 'approved' && !item.pulledOut ? adoptableBeside(item, meeting.items) : [];
  const chosen = others.filter(({ id }) => picked.includes(id));
  const reasonOf = (id: string) => (id === item.id ? given.departureReason : (reasons[id] ?? ''));
  const lacksReason = [item, ...chosen].some(({ id }) => departing[id] && !reasonOf(id).trim());
  const matterOf = (one: ItemShown) => (one.matter?.number ? saySerial('recommendation', one.matter.number) : one.title);
  const matter = matterOf(item);
  const isMany = chosen.length > 0;
  const departure = (one: ItemShown) => ({
    isAdopting: result === 'approved',
    isRefusedForRule: refused?.itemId === one.id && refused.isForRule,
    reason: reasonOf(one.id),
    onReason: (reason: string) =>
      one.id === item.id ? given.onDepartureReason(reason) : setReasons((all) => ({ ...all, [one.id]: reason })),
    onDeparts: (is: boolean) => setDeparting((all) => (all[one.id] === is ? all : { ...all, [one.id]: is })),
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={isMany ? t('adopt.titleMany', { count: String(chosen.length + 1) }) : t(`line.adoptTitle.${result}`, { matter })}
      confirm={isMany ? t('adopt.confirmMany', { count: String(chosen.length + 1) }) : t(`line.adoptConfirm.${result}`)}
      disabledBecause={lacksReason ? t('adopt.reasonFirst') : null}
      onConfirm={() =>
        given.onConfirm(
          chosen.map((one) => ({
            itemId: one.id,
            text: wordingOf(one),
            departureReason: (departing[one.id] && reasonOf(one.id).trim()) || null,
            conclusion: (conclusions[one.id] ?? '').trim(),
          })),
        )
      }
    >
      <ErrorSentence>{problem}</ErrorSentence>
      <p className="border-l-3 border-accent pl-4 font-serif text-lg whitespace-pre-line">
        <WithNumbers text={text} />
      </p>
      <Standing item={item} {...departure(item)} />
      <Conclusion value={given.conclusion} onChange={given.onConclusion} />
      {others.length > 0 ? (
        <fieldset className="grid gap-2 border-t border-line pt-3">
          <legend className="float-left font-medium">{t('adopt.alsoTitle')}</legend>
          <p className="clear-both text-sm text-soft">{t('adopt.alsoHint')}</p>
          {others.map((one) => (
            <Also
              key={one.id}
              item={one}
              matter={matterOf(one)}
              isPicked={picked.includes(one.id)}
              isRefused={refused?.itemId === one.id}
              onPick={(is) => setPicked((all) => (is ? [...all, one.id] : all.filter((id) => id !== one.id)))}
            >
              <Standing item={one} {...departure(one)} />
              <Conclusion
                value={conclusions[one.id] ?? ''}
                onChange={(said) => setConclusions((all) => ({ ...all, [one.id]: said }))}
              />
            </Also>
          ))}
        </fieldset>
      ) : null}
      <p>{isMany ? t('adopt.bodyMany') : t(`line.adoptBody.${result}`)}</p>
      {result === 'approved' ? <p className="text-soft">{t(isMany ? 'adopt.readersMany' : 'line.adoptReaders')}</p> : null}
    </ConfirmDialog>
  );
}

/** What adopting it beside another says: its indstilling's own words, or that it is adopted. */
function wordingOf({ indstilling, matter }: ItemShown): string {
  return proposedDecision('approved', indstilling, matter?.number ? saySerial('recommendation', matter.number) : null);
}

/** The chair's own words about one of them, beside what the rule gives. */
function Conclusion({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  return (
    <TextArea
      label={t('adopt.conclusion')}
      description={t('adopt.conclusionHint')}
      value={value}
      onChange={onChange}
      reader={m('readers.register')}
      maxLength={4000}
      rows={2}
      optional
    />
  );
}

type AlsoProps = {
  item: ItemShown;
  matter: string;
  isPicked: boolean;
  isRefused: boolean;
  onPick: (is: boolean) => void;
  children: ReactNode;
};

/** One more that can be adopted in the same act; what it rests on shows when it is picked. */
function Also({ item, matter, isPicked, isRefused, onPick, children }: AlsoProps) {
  const t = useWords('minutes');
  const lacksQuorum = item.quorum !== null && !item.quorum.quorate && !item.noQuorumReason;
  const isBare = item.indstilling.trim() === '';
  const isAlone = lacksQuorum || isBare || Boolean(item.pulledOut);
  return (
    <div className={`grid gap-2 ${isRefused ? 'border-l-3 border-late pl-3' : ''}`}>
      <Checkbox
        label={t('adopt.also', { number: String(item.position), matter, title: item.matter?.title ?? '' })}
        description={
          isAlone ? t(item.pulledOut ? 'adopt.alonePulled' : lacksQuorum ? 'adopt.aloneQuorum' : 'adopt.aloneBare') : null
        }
        checked={isPicked && !isAlone}
        disabled={isAlone}
        onChange={onPick}
      />
      {isPicked && !isAlone ? (
        <div className="grid gap-2 pl-8">
          <p className="border-l-3 border-accent pl-4 font-serif whitespace-pre-line">
            <WithNumbers text={wordingOf(item)} />
          </p>
          {children}
        </div>
      ) : null}
    </div>
  );
}

type StandingProps = {
  item: ItemShown;
  isAdopting: boolean;
  isRefusedForRule: boolean;
  reason: string;
  onReason: (text: string) => void;
  onDeparts: (is: boolean) => void;
};

/** How the sectors stand on one recommendation, and the reason where the rule is departed from. */
function Standing({ item, isAdopting, isRefusedForRule, reason, onReason, onDeparts }: StandingProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const adoption = useAdoption(item.matter?.id ?? '');
  // To reject what the rule would adopt is a departure too.
  const departs = isRefusedForRule || (isAdopting ? adoption.isUnmet : adoption.page?.standings?.consensus?.met === true);
  useEffect(() => onDeparts(departs));
  return (
    <>
      <AdoptionResult adoption={adoption} />
      {departs ? (
        <TextArea
          label={t('line.departureReason')}
          description={t(isAdopting ? 'adopt.departure' : 'adopt.departureMet')}
          value={reason}
          onChange={onReason}
          reader={m('readers.register')}
          maxLength={1000}
          rows={2}
        />
      ) : null}
    </>
  );
}
