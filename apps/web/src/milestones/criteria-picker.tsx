import { useQuery } from '@tanstack/react-query';
import { type CriterionKind, sayWanted, wantedOf } from '@tvaers/domain/milestones/criteria';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { X } from 'lucide-react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { FieldGroup } from '../look/field.tsx';
import { Select } from '../look/select.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** A thing a milestone waits for, as it is chosen in the form. */
export type ChosenLink = { kind: CriterionKind; thingId: string; wanted: string; number?: number | null; title?: string };

type CriteriaPickerProps = {
  value: readonly ChosenLink[];
  onChange: (value: ChosenLink[]) => void;
  error?: string | null | undefined;
};

/** Chooses recommendations, meetings, findings and documents, each with the state it must be in. */
export function CriteriaPicker({ value, onChange, error }: CriteriaPickerProps) {
  const t = useWords('plan');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const { data: linkables = [] } = useQuery(trpc.milestones.linkables.queryOptions({ taskforceId }));
  const nameOf = (kind: CriterionKind, id: string): string => {
    // What has ended another way since is not offered any more, but keeps its name.
    const thing = linkables.find((one) => one.kind === kind && one.id === id) ?? value.find((one) => one.thingId === id);
    if (!thing?.title) return '…';
    const { number = null, title } = thing;
    if (kind === 'meeting' || kind === 'document') return t(`criteria.${kind}`, { number: String(number), title });
    return number === null ? title : `${saySerial(kind, number)} ${title}`;
  };
  const free = linkables.filter(({ kind, id }) => !value.some((link) => link.kind === kind && link.thingId === id));
  return (
    <FieldGroup label={t('criteria.links')} description={t('criteria.linksHelp')} optional error={error}>
      {value.map(({ kind, thingId, wanted }, place) => (
        <div key={thingId} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 rounded bg-sunk px-3 py-2">
          <Select
            label={nameOf(kind, thingId)}
            value={wanted}
            options={wantedOf[kind].map((id) => ({ id: id as string, label: sayWanted(kind, id, language) }))}
            onChange={(next) => onChange(value.map((link, at) => (at === place ? { ...link, wanted: next } : link)))}
          />
          <Button
            kind="quiet"
            size="small"
            icon={<X className="size-4" aria-hidden="true" />}
            aria-label={t('criteria.remove', { title: nameOf(kind, thingId) })}
            onPress={() => onChange(value.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <Select
        label={t('criteria.add')}
        placeholder={t('criteria.addChoose')}
        value=""
        options={free.map(({ kind, id }) => ({ id: `${kind}:${id}`, label: nameOf(kind, id) }))}
        onChange={(chosen) => {
          const [kind, thingId] = chosen.split(':') as [CriterionKind, string];
          // What is usually meant: adopted, held, supported, sent out.
          const wanted = { recommendation: 'adopted', meeting: 'held', finding: 'supported', document: 'released' }[kind];
          onChange([...value, { kind, thingId, wanted }]);
        }}
      />
    </FieldGroup>
  );
}

/** The chosen links as the server takes them. */
export function linksSent(links: readonly ChosenLink[]) {
  return links.map(({ kind, thingId, wanted }) => ({
    kind,
    ...(kind === 'recommendation'
      ? { recommendationId: thingId }
      : kind === 'meeting'
        ? { meetingId: thingId }
        : kind === 'document'
          ? { paperId: thingId }
          : { findingId: thingId }),
    wanted,
  })) as CriteriaSent;
}

type CriteriaSent = (
  | { kind: 'recommendation'; recommendationId: string; wanted: (typeof wantedOf)['recommendation'][number] }
  | { kind: 'meeting'; meetingId: string; wanted: (typeof wantedOf)['meeting'][number] }
  | { kind: 'finding'; findingId: string; wanted: (typeof wantedOf)['finding'][number] }
  | { kind: 'document'; paperId: string; wanted: (typeof wantedOf)['document'][number] }
)[];
