import { sayFounding } from '@tvaers/domain/installation/preview';
import type { LaidPlan } from '@tvaers/domain/milestones/plan-template';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Founding } from './founding-form.ts';

type Props = {
  founding: Founding;
  adoptionRule: string;
  plan: LaidPlan;
  problem: string | null;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
};

/** Everything that is about to be made, in sentences, before it is made. */
export function PreviewDialog({ founding, adoptionRule, plan, problem, onClose, onConfirm }: Props) {
  const t = useWords('installation');
  const dates = useDates();
  const language = useLanguage();
  const sentences = sayFounding({ ...founding, rule: { ...founding.rule, adoptionRule } }, plan, language);
  return (
    <ConfirmDialog isOpen onClose={onClose} title={t('create.previewTitle')} confirm={t('create.confirm')} onConfirm={onConfirm}>
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {plan.milestones.length > 0 ? (
          <details>
            <summary className="cursor-pointer py-1 text-sm font-semibold">{t('create.milestones')}</summary>
            <ul className="divide-y divide-line border-y border-line text-sm">
              {plan.milestones.map(({ key, title, baselineOn }) => (
                <li key={key} className="flex justify-between gap-4 py-1.5">
                  <span>{title}</span>
                  <span className="figures whitespace-nowrap text-soft">
                    {dates.day(baselineOn, { weekday: false, short: true })}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <ErrorSentence>{problem}</ErrorSentence>
      </div>
    </ConfirmDialog>
  );
}
