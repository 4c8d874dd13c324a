import { type MemoFormat, memoFormats } from '@tvaers/domain/consultations/memo';
import { Download } from 'lucide-react';
import { fetchFile } from '../doors/fetch-file.ts';
import { Menu } from '../look/menu.tsx';
import { showToast } from '../look/toast.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** The memorandum of a consultation as a file: who was asked, what they answered and what the taskforce says to it. */
export function FetchMemo({ consultationId }: { consultationId: string }) {
  const t = useWords('consultations');
  const refusals = useWords('refusals');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const fetchAs = async (format: MemoFormat) => {
    const problem = await fetchFile(
      '/api/papers/consultation',
      { taskforceId, consultationId, format, language },
      `${t('memo.file')}.${format}`,
    );
    if (problem) showToast({ text: problem === 'failed' ? t('memo.failed') : refusals(problem) });
  };
  return (
    <Menu
      label={t('memo.open')}
      icon={<Download className="size-4" aria-hidden="true" />}
      groups={[
        { id: 'forms', items: memoFormats.map((id) => ({ id, label: t(`memo.${id}`), onPress: () => void fetchAs(id) })) },
      ]}
    />
  );
}
