import { anchorOf, findOnPages } from '@tvaers/domain/notes/anchoring';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { LockKeyhole, NotebookPen } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { PageHead } from '../look/page-head.tsx';
import { TextField } from '../look/text-field.tsx';
import { TextLink } from '../look/text-link.tsx';
import type { ItemShown, MeetingShown } from '../meetings/meeting.ts';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { NoteCard } from './note-card.tsx';
import { NoteForm } from './note-form.tsx';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { PaperSheet, type Picked } from './paper-sheet.tsx';
import './notes.css';

type Shown = { id: string; firstId: string; serial: number; name: string; isNewest: boolean; newestId: string };

/** A paper read here, with one's own notes in its margin. An earlier version opens too, as long as it is there. */
export function PaperReader({ number }: { number: number }) {
  const { taskforceId } = useTaskforce();
  const { bilag = '' } = useSearch({ strict: false }) as { bilag?: string };
  const meeting = useSuspenseQuery(trpc.meetings.page.queryOptions({ taskforceId, number })).data;
  const found = findPaper(meeting, bilag);
  return found ? <Reader key={bilag} meeting={meeting} {...found} /> : <UnknownPage />;
}

function findPaper(meeting: MeetingShown, id: string): { item: ItemShown; paper: Shown } | null {
  for (const item of meeting.items) {
    for (const newest of item.papers) {
      const version = [newest, ...newest.earlier].find((one) => one.id === id);
      if (version && newest.type === 'pdf') {
        const { firstId, id: newestId } = newest;
        return { item, paper: { id, firstId, serial: version.serial, name: version.name, isNewest: id === newestId, newestId } };
      }
    }
  }
  return null;
}

function Reader({ meeting, item, paper }: { meeting: MeetingShown; item: ItemShown; paper: Shown }) {
  const t = useWords('notes');
  const { slug, taskforceId } = useTaskforce();
  const address = `/api/papers?${new URLSearchParams({ taskforceId, paperId: paper.id }).toString()}`;
  const { pdf, problem } = usePdf(address);
  const params = { slug, number: String(meeting.number) };
  return (
    <>
      <PageHead
        title={paper.name}
        over={
          <TextLink to="/$slug/moeder/$number" params={params} hash={`punkt-${item.position}`}>
            {t('reading.back', { number: String(meeting.number), item: String(item.position), title: item.title })}
          </TextLink>
        }
        sub={
          <>
            <a className="text-accent underline underline-offset-3" href={address} download={paper.name}>
              {t('reading.fetch')}
            </a>
            {paper.isNewest ? null : (
              <span>
                {t('reading.newer')}{' '}
                <TextLink
                  to="/$slug/moeder/$number/$face"
                  params={{ ...params, face: 'bilag' }}
                  search={{ bilag: paper.newestId }}
                >
                  {t('reading.openNewer')}
                </TextLink>
              </span>
            )}
          </>
        }
      />
      {problem ? <ErrorSentence>{t(`reading.${problem}`, { name: paper.name })}</ErrorSentence> : null}
      {!pdf && !problem ? <p role="status">{t('reading.loading', { name: paper.name })}</p> : null}
      {pdf ? <Pages meeting={meeting} item={item} paper={paper} pdf={pdf} /> : null}
    </>
  );
}

function usePdf(address: string) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState<'failed' | 'locked' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    openPdf(address, stop.signal).then(
      (opened) => stop.signal.aborted || setPdf(opened),
      (error: Error) => stop.signal.aborted || setProblem(error.name === 'PasswordException' ? 'locked' : 'failed'),
    );
    return () => stop.abort();
  }, [address]);
  return { pdf, problem };
}

const nowhere = { prefix: '', suffix: '', start: 0 };

type PagesProps = { meeting: MeetingShown; item: ItemShown; paper: Shown; pdf: OpenPdf };

