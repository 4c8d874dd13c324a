import { type PaperFormat, paperFormats } from '@tvaers/domain/recommendations/text-paper';
import { Download } from 'lucide-react';
import { Menu } from '../../look/menu.tsx';
import type { MenuItem } from '../../look/menu-items.ts';
import { fetchFile } from '../../doors/fetch-file.ts';
import { showToast } from '../../look/toast.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';

/** The text, or a version of it, as a file: what a menu offers. */
export function useFetchItems(recommendationId: string, text: string): (MenuItem & { form: PaperFormat })[] {
  const t = useWords('writing');
  const refusals = useWords('refusals');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const fetchAs = async (format: PaperFormat) => {
    const query = { taskforceId, recommendationId, text, format, language };
    const problem = await fetchFile('/api/papers/recommendation', query, `anbefaling.${format}`);
    if (problem) showToast({ text: problem === 'failed' ? t('versions.failed') : refusals(problem) });
  };
  return paperFormats.map((format) => ({
    id: format,
    form: format,
    label: t(`versions.${format}`),
    onPress: () => void fetchAs(format),
  }));
}

/** A button with the forms a text can be fetched in. */
export function FetchMenu({ recommendationId, text, name }: { recommendationId: string; text: string; name: string }) {
  const t = useWords('writing');
  const items = useFetchItems(recommendationId, text);
  return (
    <Menu
      label={t('versions.what')}
      name={name}
      kind="quiet"
      size="small"
      icon={<Download className="size-4" aria-hidden="true" />}
      groups={[{ id: 'forms', items }]}
    />
  );
}
