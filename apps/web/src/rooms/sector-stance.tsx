import { can } from '@tvaers/domain/policy';
import { wouldChangeQuestion } from '@tvaers/domain/rounds/labels';
import { Check } from 'lucide-react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { MemberStandingGlyph } from '../rounds/standing-glyph.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { whoAgrees } from './agreeing.ts';
import type { CommonShown, RoomPerson } from './room-data.ts';

type SectorStanceProps = { sectorId: string; common: CommonShown; people: readonly RoomPerson[]; onEdit: (() => void) | null };

/** What a sector means to say, and who of it agrees: to these words, to earlier ones, or has not said. One click agrees, one takes it back. */
export function SectorStance({ sectorId, common, people, onEdit }: SectorStanceProps) {
  const t = useWords('rooms');
  const label = useLabel();
  const { taskforceId, actor } = useTaskforce();
  const agree = useCommand(trpc.rooms.agree, { done: t('common.agreed') });
  const takeBack = useCommand(trpc.rooms.takeBackAgreement, { done: t('common.tookBack') });
  const { latest, earlier, silent } = whoAgrees(common.assents, people);
  const own = common.assents.find(({ seatId }) => seatId === actor.seat.id);
  // What one may not read is not here: whoever sees it is not recused from it.
  const mayAgree = onEdit !== null && can(actor, 'rooms.agree', { sectorId, recommendation: null });
  return (
    <div className="grid gap-2">
      <p className="font-medium">
        <MemberStandingGlyph stance={common.stance} toReconfirm={false} named />
      </p>
      {common.reason ? (
        <p {...written} className="max-w-reading whitespace-pre-line">
          “{common.reason}”
        </p>
      ) : null}
      {common.wouldChange ? (
        <p className="max-w-reading whitespace-pre-line">
          <span className="text-soft">{label(wouldChangeQuestion)}</span> <span {...written}>{common.wouldChange}</span>
        </p>
      ) : null}
      <p className="text-sm text-soft">
        {t('common.by', { name: common.preparedBy })} <RelativeTime at={common.preparedAt} />
        {common.label ? ` · ${t('common.about', { label: common.label })}` : ''}
      </p>
      {common.isTextNewer && onEdit ? <p className="text-sm text-risk">{t('common.textNewer')}</p> : null}
      <ul className="grid gap-0.5 text-sm">
        {latest.length > 0 ? <li>{t('common.agrees', { names: latest.join(', ') })}</li> : null}
        {earlier.length > 0 ? <li className="text-risk">{t('common.agreedEarlier', { names: earlier.join(', ') })}</li> : null}
        {silent.length > 0 ? <li className="text-soft">{t('common.silent', { names: silent.join(', ') })}</li> : null}
      </ul>
      <ErrorSentence>{agree.conflict ? t('common.othersNow') : (agree.problem ?? takeBack.problem)}</ErrorSentence>
      {onEdit ? (
        <div className="flex flex-wrap items-center gap-2" data-print="no">
          {mayAgree && own?.isToLatest ? (
            <Button
              size="small"
              pending={takeBack.pending}
              onPress={() => void takeBack.run({ taskforceId, commonPositionId: common.id })}
            >
              {t('common.takeBack')}
            </Button>
          ) : null}
          {mayAgree && !own?.isToLatest ? (
            <Button
              size="small"
              icon={<Check className="size-4" aria-hidden="true" />}
              pending={agree.pending}
              onPress={() => void agree.run({ taskforceId, commonPositionId: common.id, version: common.version })}
            >
              {t(own ? 'common.agreeAgain' : 'common.agree')}
            </Button>
          ) : null}
          <Button kind="quiet" size="small" onPress={onEdit}>
            {t('common.edit')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
