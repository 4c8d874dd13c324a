import { useInfiniteQuery } from '@tanstack/react-query';
import { type FieldDifference, fieldDifferences } from '@tvaers/domain/history/difference';
import type { TellingNoun } from '@tvaers/domain/history/schema';
import { sayDeed } from '@tvaers/domain/verbs';
import { doors, trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { type HistoryEntry, HistoryList as Entries } from '../look/history-list.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { type Saying, sayValue } from './said-value.ts';
import { isTold, type ToldField, toldFields } from './told-fields.ts';

type HistoryListProps = {
  noun: TellingNoun;
  /** The thing, or several that are read as one, such as all seats of a person. */
  thingId: string | readonly string[];
};
type Page = Awaited<ReturnType<typeof doors.history.list.query>>;

/** What has happened to a thing: who, what, for whom, when, and what became different. Fetched a page at a time when it is shown. */
export function HistoryList({ noun, thingId }: HistoryListProps) {
  const t = useWords('history');
  const common = useWords('everywhere');
  const entriesOf = useEntries(noun);
  const { taskforceId } = useTaskforce();
  const thingIds = [thingId].flat();
  const input = { taskforceId, noun, thingIds };
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    // The key begins as the door's own does, so that live changes reach it.
    queryKey: [...trpc.history.list.queryKey({ ...input, before: null }), 'pages'],
    queryFn: ({ pageParam }) => doors.history.list.query({ ...input, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last: Page) => last.before,
    throwOnError: false,
  });
  if (error && !data) {
    return (
      <ErrorSentence
        action={
          <Button size="small" onPress={() => void refetch()}>
            {common('tryAgain')}
          </Button>
        }
      >
        {common('failed.fetch')}
      </ErrorSentence>
    );
  }
  if (!data) return <Skeleton lines={3} />;
  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <Entries entries={data.pages.flatMap(entriesOf)} />
      </div>
      {hasNextPage ? (
        <Button kind="quiet" size="small" pending={isFetching} onPress={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      ) : null}
    </div>
  );
}

/** Turns events into lines on the screen. A field without words, or a value the reader may not know, is left out. */
function useEntries(noun: TellingNoun): (page: Page) => HistoryEntry[] {
  const t = useWords('history');
  const dates = useDates();
  const language = useLanguage();
  const { sector } = useTaskforce();

  const fieldName = (field: ToldField) => (noun === 'seats' && field === 'title' ? t('seatTitle') : t(`fields.${field}`));

  return ({ events, names }) => {
    const saying: Saying = {
      language,
      noun,
      nameOf: (id) => names[id] ?? sector(id)?.name ?? null,
      day: (on) => dates.day(on, { weekday: false }),
      moment: (at) => (at.length > 16 ? dates.moment(at) : `${dates.day(at.slice(0, 10), { weekday: false })} ${dates.time(at)}`),
      yesOrNo: (is) => t(is ? 'yes' : 'no'),
      more: (text, count) => t('more', { text, count: String(count) }),
    };
    return events.map((event) => ({
      id: String(event.number),
      at: event.at,
      who: event.by.name,
      sector: sector(event.by.sectorId),
      onBehalfOf: event.onBehalfOf,
      what: sayDeed(event.noun, event.verb, language) ?? t('changed'),
      differences: inOrder(fieldDifferences(event.difference)).flatMap(({ field, before, after }) => {
        const [was, is] = [before === undefined ? undefined : sayValue(field, before, saying), sayValue(field, after, saying)];
        return is === null || was === null ? [] : [{ field: fieldName(field), before: was, after: is }];
      }),
    }));
  };
}

/** The told fields only, in their order: the log keeps them in its own. */
function inOrder(differences: readonly FieldDifference[]) {
  return differences
    .flatMap(({ field, ...sides }) => (isTold(field) ? [{ field, ...sides }] : []))
    .toSorted((a, b) => toldFields.indexOf(a.field) - toldFields.indexOf(b.field));
}
