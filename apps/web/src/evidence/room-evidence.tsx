import { sectorWords } from '@tvaers/domain/seats/labels';
import { Lock } from 'lucide-react';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { EvidenceAct } from './evidence-dialog.tsx';
import { FindingList, SourceList } from './evidence-lists.tsx';
import type { EvidenceOnPage } from './evidence.ts';

/** What lies in one's own sector's room, apart from the rest and marked as the room's. Nothing where there is nothing. */
export function RoomEvidence({ page, onAct }: { page: EvidenceOnPage; onAct: (act: EvidenceAct) => void }) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { actor, sector } = useTaskforce();
  const own = sector(actor.seat.sectorId);
  const isOfRoom = ({ audience }: { audience: string }) => audience === 'sector';
  const [findings, sources] = [page.findings.filter(isOfRoom), page.sources.filter(isOfRoom)];
  if (!own || findings.length + sources.length === 0) return null;
  const known = Object.entries(sectorWords).find(([key, words]) => key === own.key && words[language] === own.name)?.[1];
  return (
    <div data-sector={own.colour} className="rounded border border-line border-l-4 border-l-sector bg-surface p-4 sm:p-6">
      <Section
        title={
          <span className="inline-flex flex-wrap items-center gap-2.5">
            <SectorMark sector={own} />
            {known ? t('room.title', { sector: known.whose[language] }) : t('room.titlePlain', { sector: own.name })}
          </span>
        }
      >
        <p className="flex max-w-reading gap-2 text-sm text-soft">
          <Lock className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {t('room.note')}
        </p>
        {findings.length > 0 ? (
          <Section level={3} title={t('room.findings')}>
            <FindingList findings={findings} sources={page.sources} onAct={onAct} />
          </Section>
        ) : null}
        {sources.length > 0 ? (
          <Section level={3} title={t('room.sources')}>
            <SourceList findings={page.findings} sources={sources} onAct={onAct} />
          </Section>
        ) : null}
      </Section>
    </div>
  );
}
