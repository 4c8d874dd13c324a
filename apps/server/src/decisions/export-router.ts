import { csvOf } from '@tvaers/domain/csv';
import { resultWords } from '@tvaers/domain/decisions/labels';
import { decisionExportInput } from '@tvaers/domain/decisions/schema';
import { sayDayInFigures } from '@tvaers/domain/dates/precision';
import { sayDecisionNumber, sayRecommendation } from '@tvaers/domain/numbers/serial';
import { departureOf, sayComputed, sayDeparture } from '@tvaers/domain/decisions/conclusion';
import type { SectorNames } from '@tvaers/domain/language';
import { sayMinority } from '@tvaers/domain/minority/labels';
import { saySectorStatement } from '@tvaers/domain/rounds/sector-statement';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { readAs } from '../doors/acting.ts';
import { actorOf, guardedRoute } from '../doors/guarded-file.ts';
import type { Route } from '../doors/route.ts';
import { type DecisionWhole, listSectorNames, listWhole } from './rows.ts';

const head = [
  ...['Nummer', 'Dato', 'Udfald', 'Beslutning', 'Sag', 'Version', 'Møde', 'Punkt', 'Punktets titel', 'Indstilling'],
  ...['Til stede', 'Stemmeberettigede', 'Beslutningsdygtig', 'Uden beslutningsdygtighed fordi', 'Regel fraveget fordi'],
  ...[
    'Formandens konklusion',
    'Efter reglen',
    'Afvigelse',
    'Mindretalsudtalelse',
    'Sektorernes egne udtalelser',
    'Skriftlig procedure',
  ],
  ...['Stillingtagen', 'Dissens', 'Opgaver', 'Afløst af', 'Lukket punkt'],
];

const yesNo = (is: boolean | undefined) => (is === undefined ? null : is ? 'ja' : 'nej');

/** How each stood: "Ane Holm: støtter; Bo Lind: har ikke taget stilling". */
function positionsOf({ positions }: DecisionWhole): string {
  return positions
    .map(({ name, stance }) => `${name}: ${stance === 'notStated' ? 'har ikke taget stilling' : stanceWords[stance].da}`)
    .join('; ');
}

function dissentOf({ positions }: DecisionWhole): string {
  return positions
    .filter(({ stance }) => stance === 'cannotSupport')
    .map(({ name, reason }) => (reason ? `${name}: ${reason}` : name))
    .join('; ');
}

/** Each minority statement in its printed form. */
function minorityOf({ minority }: DecisionWhole, names: SectorNames): string {
  return minority.map(({ signers, text }) => `${sayMinority(signers, names, 'da')} ${text}`).join('\n\n');
}

/** What the sectors said in their own name. */
function statementsOf({ sectorStatements }: DecisionWhole, names: SectorNames): string {
  return sectorStatements.map((one) => [saySectorStatement(one, names, 'da'), one.text].filter(Boolean).join(' ')).join('\n\n');
}

function rowOf(decision: DecisionWhole, names: SectorNames) {
  const { year, serial, madeOn, result, text, recommendation, versionLabel, meeting, itemTitle, indstilling, presence } =
    decision;
  const { actions, supersededBy, isClosed, conclusion, computed, procedure } = decision;
  return [
    sayDecisionNumber(year, serial),
    sayDayInFigures(madeOn, 'da'),
    resultWords[result].da,
    text,
    recommendation && `${sayRecommendation(recommendation, 'da')} ${recommendation.title}`,
    recommendation && versionLabel,
    meeting?.number ?? null,
    meeting?.itemPosition ?? null,
    itemTitle,
    indstilling,
    presence.present ?? null,
    presence.of ?? null,
    yesNo(presence.quorate),
    presence.noQuorumReason ?? null,
    presence.departureReason ?? null,
    conclusion || null,
    sayComputed(computed, names, 'da'),
    sayDeparture(departureOf(result, computed), 'da'),
    minorityOf(decision, names) || null,
    statementsOf(decision, names) || null,
    yesNo(procedure !== null),
    positionsOf(decision),
    dissentOf(decision),
    actions.map(({ text: what, owner }) => (owner ? `${what} (${owner})` : what)).join('; '),
    supersededBy && sayDecisionNumber(supersededBy.year, supersededBy.serial),
    yesNo(isClosed),
  ];
}

/** The register as a file for a spreadsheet, in Danish, the language of the record: what one may read of what the page shows. */
export const decisionRoutes: Route[] = [
  guardedRoute({
    method: 'GET',
    path: '/api/decisions.csv',
    permission: 'decisions.read',
    because: 'hands out the register as a file, with the decisions one may read',
    query: decisionExportInput,
    answer: async ({ services, session, query }) => {
      const actor = actorOf(session, query.taskforceId);
      const filter = { ...query, text: query.text ?? '' };
      const { decisions, names } = await readAs(services.reader, actor, async (read) => ({
        decisions: await listWhole(read, filter),
        names: await listSectorNames(read),
      }));
      const name = `beslutninger-${services.clock.today()}.csv`;
      const bytes = Buffer.from(
        csvOf(
          head,
          decisions.map((decision) => rowOf(decision, names)),
        ),
      );
      return { file: { name, type: 'text/csv; charset=utf-8', bytes } };
    },
  }),
];
