import { useQuery } from '@tanstack/react-query';
import { LockKeyhole, NotebookPen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { TextLink } from '../look/text-link.tsx';
import type { ItemShown, MeetingShown } from '../meetings/meeting.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { markWords, rangeIn, selectedIn } from './marked-words.ts';
import { NoteCard } from './note-card.tsx';
import { NoteForm } from './note-form.tsx';
import { aboutSelection, aboutWords, type NoteShown, type NotedText, notedTexts, placeOf } from './note.ts';
import './notes.css';

type Selected = ReturnType<typeof aboutSelection>;
type Of = { meeting: Pick<MeetingShown, 'id' | 'number'>; item: ItemShown };

/** One's own notes on an item and its papers. Their words are marked in the item's texts, which stand in the same `data-item`. */
export function NotesOfItem({ meeting, item }: Of) {
  const t = useWords('notes');
  const { taskforceId } = useTaskforce();
  const notes = (useQuery(trpc.notes.list.queryOptions({ taskforceId, meetingId: meeting.id })).data ?? []).filter(
    ({ itemId }) => itemId === item.id,
  );
  const own = useRef<HTMLDivElement>(null);
  const selected = useRef<Selected>(null);
  const [writing, setWriting] = useState<{ selected: Selected } | null>(null);
  const textOf = (on: NotedText) => own.current?.closest('[data-item]')?.querySelector(`[data-noted="${on}"]`) ?? null;
  useMarks(item, notes, textOf);

  /** Read before the button takes the selection away. */
  const look = () => {
    selected.current = null;
    for (const on of notedTexts) {
      const element = textOf(on);
      const stretch = element && selectedIn(element);
      selected.current ??= stretch && aboutSelection(on, stretch.from, stretch.until, item);
    }
  };
  return (
    <div ref={own} role="group" aria-label={t('title')} className="grid gap-2" data-print="no">
      {notes.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-semibold text-soft">
          {t('title')}
          <span className="inline-flex items-center gap-1 font-normal">
            <LockKeyhole className="size-3.5" aria-hidden="true" />
            {t('onlyYou')}
          </span>
        </p>
      ) : null}
      {notes.map((note) => {
        const place = placeOf(note, item);
        const show = () => {
          const element = note.on === 'indstilling' || note.on === 'presentation' ? textOf(note.on) : null;
          element?.scrollIntoView({ block: 'center' });
        };
        return (
          <NoteCard
            key={note.id}
            note={note}
            where={<Where meeting={meeting} item={item} note={note} />}
            words={place === null ? 'lost' : place?.is === 'changed' ? 'changed' : null}
            onShow={place ? show : undefined}
          />
        );
      })}
      {writing === null ? (
        <span>
          <Button
            kind="quiet"
            size="small"
            icon={<NotebookPen className="size-4" aria-hidden="true" />}
            aria-label={t('writeOn', { number: String(item.position) })}
            title={t('hint')}
            onPointerDown={look}
            onKeyDown={look}
            onPress={() => setWriting({ selected: selected.current })}
          >
            {t('write')}
          </Button>
        </span>
      ) : (
        <WriteNote item={item} selected={writing.selected} onEnd={() => setWriting(null)} />
      )}
    </div>
  );
}

function useMarks(item: ItemShown, notes: readonly NoteShown[], textOf: (on: NotedText) => Element | null) {
  const place = useId();
  useEffect(() => {
    const ranges = notes.flatMap((note) => {
      const found = placeOf(note, item);
      const element = found && (note.on === 'indstilling' || note.on === 'presentation') ? textOf(note.on) : null;
      const range = element && found && rangeIn(element, found.start, found.end);
      return range ? [range] : [];
    });
    markWords(place, ranges);
    return () => markWords(place, []);
  });
}

function Where({ meeting, item, note }: Of & { note: NoteShown }) {
  const t = useWords('notes');
  const { slug } = useTaskforce();
  if (note.on === 'indstilling') return <span>{t('inIndstilling')}</span>;
  if (note.on === 'presentation') return <span>{t('inPresentation')}</span>;
  if (note.on === 'item') return null;
  const name = note.on === 'page' ? t('onPage', { name: note.paperName, page: String(note.page) }) : note.paperName;
  const paper = item.papers.find(({ firstId }) => firstId === note.paperId);
  return (
    <>
      {paper?.type === 'pdf' ? (
        <TextLink
          to="/$slug/moeder/$number/$face"
          params={{ slug, number: String(meeting.number), face: 'bilag' }}
          search={{ bilag: paper.id }}
        >
          {name}
        </TextLink>
      ) : (
        <span>{name}</span>
      )}
      {paper && note.paperSerial !== paper.serial ? <span>{t('serial', { serial: String(note.paperSerial) })}</span> : null}
    </>
  );
}

/** Chooses what the note is about: the item, words of its texts, or one of its papers. */
function WriteNote({ item, selected, onEnd }: { item: ItemShown; selected: Selected; onEnd: () => void }) {
  const t = useWords('notes');
  const [about, setAbout] = useState('item');
  const [quote, setQuote] = useState(selected?.quote ?? '');
  const [isWrong, setWrong] = useState(false);
  const hasText = item.indstilling !== '' || item.presentation !== '';
  const what = () => {
    if (about !== 'item') return { on: 'paper', paperId: about } as const;
    if (quote.trim() === '') return { on: 'item' } as const;
    // The same words may stand in it twice: those that were selected are meant.
    if (selected && quote === selected.quote) return selected;
    return aboutWords(quote, item) ?? 'noSuchWords';
  };
  return (
    <NoteForm itemId={item.id} about={what} onWrongWords={() => setWrong(true)} onEnd={onEnd}>
      {item.papers.length > 0 ? (
        <Select
          label={t('about')}
          value={about}
          onChange={setAbout}
          options={[{ id: 'item', label: t('wholeItem') }, ...item.papers.map(({ id, name }) => ({ id, label: name }))]}
        />
      ) : null}
      {about === 'item' && hasText ? (
        <TextField
          label={t('quote')}
          description={t('quoteHint')}
          optional
          value={quote}
          onChange={(value) => {
            setWrong(false);
            setQuote(value);
          }}
          error={isWrong ? t('noSuchWords') : undefined}
        />
      ) : null}
    </NoteForm>
  );
}
