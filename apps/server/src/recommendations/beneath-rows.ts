import { Prisma } from '@tvaers/db/client';
import { departureOf, sayComputed, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import { sayDay } from '@tvaers/domain/dates/precision';
import { atStart, type Language, type SectorNames } from '@tvaers/domain/language';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import { tellsOnlyResult } from '@tvaers/domain/meetings/proposed-decision';
import type { FrozenMinority } from '@tvaers/domain/minority/frozen-minority';
import { sayMinority } from '@tvaers/domain/minority/labels';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import type { PaperBlock, PaperSection } from '@tvaers/domain/recommendations/text-paper';
import type { Consensus } from '@tvaers/domain/rounds/consensus';
import { sectorStandingWords } from '@tvaers/domain/rounds/labels';
import { type FrozenStatement, saySectorStatement } from '@tvaers/domain/rounds/sector-statement';
import type { Read } from '../doors/acting.ts';

type Decided = {
  year: number;
  serial: number;
  result: DecisionResult;
  madeOn: string;
  meetingNumber: number | null;
  text: string;
  conclusion: string;
  computed: Consensus | null;
  reason: string | null;
  minority: FrozenMinority[];
  sectorStatements: FrozenStatement[];
};

const words = {
  decision: { da: 'Beslutning', en: 'Decision' },
  conclusion: { da: 'Formandens konklusion', en: 'The chair’s conclusion' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  sectors: { da: 'Sektorernes stilling', en: 'How the sectors stand' },
  statements: { da: 'Sektorernes egne udtalelser', en: 'The sectors’ own statements' },
  apart: {
    da: 'Udtalelserne er givet af sektorernes talspersoner og indgår ikke i optællingen.',
    en: 'The statements are given by the sectors’ spokespersons and are no part of the count.',
  },
  minority: { da: 'Mindretalsudtalelse', en: 'Minority statement' },
} as const;

const paragraph = (text: string): PaperBlock => ({
  kind: 'paragraph',
  number: null,
  inlines: [{ text, bold: false, italic: false, href: null, note: null }],
});
const section = (heading: string, lines: readonly (string | null)[]): PaperSection => ({
  heading,
  blocks: lines.flatMap((line) => (line ? line.split(/\n+/).map(paragraph) : [])),
});

/** "Anbefalingen er vedtaget på møde 8 den 15. marts 2022." What is decided outside a meeting is decided in writing. */
function sayAdopted({ madeOn, meetingNumber }: Pick<Decided, 'madeOn' | 'meetingNumber'>, language: Language): string {
  const on = sayDay(madeOn, language, { weekday: false });
  const [da, en] =
    meetingNumber === null
      ? ['ved skriftlig procedure', 'by written procedure']
      : [`på møde ${meetingNumber}`, `at meeting ${meetingNumber}`];
  return language === 'da' ? `Anbefalingen er vedtaget ${da} den ${on}.` : `The recommendation was adopted ${en} on ${on}.`;
}

/**
 * What was decided, how the sectors stood, what they said in their own name and what the minority says, beneath the text that was adopted: the text as it stands then, or its
 * version of the decision. Beneath other versions, and for who may not read the decision, nothing.
 */
export async function listBeneath(
  read: Read,
  recommendationId: string,
  versionId: string | null,
  language: Language,
): Promise<PaperSection[]> {
  const decided = await read.one<Decided>(Prisma.sql`
    select d.year, d.serial, d.result, d.made_on as "madeOn", (select m.number from meetings m where m.id = d.meeting_id) as "meetingNumber", d.text, d.conclusion, d.computed, d.presence ->> 'departureReason' as reason, d.minority, d.sector_statements as "sectorStatements"
    from decisions d join recommendations r on r.id = d.recommendation_id
    where r.id = ${recommendationId}::uuid and r.state in ('adopted', 'published') and d.result = 'approved' and d.computed is not null
      and (${versionId}::uuid is null or d.version_id = ${versionId}::uuid)
    order by d.year desc, d.serial desc limit 1`);
  if (!decided) return [];
  const sectors = await read.rows<{ id: string; da: string; en: string }>(
    Prisma.sql`select x.id, x.name_da as da, x.name_en as en from sectors x`,
  );
  const names: SectorNames = Object.fromEntries(sectors.map(({ id, da, en }) => [id, { da, en }]));
  const { year, serial, text, conclusion, computed, reason, minority, sectorStatements, result } = decided;
  const difference = sayDeparture(departureOf(result, computed), language);
  return [
    section(`${words.decision[language]} ${sayDecisionNumber(year, serial)}`, [
      sayAdopted(decided, language),
      tellsOnlyResult(text) ? null : text,
      conclusion && conclusion !== text ? `${words.conclusion[language]}: ${conclusion}` : null,
      difference && [difference, sayComputed(computed, names, language)].join(' '),
      difference && reason ? `${words.reason[language]}: ${reason}` : null,
    ]),
    section(
      words.sectors[language],
      (computed?.sectors ?? []).map(
        ({ sectorId, standing }) => `${atStart(names[sectorId]?.[language] ?? '')}: ${sectorStandingWords[standing][language]}`,
      ),
    ),
    ...(sectorStatements.length > 0
      ? [
          section(words.statements[language], [
            words.apart[language],
            ...sectorStatements.flatMap((one) => [saySectorStatement(one, names, language), one.text]),
          ]),
        ]
      : []),
    ...minority.map(({ signers, text: said }) =>
      section(words.minority[language], [sayMinority(signers, names, language), said]),
    ),
  ];
}
