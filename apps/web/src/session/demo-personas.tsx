import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../look/avatar.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useWords } from '../words/use-words.ts';
import { useSpoken } from './taskforce.ts';
import { fetchPersonas, signInAs, type Persona } from './sign-in.ts';

/** The persons of the demo, each one press away. Nothing where this is no demo. */
export function DemoPersonas({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useWords('session');
  const shell = useWords('shell');
  const said = useSpoken();
  const personas = useQuery({ queryKey: ['demo-personas'], queryFn: fetchPersonas, staleTime: Infinity }).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  if (personas.length === 0) return null;

  async function enter(persona: Persona) {
    setChosen(persona.key);
    setFailed(false);
    const answer = await signInAs(persona.key);
    setChosen(null);
    if (answer.ok) onSignedIn();
    else setFailed(true);
  }

  function noteOf({ role, sectorDa, sectorEn, title, employer }: Persona): string {
    const place = [shell(`roles.${role}`), sectorDa && sectorEn ? said(sectorDa, sectorEn) : null].filter(Boolean).join(' · ');
    return [place, [title, employer].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
  }

  return (
    <section className="grid gap-3" aria-labelledby="demo-personas">
      <div>
        <h2 id="demo-personas" className="text-lg font-semibold">
          {t('demoTitle')}
        </h2>
        <p className="text-sm text-soft">{t('demoIntro')}</p>
      </div>
      <ErrorSentence>{hasFailed ? t('failed') : null}</ErrorSentence>
      <ul className="divide-y divide-line border-y border-line">
        {personas.map((persona) => (
          <li key={persona.key}>
            <button
              type="button"
              onClick={() => void enter(persona)}
              aria-busy={chosen === persona.key || undefined}
              className="flex w-full items-center gap-3 px-2 py-2.5 text-left hover:bg-sunk focus-visible:-outline-offset-2"
            >
              <Avatar
                name={persona.name}
                sector={
                  persona.sectorPosition ? { letter: persona.sectorLetter ?? '', colour: persona.sectorPosition, name: '' } : null
                }
              />
              <span className="grid leading-snug">
                <span className="font-medium">{persona.name}</span>
                <span className="text-sm text-soft">{noteOf(persona)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
