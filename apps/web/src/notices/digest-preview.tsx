import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useSession } from '../session/session.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** What the next digest would say if it were written now, over all taskforces one has a seat in: the letter's own words. */
export function DigestPreview() {
  const t = useWords('notices');
  const language = useLanguage();
  const { subject, parts } = useSuspenseQuery(trpc.notices.preview.queryOptions({ language })).data;
  const isDemo = useSession()?.isDemo ?? false;
  const nameOf = ({ name }: { name: string }) => (parts.length > 1 ? name : null);
  const waiting = parts.filter((part) => part.waiting.length > 0);
  const happened = parts.filter((part) => part.things.length > 0);
  return (
    <Section title={t('preview.title')} note={isDemo ? t('preview.demo') : null}>
      {subject === null ? (
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
                {waiting.map((part) => (
                  <Group key={part.taskforceId} name={nameOf(part)}>
                    {part.waiting.map(({ what, why, until, path }) => (
                      <li key={what + path}>
                        <TextLink to={`/${part.slug}/${path}`}>{what}</TextLink>
                        <p className="text-sm text-soft">{[until && `${until}.`, why].filter(Boolean).join(' ')}</p>
                      </li>
                    ))}
                  </Group>
                ))}
              </div>
            ) : null}
            <div className="grid gap-3">
              <h3 className="font-semibold">{t('preview.happened')}</h3>
              {happened.map((part) => (
                <Group key={part.taskforceId} name={nameOf(part)}>
                  {part.things.map(({ name, state, path, lines }) => (
                    <li key={name + path}>
                      <TextLink to={`/${part.slug}/${path}`}>{name}</TextLink>
                      {state ? <span className="text-soft"> ({state})</span> : null}
                      <ul className="text-sm text-soft">
                        {lines.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </Group>
              ))}
            </div>
          </div>
        </Panel>
      )}
    </Section>
  );
}

/** One taskforce's lines; its name stands over them where there are several. */
function Group({ name, children }: { name: string | null; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      {name ? <h4 className="text-sm font-medium">{name}</h4> : null}
      <ul className="grid gap-3">{children}</ul>
    </div>
  );
}
