import { PageHead } from '../look/page-head.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useWords } from '../words/use-words.ts';
import { BarePage } from './bare-page.tsx';
import { ContactLink, useContact } from './contact.tsx';

const parts = ['holds', 'gaps', 'fault', 'complain'] as const;

/** The accessibility statement, reached from the foot of every page. */
export function AccessibilityPage() {
  const t = useWords('accessibility');
  const contact = useContact();
  return (
    <BarePage>
      <PageHead title={t('title')} sub={t('intro')} />
      <div className="grid gap-6">
        {parts.map((part) => (
          <section key={part}>
            <h2 className="text-lg font-semibold">{t(`${part}Title`)}</h2>
            <p>
              {t(part)}
              {part === 'fault' && contact ? (
                <>
                  {' '}
                  <ContactLink address={contact} />
                </>
              ) : null}
            </p>
          </section>
        ))}
        <p>
          <TextLink to="/">{t('home')}</TextLink>
        </p>
      </div>
    </BarePage>
  );
}
