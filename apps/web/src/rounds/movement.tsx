import { type Stand, movement } from '@tvaers/domain/rounds/movement';
import { DataTable } from '../look/data-table.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TableToggle } from '../look/table-toggle.tsx';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { MarkedName } from '../seats/marked-name.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { MemberStandingGlyph, SectorStandingGlyph } from './standing-glyph.tsx';

type MovementProps = { page: RecommendationPageData; round: RoundShown };

/** How positions moved over the versions: a line for each sector, and each member behind one button. Nothing before there are two versions. */
export function Movement({ page, round }: MovementProps) {
  const t = useWords('rounds');
  const recused = new Set(page.recusals.map(({ seatId }) => seatId));
  const members = round.asked.map(({ seatId, sectorId }) => ({ seatId, sectorId, isRecused: recused.has(seatId) }));
  const positions = page.rounds.flatMap((one) => one.positions);
  const stands = movement(page.versions, members, positions);
  if (stands.length < 2) return null;
  const labelOf = (versionId: string) => page.versions.find(({ id }) => id === versionId)?.label ?? '';
  return (
    <TableToggle
      title={t('movement.title')}
      note={t('movement.note')}
      picture={<SectorsMoved stands={stands} labelOf={labelOf} />}
      table={<MembersMoved stands={stands} labelOf={labelOf} round={round} />}
    />
  );
}

type MovedProps = { stands: readonly Stand[]; labelOf: (versionId: string) => string };

/** A line for each sector with its standing on each version; where nothing moved the line is plain. */
function SectorsMoved({ stands, labelOf }: MovedProps) {
  const t = useWords('rounds');
  const { sectors } = useTaskforce();
  const shown = sectors.filter(({ id }) => stands[0]?.sectors.some(({ sectorId }) => sectorId === id));
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('movement.caption')} tabIndex={0}>
      <table className="border-collapse text-sm">
        <caption className="sr-only">{t('movement.caption')}</caption>
        <thead>
          <tr className="text-soft">
            <th scope="col">
              <span className="sr-only">{t('sectors')}</span>
            </th>
            {stands.map(({ versionId }) => (
              <th key={versionId} scope="col" className="figures min-w-20 pb-1.5 font-medium">
                {labelOf(versionId)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((sector) => (
            <tr key={sector.id}>
              <th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
                <SectorMark sector={sector} named />
              </th>
              {stands.map(({ versionId, sectors: standings }, place) => (
                <td key={versionId} className="relative py-1 text-center align-middle leading-none">
                  {/* The line that joins it to the version before. */}
                  {place > 0 ? (
                    <span
                      className="absolute top-1/2 right-1/2 left-[-50%] mx-3.5 border-t border-line-strong"
                      aria-hidden="true"
                    />
                  ) : null}
                  <span className="relative inline-flex">
                    <SectorStandingGlyph
                      standing={standings.find(({ sectorId }) => sectorId === sector.id)?.standing ?? 'missing'}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
          <tr className="border-t border-line">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal text-soft">
              {t('matrix.heads')}
            </th>
            {stands.map(({ versionId, heads }) => (
              <td key={versionId} className="figures py-1.5 text-center">
                {t('matrix.of', { with: String(heads.with), of: String(heads.of) })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function MembersMoved({ stands, labelOf, round }: MovedProps & { round: RoundShown }) {
  const t = useWords('rounds');
  return (
    <DataTable
      caption={t('movement.caption')}
      rows={round.asked}
      rowKey={({ seatId }) => seatId}
      columns={[
        {
          id: 'who',
          header: t('earlier.who'),
          isHeader: true,
          cell: ({ name, sectorId }) => <MarkedName name={name} sectorId={sectorId} />,
        },
        ...stands.map(({ versionId, members }) => ({
          id: versionId,
          header: labelOf(versionId),
          cell: ({ seatId }: RoundShown['asked'][number]) => {
            const one = members.find((member) => member.seatId === seatId);
            return one ? <MemberStandingGlyph stance={one.stance} toReconfirm={one.toReconfirm} named /> : null;
          },
        })),
      ]}
    />
  );
}
