import { layBackwards, sayOutside, shortenToFit, taskforceTemplate } from '@tvaers/domain/milestones/plan-template';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Plan } from './plan.ts';

/** A plan for a taskforce that has none, laid backwards from the delivery and shown before it is made. */
export function LayOutPlan({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords('plan');
  const common = useWords('everywhere');
  const language = useLanguage();
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const { startsOn, endsOn } = plan;
  const [deliveryOn, setDeliveryOn] = useState<string | null>(endsOn);
  const [isShortened, setShortened] = useState(false);
  // The sentence stands at the field at once; the focus goes there only when the plan was asked for.
  const [isAsked, setAsked] = useState(false);
  const layOut = useCommand(trpc.milestones.layOut, {
    done: ({ count }) => t('template.done', { count: String(count) }),
    onDone: onClose,
  });
  // A year half typed is not laid out.
  const weighedOn = deliveryOn && deliveryOn >= startsOn ? deliveryOn : null;
  const fitting = weighedOn ? shortenToFit(taskforceTemplate, startsOn, weighedOn) : null;
  const mayShorten = fitting !== null && fitting !== taskforceTemplate;
  const template = isShortened && fitting ? fitting : taskforceTemplate;
  const laid = weighedOn ? layBackwards(template, weighedOn, { startsOn, endsOn }) : null;
  // The delivery itself is named first where it lies too late, else the milestone that would come first.
  const outside = laid?.outside.findLast(({ side }) => side === 'after') ?? laid?.outside[0];
  const error = !deliveryOn
    ? common('fields.required')
    : !laid
      ? t('template.beforeStart', { on: dates.day(startsOn, { weekday: false }) })
      : outside
        ? sayOutside(outside, language)
        : null;

  async function lay() {
    setAsked(true);
    if (!laid || error) return;
    await layOut.run({
      taskforceId,
      milestones: laid.milestones.map(({ baselinePrecision: _, predecessorKeys, ...milestone }) => ({
        ...milestone,
        predecessorKeys: [...predecessorKeys],
      })),
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('template.title')}
      width="wide"
      staysOpen
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="lay-out-plan" kind="primary" pending={layOut.pending}>
            {t('template.lay', { count: String(taskforceTemplate.milestones.length) })}
          </Button>
        </>
      }
    >
      <p className="max-w-reading text-soft">{t('template.body')}</p>
      <ErrorSentence>{layOut.problem}</ErrorSentence>
      <Form id="lay-out-plan" errors={isAsked && error ? { deliveryOn: error } : {}} onSubmit={() => void lay()}>
        <DateField
          label={t('template.delivery')}
          value={deliveryOn}
          onChange={setDeliveryOn}
          min={startsOn}
          max={endsOn}
          error={error}
        />
        {mayShorten ? (
          <Checkbox
            label={t('template.shorten')}
            description={t('template.shortenHelp')}
            checked={isShortened}
            onChange={setShortened}
          />
        ) : null}
      </Form>
      {laid ? (
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t('template.preview')}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left text-soft">
              <th scope="col" className="py-1.5 pr-2 font-medium">
                {t('revise.columns.title')}
              </th>
              <th scope="col" className="py-1.5 font-medium">
                {t('template.date')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {laid.milestones.map(({ key, title, baselineOn, isDelivery }, place) => {
              const isOutside = laid.outside.some((one) => one.key === key);
              const before = laid.milestones[place - 1];
              return (
                <tr key={key}>
                  <th scope="row" className={`py-1.5 pr-2 text-left ${isDelivery ? 'font-semibold' : 'font-normal'}`}>
                    {title}
                  </th>
                  <td className={`py-1.5 ${isOutside ? 'text-late' : ''}`}>
                    {dates.day(baselineOn)}
                    {isOutside ? ` (${t('template.outside')})` : null}
                    {before ? (
                      <span className="ml-2 text-soft max-sm:hidden">
                        {t('template.after', { count: workingDaysBetween(before.baselineOn, baselineOn) })}
                      </span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </Dialog>
  );
}