function Pages({ meeting, item, paper, pdf }: PagesProps) {
  const t = useWords('notes');
  const { taskforceId } = useTaskforce();
  const { data } = useQuery(trpc.notes.list.queryOptions({ taskforceId, meetingId: meeting.id }));
  const [picked, setPicked] = useState<Picked | null>(null);
  const [writing, setWriting] = useState<{ picked: Picked | null } | null>(null);
  const [words, setWords] = useState('');
  const [isWrong, setWrong] = useState(false);
  const notes = useMemo(
    () =>
      (data ?? [])
        .filter(({ paperId }) => paperId === paper.firstId)
        .map((note) => ({ note, place: note.on === 'page' ? findOnPages(pdf.texts, note.page ?? 1, note) : undefined })),
    [data, paper.firstId, pdf],
  );
  const marks = useMemo(
    () =>
      pdf.texts.map((_, index) =>
        notes.flatMap(({ place }) => (place?.page === index + 1 ? [{ from: place.start, until: place.end }] : [])),
      ),
    [notes, pdf],
  );
  const about = () => {
    const typed =
      writing && !writing.picked && words.trim() !== '' ? findOnPages(pdf.texts, 1, { ...nowhere, quote: words }) : null;
    const at = writing?.picked ?? (typed && { page: typed.page, from: typed.start, until: typed.end });
    const anchor = at && anchorOf(pdf.texts[at.page - 1] ?? '', at.from, at.until);
    if (at && anchor) return { on: 'page', paperId: paper.id, page: at.page, ...anchor } as const;
    return words.trim() === '' ? ({ on: 'paper', paperId: paper.id } as const) : 'noSuchWords';
  };
  const end = () => {
    setWriting(null);
    setWords('');
    setWrong(false);
  };
  const quoted = writing?.picked && pdf.texts[writing.picked.page - 1]?.slice(writing.picked.from, writing.picked.until);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <aside aria-label={t('reading.notes')} className="grid content-start gap-4 lg:order-2">
        <div className="grid gap-4 lg:sticky lg:top-20 lg:max-h-[80dvh] lg:overflow-y-auto">
          <h2 className="text-lg font-semibold">{t('reading.notes')}</h2>
          <p className="flex items-center gap-1 text-sm text-soft">
            <LockKeyhole className="size-3.5" aria-hidden="true" />
            {t('onlyYou')}
          </p>
          {writing ? (
            <NoteForm itemId={item.id} about={about} onWrongWords={() => setWrong(true)} onEnd={end}>
              {quoted ? (
                <blockquote className="line-clamp-4 font-serif text-sm text-soft">“{quoted}”</blockquote>
              ) : (
                <TextField
                  label={t('quote')}
                  description={t('quoteHint')}
                  optional
                  value={words}
                  onChange={(value) => {
                    setWrong(false);
                    setWords(value);
                  }}
                  error={isWrong ? t('noSuchWords') : undefined}
                />
              )}
            </NoteForm>
          ) : (
            <span>
              <Button
                size="small"
                icon={<NotebookPen className="size-4" aria-hidden="true" />}
                onPress={() => setWriting({ picked })}
              >
                {t(picked ? 'reading.writeOn' : 'reading.writeWhole')}
              </Button>
            </span>
          )}
          {notes.length === 0 && !writing ? <p className="text-soft">{t('reading.none')}</p> : null}
          {notes.map(({ note, place }) => (
            <NoteCard
              key={note.id}
              note={note}
              where={
                <>
                  {place ? <span>{t('reading.page', { page: String(place.page), of: String(pdf.texts.length) })}</span> : null}
                  {note.paperSerial === paper.serial ? null : <span>{t('serial', { serial: String(note.paperSerial) })}</span>}
                </>
              }
              words={place === null ? 'lost' : place?.is === 'changed' ? 'changed' : null}
              onShow={place ? () => document.getElementById(`side-${place.page}`)?.scrollIntoView() : undefined}
            />
          ))}
        </div>
      </aside>
      <div className="grid gap-6 lg:order-1" tabIndex={-1}>
        {pdf.texts.map((text, index) => (
          <PaperSheet
            key={index}
            document={pdf.document}
            number={index + 1}
            marks={marks[index] ?? []}
            hasText={text.trim() !== ''}
            onPick={setPicked}
          />
        ))}
      </div>
    </div>
  );
}
