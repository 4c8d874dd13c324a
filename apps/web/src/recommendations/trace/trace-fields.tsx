import { CheckboxGroup } from '../../look/checkbox-group.tsx';
import { NamedPeople } from '../../look/named-people.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { recommendationStateWords } from '@tvaers/domain/recommendations/labels';
import type { PartShown, RecommendationPageData } from '../page-data.ts';
import { carriable, type CarriedKind, recusedOf, toldOf } from './trace-plan.ts';
import { useFieldReaders, useLabel, useSerial } from '../use-naming.ts';

/** "delt udkast · Kommuner · 2 fund · 3 kommentarer · stillingtagen åben til 4. marts" */
export function usePartFacts() {
  const t = useWords('trace');
  const dates = useDates();
  const label = useLabel();
  const { sector } = useTaskforce();
  return ({ state, leadSectorId, findings, comments, suggestions, round, isEmpty }: PartShown) =>
    [
      label(recommendationStateWords[state]),
      sector(leadSectorId)?.name,
      findings > 0 ? t('facts.findings', { count: findings }) : null,
      comments > 0 ? t('facts.comments', { count: comments }) : null,
      suggestions > 0 ? t('facts.suggestions', { count: suggestions }) : null,
      round?.isOpen ? t('facts.round', { on: dates.day(round.deadlineOn, { weekday: false, year: false }) }) : null,
      isEmpty ? t('facts.empty') : null,
    ]
      .filter(Boolean)
      .join(' · ');
}

/** What goes along from these, where there is anything; and what never does. */
export function CarriedField({
  from,
  goesOn = false,
  value,
  onChange,
}: {
  from: readonly PartShown[];
  /** It does not end: what is not taken along simply stays. */
  goesOn?: boolean;
  value: readonly CarriedKind[];
  onChange: (value: CarriedKind[]) => void;
}) {
  const t = useWords('trace');
  const words: Record<CarriedKind, string> = {
    basis: t('basis', { count: from.reduce((sum, { findings }) => sum + findings, 0) }),
    agenda: t('agenda', {
      list: from
        .flatMap(({ agenda }) => agenda)
        .map(({ meetingNumber, position }) => t('agendaAt', { meeting: String(meetingNumber), position: String(position) }))
        .join('; '),
    }),
    criteria: t('criteria', { list: [...new Set(from.flatMap(({ milestones }) => milestones))].join(', ') }),
    suggestions: t('suggestions', { count: from.reduce((sum, { suggestions }) => sum + suggestions, 0) }),
  };
  const kinds = carriable(from);
  return (
    <div className="grid gap-1.5">
      {kinds.length > 0 ? (
        <CheckboxGroup
          label={t('carried')}
          value={value}
          onChange={onChange}
          options={kinds.map((id) => ({
            id,
            label: words[id],
            ...(id === 'suggestions' ? { description: t('suggestionsHow') } : {}),
          }))}
        />
      ) : null}
      <p className="text-sm text-soft">{t(goesOn ? 'staysOn' : 'stays')}</p>
    </div>
  );
}

/** Of those that end: that their rounds are closed and consultations fall, and that positions and minority statements stay on them, for they were about those words. */
export function StaysSaid({ ended }: { ended: readonly PartShown[] }) {
  const t = useWords('trace');
  const { serialOf } = useSerial();
  const named = (parts: readonly PartShown[]) => parts.map(serialOf).join(', ');
  const [asked, minorities] = [ended.filter(({ round }) => round), ended.filter((part) => part.minorities > 0)];
  const closing = asked.filter(({ round }) => round?.isOpen);
  return (
    <>
      {ended.length > 0 ? <p>{t('hearingFalls', { list: named(ended) })}</p> : null}
      {closing.length > 0 ? <p>{t('closes', { list: named(closing) })}</p> : null}
      {asked.length > 0 ? <p>{t('positionsStay', { list: named(asked) })}</p> : null}
      {minorities.length > 0 ? <p>{t('minorityStays', { list: named(minorities) })}</p> : null}
    </>
  );
}

/** Which sector leads, where there is a choice: in a room it is the room's. */
export function LeadField({
  page,
  value,
  onChange,
  label,
}: {
  page: RecommendationPageData;
  value: string;
  onChange: (sectorId: string) => void;
  label?: string;
}) {
  const t = useWords('trace');
  const { sectors } = useTaskforce();
  if (page.audience === 'sector') return null;
  return (
    <Select
      label={label ?? t('lead')}
      value={value}
      onChange={onChange}
      options={sectors.map(({ id, name }) => ({ id, label: name }))}
    />
  );
}

/** Why, which stays on record, and exactly who will be told. */
export function ReasonAndTold({
  page,
  parts,
  ended,
  asksAgain = false,
  reason,
  onReason,
  error,
}: {
  page: RecommendationPageData;
  parts: readonly PartShown[];
  ended: readonly PartShown[];
  /** Some are asked to confirm their position, which they are written to about. */
  asksAgain?: boolean;
  reason: string;
  onReason: (reason: string) => void;
  error: string | undefined;
}) {
  const t = useWords('trace');
  const { actor } = useTaskforce();
  const reader = useFieldReaders()(page);
  const [told, recused] = [page.audience === 'sector' ? [] : toldOf(ended, parts, actor.seat.id), recusedOf(parts)];
  return (
    <>
      <StaysSaid ended={ended} />
      <TextArea label={t('reason')} value={reason} onChange={onReason} maxLength={1000} error={error} reader={reader} />
      {recused.length > 0 ? <NamedPeople heading={t('recused')} names={recused.map(({ name }) => name)} /> : null}
      {told.length > 0 ? (
        <NamedPeople heading={t('told', { count: told.length })} names={told.map(({ name }) => name)} />
      ) : recused.length > 0 || asksAgain ? null : (
        <p>{t('told', { count: 0 })}</p>
      )}
      <p className="font-medium">{t('forGood')}</p>
    </>
  );
}

/** What a new recommendation is called, and which sector leads it. */
export function NewFields({
  page,
  value,
  onChange,
  error,
}: {
  page: RecommendationPageData;
  value: { title: string; leadSectorId: string };
  onChange: (value: { title: string; leadSectorId: string }) => void;
  error: string | undefined;
}) {
  const t = useWords('trace');
  const reader = useFieldReaders()(page);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t('name')}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
        maxLength={200}
        error={error}
        reader={reader}
      />
      <LeadField page={page} value={value.leadSectorId} onChange={(leadSectorId) => onChange({ ...value, leadSectorId })} />
    </div>
  );
}
