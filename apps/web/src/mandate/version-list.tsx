import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { HistoryFold } from '../history/history-fold.tsx';
import { Button } from '../look/button.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { Select } from '../look/select.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { MandateVersion } from './mandate.ts';
import { useVersionName } from './use-version-name.ts';

const chips = {
  proposed: { tone: 'active', glyph: 'waiting' },
  approved: { tone: 'good', glyph: 'done' },
  declined: { tone: 'late', glyph: 'stopped' },
  withdrawn: { tone: 'quiet', glyph: 'stopped' },
} as const;

/** Every version there is or was: who proposed it, who decided, where it comes from; and any two beside each other. */
export function VersionList({ versions, inForce }: { versions: readonly MandateVersion[]; inForce: MandateVersion | null }) {
  const t = useWords('mandate');
  const { slug } = useTaskforce();
  return (
    <Section title={t('versions')}>
      <Rows label={t('versions')}>
        {versions.map((version) => (
          <Row
            key={version.id}
            title={
              <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium', version: version.number }}>
                {t('version', { number: String(version.number) })}
              </TextLink>
            }
            end={
              <StateChip {...chips[version.state]}>
                {version.id === inForce?.id ? t('inForce') : t(`states.${version.state}`)}
              </StateChip>
            }
            sub={<Told version={version} />}
            actions={<HistoryFold noun="mandate" thingId={version.id} />}
          >
            {version.declineReason ? (
              <p className="max-w-reading">{t('declinedBecause', { reason: version.declineReason })}</p>
            ) : null}
          </Row>
        ))}
      </Rows>
      {versions.length > 1 ? <ChooseTwo versions={versions} /> : null}
    </Section>
  );
}

function Told({ version }: { version: MandateVersion }) {
  const t = useWords('mandate');
  const dates = useDates();
  const { state, proposedBy, proposedAt, decidedBy, decidedAt, approvedOn, source } = version;
  const day = (at: string) => dates.day(at.slice(0, 10), { weekday: false });
  const decidedOn = state === 'approved' ? approvedOn : decidedAt;
  return (
    <>
      {proposedBy && proposedAt ? (
        <span className="block">{t('told.proposed', { name: proposedBy, on: day(proposedAt) })}</span>
      ) : null}
      {state !== 'proposed' && decidedOn ? (
        <span className="block">
          {decidedBy ? t(`told.${state}`, { name: decidedBy, on: day(decidedOn) }) : `${t(`states.${state}`)} ${day(decidedOn)}`}
        </span>
      ) : null}
      {source ? (
        <span className="block">
          {t('source')}: {source}
        </span>
      ) : null}
    </>
  );
}

/** Which two are compared stands in the address. */
function ChooseTwo({ versions }: { versions: readonly MandateVersion[] }) {
  const t = useWords('mandate');
  const nameOf = useVersionName();
  const navigate = useNavigate();
  const [til, fra] = versions;
  const [from, setFrom] = useState(String(fra?.number ?? ''));
  const [to, setTo] = useState(String(til?.number ?? ''));
  const options = versions.map((version) => ({ id: String(version.number), label: nameOf(version) }));
  return (
    <div className="flex flex-wrap items-end gap-3 pt-2" data-print="no">
      <div className="w-full sm:w-80">
        <Select label={t('compare.from')} value={from} options={options} onChange={setFrom} />
      </div>
      <div className="w-full sm:w-80">
        <Select label={t('compare.to')} value={to} options={options} onChange={setTo} />
      </div>
      <Button
        onPress={() =>
          void navigate({
            to: '.',
            search: { fane: 'kommissorium', fra: Number(from), til: Number(to) } as Record<string, unknown>,
          })
        }
      >
        {t('compare.open')}
      </Button>
    </div>
  );
}
