import type { Actor } from '@tvaers/domain/actor';
import type { AgendaItemToPrint, AgendaToPrint } from '@tvaers/domain/meetings/agenda-paper';
import { meetingWords } from '@tvaers/domain/meetings/labels';
import { atStart, type Language } from '@tvaers/domain/language';
import { saySerial, sayRecommendation } from '@tvaers/domain/numbers/serial';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { listNotes } from '../notes/rows.ts';
import { listNamedIn } from '../recommendations/references-rows.ts';
import type { MatterRow } from './agenda-rows.ts';
import { findMeetingNamed, listStoredPapers, listTreatedTexts } from './pack-rows.ts';
import { loadMeetingPage } from './page-service.ts';

type At = { actor: Actor; clock: Clock };
/** `hasNotes`: the asker's own along with it, which row security shows nobody else. */
type Of = { meetingId: string; language: Language; origin: string; hasNotes: boolean };

/**
 * The agenda as the asker reads it on the meeting's page, with the papers under each item and the texts it treats: row security has left out
 * what he may not read before anything is counted, numbered or named.
 */
export async function loadAgendaToPrint(read: Read, { actor, clock }: At, { meetingId, language, origin, hasNotes }: Of) {
  const named = await findMeetingNamed(read, meetingId, actor.userId);
  const page = named && (await loadMeetingPage(read, { actor, clock, input: { number: named.number } }));
  if (!named || !page) return null;
  const [papers, texts] = [await listStoredPapers(read, meetingId), await listTreatedTexts(read, meetingId)];
  const references = await listNamedIn(read, ...[...texts.values()].map(({ text }) => text));
  const notes = hasNotes ? await listNotes(read, meetingId) : [];
  const { number, title, startsLocal, endsLocal, place, releasedAt, items } = page.answer;
  const { taskforceId } = actor.seat;
  const linkTo = (paperId: string) => `${origin}/api/papers?${new URLSearchParams({ taskforceId, paperId }).toString()}`;
  const agenda: AgendaToPrint = {
    taskforce: language === 'da' ? named.nameDa : named.nameEn,
    ...{ number, title, startsLocal, endsLocal, place },
    isReleased: releasedAt !== null,
    reader: named.reader,
    on: clock.today(),
    items: items.map((item): AgendaItemToPrint => {
      const { position, heading, type, starts, minutes, presenter, isClosed, indstilling, presentation, matter } = item;
      const treated = texts.get(item.id);
      return {
        ...{ position, heading, type, title: item.title, starts, minutes, presenter, isClosed, indstilling, presentation },
        matter: matter && {
          name: nameOf(matter, language),
          version: treated ? treated.label : matter.versionLabel,
          text: treated?.text ?? null,
          references,
        },
        papers: papers
          .filter(({ itemId }) => itemId === item.id)
          .map(({ id, name, type: kind, bytes, storedAs }) => ({ name, type: kind, bytes, storedAs, link: linkTo(id) })),
        notes: notes
          .filter(({ itemId }) => itemId === item.id)
          .map(({ quote, body, page, paperName }) => ({ quote, body, page, paperName })),
      };
    }),
  };
  return { facts: page.facts, named, agenda };
}

function nameOf({ kind, number, letter, draftNumber, title }: MatterRow, language: Language): string {
  if (kind === 'recommendation') return `${sayRecommendation({ number, letter: letter ?? '', draftNumber }, language)} ${title}`;
  if (kind === 'finding') return number === null ? title : `${saySerial('finding', number)} ${title}`;
  return kind === 'minutes' ? atStart(`${meetingWords.minutesOf[language]} ${number}`) : title;
}
