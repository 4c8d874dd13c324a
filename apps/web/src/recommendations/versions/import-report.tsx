import type { ImportedDraft } from '@tvaers/domain/recommendations/imported-draft';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';

/** What of a document does not come along, and what was changed in it by whom. */
export function ImportReport({ draft }: { draft: ImportedDraft }) {
  const t = useWords('writing');
  return (
    <>
      {draft.losses.length > 0 ? (
        <section className="rounded bg-risk-ground px-4 py-3">
          <h3 className="font-semibold">{t('importing.lost')}</h3>
          <ul className="list-disc pl-5 text-sm">
            {draft.losses.map(({ kind, count }) => (
              <li key={kind}>{t(`loss.${kind}`, { count })}</li>
            ))}
          </ul>
        </section>
      ) : (
        <p className="text-soft">{t('importing.nothingLost')}</p>
      )}
      <Changes draft={draft} />
    </>
  );
}

function Changes({ draft: { changes, changeCount } }: { draft: ImportedDraft }) {
  const t = useWords('writing');
  const dates = useDates();
  if (changes.length === 0) return null;
  return (
    <details className="rounded border border-line px-4 py-2">
      <summary className="cursor-pointer font-semibold">{t('importing.listed')}</summary>
      <ul className="grid gap-1 py-2 text-sm">
        {changes.map(({ kind, author, at, text }, place) => (
          <li key={place}>
            <span className="font-semibold">{author || t('importing.someone')}</span>
            {at ? <span className="text-soft"> {dates.figures(at.slice(0, 10))}</span> : null} {t(`importing.kind.${kind}`)}
            {text ? <>: “{text}”</> : null}
          </li>
        ))}
      </ul>
      {changeCount > changes.length ? (
        <p className="pb-1 text-sm text-soft">{t('importing.and', { count: changeCount - changes.length })}</p>
      ) : null}
    </details>
  );
}
