import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { TextLink } from '../look/text-link.tsx';
import { LedOn } from '../recommendations/trace/led-on.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { ItemShown } from './meeting.ts';

type Matter = NonNullable<ItemShown['matter']>;

/** What an item treats, as a way to it, with its version. */
export function MatterLink({ matter }: { matter: Matter }) {
  const t = useWords('agenda');
  return (
    <span>
      <Way matter={matter} />
      {matter.wentOnIn?.length ? ' · ' : null}
      <LedOn said={t('agenda.wentOnIn')} numbers={matter.wentOnIn ?? []} />
      {matter.versionLabel ? ` · ${t('agenda.version', { label: matter.versionLabel })}` : null}
      {matter.objections ? ` · ${t('agenda.objections', { count: matter.objections })}` : null}
    </span>
  );
}

function Way({ matter }: { matter: Matter }) {
  const t = useWords('agenda');
  const language = useLanguage();
  const { slug } = useTaskforce();
  const { kind, number, letter, draftNumber, title } = matter;
  if (kind === 'recommendation') {
    const name = sayRecommendation({ number, letter: letter ?? '', draftNumber }, language);
    return (
      <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: number === null ? matter.id : name }} title={title}>
        {name}
      </TextLink>
    );
  }
  if (kind === 'minutes')
    return (
      <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(number) }}>
        {t('agenda.previousMinutes', { number: String(number) })}
      </TextLink>
    );
  if (kind === 'milestone')
    return (
      <TextLink to="/$slug/plan" params={{ slug }} search={{ milepael: matter.id }}>
        {title}
      </TextLink>
    );
  if (kind === 'finding')
    return (
      <TextLink to="/$slug/viden" params={{ slug }} title={title}>
        {number === null ? title : saySerial('finding', number)}
      </TextLink>
    );
  return (
    <TextLink to="/$slug/moeder" params={{ slug }} search={{ fane: 'opgaver' }}>
      {title}
    </TextLink>
  );
}
