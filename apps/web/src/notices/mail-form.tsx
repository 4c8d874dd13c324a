import { isSecretariat } from '@tvaers/domain/actor';
import { sayTime } from '@tvaers/domain/dates/precision';
import { mutableKindWords } from '@tvaers/domain/notices/labels';
import { digestHours, type MailSettings, mutableKinds, secretariatKinds } from '@tvaers/domain/notices/settings';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Select } from '../look/select.tsx';
import { Section } from '../look/section.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { sayChoice, type Weekday, weekdayOf, weekdays } from './said-choice.ts';

type Chosen = MailSettings & { version: number };

const hoursBetween = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, place) => first + place);

/** One's own choice, kept by one button. Changed elsewhere meanwhile, both stand there until one of them is taken. */
export function MailForm({ settings }: { settings: Chosen }) {
  const t = useWords('notices');
  const language = useLanguage();
  const { actor } = useTaskforce();
  const [choice, setChoice] = useState(settings);
  const save = useCommand(trpc.notices.choose, { done: t('saved'), onDone: setChoice });
  const set = (part: Partial<Chosen>) => setChoice((before) => ({ ...before, ...part }));
  const hour = (at: number) => sayTime(`2022-01-01T${String(at).padStart(2, '0')}:00`, language);
  const hours = (first: number, last: number) => hoursBetween(first, last).map((at) => ({ id: String(at), label: hour(at) }));
  const ofMine = mutableKinds.filter((kind) => isSecretariat(actor) || !secretariatKinds.includes(kind));
  const kinds = ofMine.map((id) => ({ id, label: mutableKindWords[id][language] }));
  const stands = save.conflict as Chosen | null;
  const keep = (given: Chosen) => void save.run({ ...given, mutedKinds: [...given.mutedKinds] });

  return (
    <form
      className="grid gap-9"
      onSubmit={(event) => {
        event.preventDefault();
        keep(choice);
      }}
    >
      <Section title={t('digest.title')} note={t('digest.note')}>
        <div className="grid gap-4">
          <Checkbox
            label={t('digest.wanted')}
            description={choice.hasDigest ? null : t('digest.stopped')}
            checked={choice.hasDigest}
            onChange={(hasDigest) => set({ hasDigest })}
          />
          <div className="grid grid-cols-2 gap-4">
            <Select<Weekday>
              label={t('digest.weekday')}
              disabled={!choice.hasDigest}
              value={weekdayOf(choice.digestWeekday)}
              onChange={(day) => set({ digestWeekday: Number(day) })}
              options={weekdays.map((id) => ({ id, label: t(`weekdays.${id}`) }))}
            />
            <Select
              label={t('digest.hour')}
              disabled={!choice.hasDigest}
              value={String(choice.digestHour)}
              onChange={(at) => set({ digestHour: Number(at) })}
              options={hours(digestHours.first, digestHours.last)}
            />
          </div>
        </div>
      </Section>
      <Section title={t('atOnce.title')} note={t('atOnce.note')}>
        <div className="grid gap-4">
          <CheckboxGroup
            label={t('atOnce.kinds')}
            options={kinds}
            value={ofMine.filter((kind) => !choice.mutedKinds.includes(kind))}
            onChange={(wanted) =>
              set({
                mutedKinds: mutableKinds.filter((kind) =>
                  ofMine.includes(kind) ? !wanted.includes(kind) : choice.mutedKinds.includes(kind),
                ),
              })
            }
          />
          <p className="max-w-reading text-sm text-soft">{t('atOnce.always')}</p>
        </div>
      </Section>
      <Section title={t('quiet.title')} note={t('quiet.note')}>
        <div className="grid gap-4">
          <div className="grid grid-cols-2 gap-4">
            <Select
              label={t('quiet.from')}
              value={String(choice.quietFrom)}
              onChange={(at) => set({ quietFrom: Number(at) })}
              options={hours(0, 23)}
            />
            <Select
              label={t('quiet.until')}
              value={String(choice.quietUntil)}
              onChange={(at) => set({ quietUntil: Number(at) })}
              options={hours(0, 23)}
            />
          </div>
          {choice.quietFrom === choice.quietUntil ? <p className="text-sm text-soft">{t('quiet.none')}</p> : null}
          <Checkbox
            label={t('quiet.weekend')}
            checked={choice.isWeekendQuiet}
            onChange={(isWeekendQuiet) => set({ isWeekendQuiet })}
          />
        </div>
      </Section>
      <div className="grid justify-items-start gap-4">
        {stands ? (
          <div role="alert" className="grid gap-3 rounded border border-line bg-sunk p-4">
            <p className="font-medium">{t('conflict.title')}</p>
            <p>{t('conflict.stands', { choice: sayChoice(stands, t, hour) })}</p>
            <div className="flex flex-wrap gap-2">
              <Button
                onPress={() => {
                  setChoice(stands);
                  save.reset();
                }}
              >
                {t('conflict.take')}
              </Button>
              <Button kind="primary" pending={save.pending} onPress={() => keep({ ...choice, version: stands.version })}>
                {t('conflict.mine')}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <ErrorSentence>{save.problem}</ErrorSentence>
            <Button type="submit" kind="primary" pending={save.pending}>
              {t('save')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
