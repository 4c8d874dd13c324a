import { useQuery } from '@tanstack/react-query';
import { type FieldDifference, fieldDifferences } from '@tvaers/domain/history/difference';
import { sayRuleDeed } from '@tvaers/domain/history/rule-deeds';
import type { TellingNoun } from '@tvaers/domain/history/schema';
import { sayDeed } from '@tvaers/domain/verbs';
import { useState } from 'react';
import { doors, trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { type HistoryEntry, HistoryList as Entries } from '../look/history-list.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { type Page, together } from './pages.ts';
import { type Saying, sayValue } from './said-value.ts';
import { isTold, type ToldField, toldFields } from './told-fields.ts';

type HistoryListProps = {
  noun: TellingNoun;
  /** The thing, or several that are read as one, such as all seats of a person. */
  thingId: string | readonly string[];
};

/** What has happened to a thing: who, what, for whom, when, and what became different. Fetched a page at a time when it is shown. */
export function HistoryList({ noun, thingId }: HistoryListProps) {
  const t = useWords('history');
  const everywhere = useWords('everywhere');
  const entriesOf = useEntries(noun);
  const { taskforceId } = useTaskforce();
  const input = { taskforceId, noun, thingIds: [thingId].flat() };
  const newest = useQuery(trpc.history.list.queryOptions({ ...input, before: null }, { throwOnError: false }));
  // Older pages do not change. The newest one is kept with them, so that no event is lost between them when it moves on.
  const [older, setOlder] = useState<readonly Page[]>([]);
  const [fetching, setFetching] = useState<'not' | 'now' | 'failed'>('not');
  if (newest.error && !newest.data) return <Failed onAgain={() => void newest.refetch()} />;
  if (!newest.data) return <Skeleton lines={3} />;
  const whole = together([newest.data, ...older]);

  async function fetchOlder(latest: Page) {
    setFetching('now');
    try {
      const page = await doors.history.list.query({ ...input, before: whole.before });
      setOlder((pages) => [...pages, latest, page]);
      setFetching('not');
    } catch {
      setFetching('failed');
    }
  }

  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <Entries
          entries={entriesOf(whole)}
          further={
            whole.before === null ? null : (
              <Button kind="quiet" size="small" pending={fetching === 'now'} onPress={() => void fetchOlder(newest.data)}>
                {t('older')}
              </Button>
            )
          }
        />
      </div>
      <ErrorSentence>{fetching === 'failed' ? everywhere('failed.fetch') : null}</ErrorSentence>
    </div>
  );
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const t = useWords('everywhere');
  const again = (
    <Button size="small" onPress={onAgain}>
      {t('tryAgain')}
    </Button>
  );
  return <ErrorSentence action={again}>{t('failed.fetch')}</ErrorSentence>;
}

/** Turns events into lines on the screen. A field without words, or a value the reader may not know, is left out. */
function useEntries(noun: TellingNoun): (page: Page) => HistoryEntry[] {
  const t = useWords('history');
  const dates = useDates();
  const language = useLanguage();
  const { sector } = useTaskforce();
  const fieldName = (field: ToldField) => (noun === 'seats' && field === 'title' ? t('seatTitle') : t(`fields.${field}`));
  const day = (on: string) => dates.day(on, { weekday: false });

  const saidDeed = ({ noun: of, verb, by }: Page['events'][number]) => {
    const rule = by ? null : sayRuleDeed(of, verb, language);
    return { who: by?.name ?? rule?.who ?? '', what: rule?.deed ?? sayDeed(of, verb, language) ?? t('changed') };
  };

  return ({ events, names }) => {
    const saying: Saying = {
      language,
      noun,
      nameOf: (id) => names[id] ?? sector(id)?.name ?? null,
      day,
      moment: (at) => (at.length > 16 ? dates.moment(at) : `${day(at.slice(0, 10))} ${dates.time(at)}`),
      yesOrNo: (is) => t(is ? 'yes' : 'no'),
      more: (text, count) => t('more', { text, count: String(count) }),
    };
    return events.map((event) => ({
      id: String(event.number),
      at: event.at,
      ...saidDeed(event),
      sector: sector(event.by?.sectorId ?? null),
      onBehalfOf: event.onBehalfOf,
      differences: inOrder(fieldDifferences(event.difference)).flatMap(({ field, before, after }) => {
        const [was, is] = [before === undefined ? undefined : sayValue(field, before, saying), sayValue(field, after, saying)];
        return is === null || was === null
          ? []
          : // What was nothing before is not struck out.
            [{ field: fieldName(field), before: was ? asWritten(before, was) : undefined, after: asWritten(after, is) }];
      }),
    }));
  };
}

/** A value that stands as somebody wrote it keeps its own language. */
function asWritten(value: unknown, said: string | undefined) {
  return said !== undefined && said === value ? <span {...written}>{said}</span> : said;
}

/** The told fields only, in their order: the log keeps them in its own. */
function inOrder(differences: readonly FieldDifference[]) {
  return differences
    .flatMap(({ field, ...sides }) => (isTold(field) ? [{ field, ...sides }] : []))
    .toSorted((a, b) => toldFields.indexOf(a.field) - toldFields.indexOf(b.field));
}
