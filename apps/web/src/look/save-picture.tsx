import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { Menu } from './menu.tsx';
import { showToast } from './toast.ts';

type How = 'png' | 'svg' | 'print';

type SavePictureProps = {
  /** What the file is called, beside the taskforce and the day. */
  file: string;
  todayOn: string;
  title: string;
  description: string;
  /** The picture as one svg with a viewBox; it is drawn only when it is asked for, in light colours. */
  drawing: () => ReactNode;
};

/** Save a picture as png or svg, or print it alone on a sheet. */
export function SavePicture({ title, ...picture }: SavePictureProps) {
  const t = useWords('pictures');
  const [how, setHow] = useState<How | null>(null);
  const item = (id: How) => ({ id, label: t(`save.${id}`), onPress: () => setHow(id) });
  return (
    <>
      <Menu
        label={t('save.label')}
        name={t('save.name', { title })}
        kind="quiet"
        size="small"
        icon={<Download className="size-4" aria-hidden="true" />}
        groups={[{ id: 'how', items: [item('png'), item('svg'), item('print')] }]}
      />
      {how ? <Sheet {...picture} title={title} how={how} onDone={() => setHow(null)} /> : null}
    </>
  );
}

/** The picture beside the page, where nobody sees it but the printer and the file. */
function Sheet({ how, file, todayOn, title, description, drawing, onDone }: SavePictureProps & { how: How; onDone: () => void }) {
  const t = useWords('pictures');
  const { slug } = useTaskforce();
  const sheet = useRef<HTMLDivElement>(null);
  const latest = useRef({ onDone, failed: t('save.failed') });
  latest.current = { onDone, failed: t('save.failed') };
  useEffect(() => {
    let isWanted = true;
    const svg = sheet.current?.querySelector('svg');
    async function make() {
      if (!svg) throw new Error('There is no picture to save');
      if (how === 'print') return printAlone();
      const { svgOf, pngOf, handOver, fileName } = await import('./picture-file.ts');
      await document.fonts.ready;
      const text = await svgOf(svg, { title, description });
      const blob = how === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(text, svg.viewBox.baseVal);
      if (isWanted) handOver(blob, fileName([slug, file, todayOn], how));
    }
    make()
      .catch((problem: unknown) => {
        console.error(problem);
        showToast({ text: latest.current.failed, tone: 'problem' });
      })
      .finally(() => isWanted && latest.current.onDone());
    return () => {
      isWanted = false;
    };
  }, [how, slug, file, todayOn, title, description]);
  return createPortal(
    <div ref={sheet} className="picture-sheet" data-theme="light" aria-hidden="true" inert>
      {drawing()}
    </div>,
    document.body,
  );
}

/** The style sheet leaves everything but the sheet off the paper while this is set. */
function printAlone() {
  const root = document.documentElement;
  root.dataset['printing'] = 'picture';
  window.print();
  delete root.dataset['printing'];
}
