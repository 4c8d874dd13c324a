import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSession } from '../session/session.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** What the next digest of this taskforce would say if it were written now: the letter's own words. */
export function DigestPreview() {
  const t = useWords('notices');
  const language = useLanguage();
  const { taskforceId, held } = useTaskforce();
  const { subject, waiting, things } = useSuspenseQuery(trpc.notices.preview.queryOptions({ taskforceId, language })).data;
  const isDemo = useSession()?.isDemo ?? false;
  const address = (path: string) => `/${held.slug}/${path}`;
  return (
    <Section title={t('preview.title')} note={isDemo ? t('preview.demo') : null}>
      {things.length === 0 ? (
        <p className="max-w-reading text-soft">{t('preview.nothing')}</p>
      ) : (
        <Panel>
          <div className="grid max-w-reading gap-6">
            <p>
              <span className="text-soft">{t('preview.subject')}: </span>
              <span className="font-medium">{subject}</span>
            </p>
            {waiting.length > 0 ? (
              <div className="grid gap-3">
                <h3 className="font-semibold">{t('preview.waiting')}</h3>
                <ul className="grid gap-3">
                  {waiting.map(({ what, why, until, path }) => (
                    <li key={what + path}>
                      <TextLink to={address(path)}>{what}</TextLink>
                      <p className="text-sm text-soft">{[until && `${until}.`, why].filter(Boolean).join(' ')}</p>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
            <div className="grid gap-3">
              <h3 className="font-semibold">{t('preview.happened')}</h3>
              <ul className="grid gap-3">
                {things.map(({ name, state, path, lines }) => (
                  <li key={name + path}>
                    <TextLink to={address(path)}>{name}</TextLink>
                    {state ? <span className="text-soft"> ({state})</span> : null}
                    <ul className="text-sm text-soft">
                      {lines.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </Panel>
      )}
    </Section>
  );
}
