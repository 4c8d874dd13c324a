import { mostPaperBytes, mostPapers } from '@tvaers/domain/meetings/papers';
import { useRef, useState } from 'react';
import { nounChanged } from '../../doors/changed.ts';
import { showToast } from '../../look/toast.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { sayBytes } from './say-bytes.ts';
import { type Sent, sendPaper } from './send-paper.ts';

export type Upload = {
  key: string;
  name: string;
  /** From 0 to 1 while it is on its way. */
  share: number;
  problem: string | null;
  stop: () => void;
  /** Sends the same file again; null where that would end the same way. */
  retry: (() => void) | null;
};

/** Files on their way under an item, or in the place of one paper. What fails stays in the list with a sentence, and the file with it. */
export function useUploads(itemId: string, count: number, replacesId: string | null) {
  const t = useWords('agenda');
  const refusals = useWords('refusals');
  const { taskforceId } = useTaskforce();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const going = useRef(0);

  const change = (key: string, some: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...some } : one)));
  const forget = (key: string) => setUploads((now) => now.filter((one) => one.key !== key));

  function sentence(name: string, { why }: Extract<Sent, { ok: false }>): string {
    if (why === 'network') return t('papers.network', { name });
    if (why === 'wrong-file') return t('papers.wrongFile', { name });
    if (why === 'failed' || why === 'stopped') return t('papers.failed', { name, why: '' });
    return t('papers.failed', { name, why: refusals(why) });
  }

  async function send(file: File, key: string) {
    const { name } = file;
    const controller = new AbortController();
    const again = () => void send(file, key);
    const stop = () => controller.abort();
    setUploads((now) => [...now.filter((one) => one.key !== key), { key, name, share: 0, problem: null, stop, retry: null }]);
    going.current += 1;
    const onProgress = (share: number) => change(key, { share });
    const sent = await sendPaper({ taskforceId, itemId, replacesId, file, key, onProgress, signal: controller.signal });
    going.current -= 1;
    if (sent.ok) {
      forget(key);
      nounChanged('meetings');
      showToast({ text: t('papers.attached', { name: sent.name }) });
    } else if (sent.why === 'stopped') forget(key);
    else change(key, { problem: sentence(name, sent), stop: () => forget(key), retry: sent.why === 'wrong-file' ? null : again });
  }

  function refuse(name: string, problem: string) {
    const key = crypto.randomUUID();
    setUploads((now) => [...now, { key, name, share: 0, problem, stop: () => forget(key), retry: null }]);
  }

  /** What is too large, or too many, is said before a byte leaves; the others go all the same. */
  function take(files: readonly File[]) {
    let free = replacesId ? 1 : mostPapers - count - going.current;
    for (const file of replacesId ? files.slice(0, 1) : files) {
      if (file.size > mostPaperBytes) refuse(file.name, t('papers.tooLarge', { name: file.name, size: sayBytes(file.size) }));
      else if (free <= 0) refuse(file.name, t('papers.tooMany'));
      else {
        free -= 1;
        void send(file, crypto.randomUUID());
      }
    }
  }

  return { uploads, take };
}
