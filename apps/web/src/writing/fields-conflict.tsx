import { useEffect, useRef } from 'react';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';

type FieldsConflictProps = {
  /** Each field both changed, with its name and both texts. */
  fields: readonly { name: string; mine: string; theirs: string }[];
  pending: boolean;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else saved first: both texts of what both changed, side by side, and which shall stand. */
export function FieldsConflict({ fields, pending, onMine, onTheirs }: FieldsConflictProps) {
  const t = useWords('writing');
  const section = useRef<HTMLElement>(null);
  // The form may be long, and its button far from here: the choice comes to the person.
  useEffect(() => section.current?.focus(), []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      role="alert"
      className="grid scroll-mt-24 gap-3 rounded border border-risk bg-surface p-4"
    >
      <div>
        <p className="font-semibold">{t('fieldsConflict.title')}</p>
        <p className="text-sm text-soft">{t(fields.length > 0 ? 'fieldsConflict.body' : 'fieldsConflict.bodyNone')}</p>
      </div>
      {fields.length > 0 ? (
        <dl className="grid gap-3">
          {fields.map(({ name, mine, theirs }) => (
            <div key={name} className="grid gap-1">
              <dt className="text-sm font-semibold">{name}</dt>
              <dd className="grid gap-2 sm:grid-cols-2">
                <Side title={t('fieldsConflict.yours')} text={mine || t('fieldsConflict.nothing')} />
                <Side title={t('fieldsConflict.theirs')} text={theirs || t('fieldsConflict.nothing')} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" pending={pending} onPress={onMine}>
          {t('fieldsConflict.useMine')}
        </Button>
        {fields.length > 0 ? (
          <Button size="small" onPress={onTheirs}>
            {t('fieldsConflict.useTheirs')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="rounded bg-sunk px-3 py-2">
      <p className="text-xs text-soft">{title}</p>
      <p className="whitespace-pre-wrap">{text}</p>
    </div>
  );
}
