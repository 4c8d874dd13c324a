import { actionStateWords } from '../actions/labels.ts';
import { sourceStateWords } from '../evidence/labels.ts';
import type { Language, Words } from '../language.ts';
import { insideSentence } from '../language.ts';
import { mandateStateWords } from '../mandate/labels.ts';
import { meetingStateWords } from '../meetings/labels.ts';
import { milestoneStateWords } from '../milestones/labels.ts';
import { saySerial, sayRecommendation } from '../numbers/serial.ts';
import { shownStage, shownStageWords } from '../recommendations/labels.ts';
import type { RecommendationState } from '../recommendations/workflow.ts';

/** A thing something has happened to, as it stands now. `path` is that of its page, below the taskforce's address. */
export type NewsThing =
  | {
      noun: 'recommendations';
      id: string;
      number: number | null;
      letter: string;
      draftNumber: number | null;
      title: string;
      state: RecommendationState;
      isRoundOpen: boolean;
    }
  | { noun: 'meetings'; id: string; number: number; title: string; state: string }
  | { noun: 'milestones'; id: string; title: string; state: string }
  | { noun: 'actions'; id: string; title: string; state: string }
  | { noun: 'mandate'; id: string; number: number; state: string }
  | { noun: 'seats'; id: string; title: string; userId: string }
  | { noun: 'evidence'; id: string; kind: 'source' | 'finding'; number: number | null; title: string; state: string };

const said = (words: Readonly<Record<string, Words>>, state: string, language: Language) => words[state]?.[language] ?? '';

/** What the thing is called, the state it is in now (empty where it has none), and where its page is. */
export function sayThing(thing: NewsThing, language: Language): { name: string; state: string; path: string } {
  const da = language === 'da';
  switch (thing.noun) {
    case 'recommendations': {
      const address = thing.number === null ? thing.id : saySerial('recommendation', thing.number);
      return {
        name: `${sayRecommendation(thing, language)} ${thing.title}`,
        state: shownStageWords[shownStage(thing.state, thing.isRoundOpen)][language],
        path: `anbefalinger/${address}`,
      };
    }
    case 'meetings':
      return {
        name: `${da ? 'Møde' : 'Meeting'} ${thing.number}${thing.title ? `: ${thing.title}` : ''}`,
        state: said(meetingStateWords, thing.state, language),
        path: `moeder/${thing.number}`,
      };
    case 'milestones':
      return { name: thing.title, state: said(milestoneStateWords, thing.state, language), path: `plan?milepael=${thing.id}` };
    case 'actions':
      return {
        name: `${da ? 'Opgave' : 'Action'}: ${insideSentence(thing.title)}`,
        state: said(actionStateWords, thing.state, language),
        path: 'venter',
      };
    case 'mandate':
      return {
        name: da ? `Kommissorium, version ${thing.number}` : `Mandate, version ${thing.number}`,
        state: said(mandateStateWords, thing.state, language),
        path: 'plan?fane=kommissorium',
      };
    case 'seats':
      return { name: thing.title, state: '', path: `medlemmer/${thing.userId}` };
    case 'evidence': {
      const label = thing.number === null ? '' : `${saySerial(thing.kind, thing.number)} `;
      return { name: `${label}${thing.title}`, state: said(sourceStateWords, thing.state, language), path: 'viden' };
    }
  }
}
