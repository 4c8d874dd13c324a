import { useNavigate } from '@tanstack/react-router';
import { sayStatusNumber } from '@tvaers/domain/numbers/serial';
import { statusVerbs } from '@tvaers/domain/status/labels';
import { type ReactNode, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { Report } from './status.ts';

/** The steps that ask before they are taken; what is offered, and nothing else. */
const asked = ['freeze', 'send', 'replace', 'withdraw'] as const;
type Asked = (typeof asked)[number];

export function ReportSteps({ report }: { report: Report }) {
  const language = useLanguage();
  const [open, setOpen] = useState<Asked | null>(null);
  const offered = asked.filter((step) => report.offers.includes(step));
  if (offered.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {offered.map((step) => (
        <Button
          key={step}
          kind={step === 'freeze' || step === 'send' ? 'primary' : step === 'withdraw' ? 'quiet' : 'secondary'}
          onPress={() => setOpen(step)}
        >
          {statusVerbs[step][language]}
        </Button>
      ))}
      {open ? <StepDialog step={open} report={report} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

type DialogProps = { report: Report; onClose: () => void };

function StepDialog({ step, ...rest }: DialogProps & { step: Asked }) {
  switch (step) {
    case 'freeze':
      return <FreezeDialog {...rest} />;
    case 'send':
      return <SendDialog {...rest} />;
    case 'replace':
      return <ReplaceDialog {...rest} />;
    case 'withdraw':
      return <WithdrawDialog {...rest} />;
  }
}

function FreezeDialog({ report, onClose }: DialogProps) {
  const t = useWords('status');
  const navigate = useNavigate();
  const { taskforceId, slug } = useTaskforce();
  const freeze = useCommand(trpc.status.freeze, {
    done: t('freeze.done'),
    onDone: ({ number }) =>
      void navigate({ to: '/$slug/status/$number', params: { slug, number: sayStatusNumber(number ?? 0) }, replace: true }),
  });
  return (
    <Question name="freeze" problem={freeze.problem} onClose={onClose} onConfirm={() => freeze.run(stepOf(taskforceId, report))}>
      <p>{t('freeze.body')}</p>
      {report.words.trim() ? null : <p className="font-medium text-risk">{t('freeze.noWords')}</p>}
    </Question>
  );
}

function SendDialog({ report, onClose }: DialogProps) {
  const t = useWords('status');
  const { taskforceId } = useTaskforce();
  const number = sayStatusNumber(report.number ?? 0);
  const send = useCommand(trpc.status.send, { done: t('send.done', { number }), alsoChanges: ['inbox'] });
  const recipients = report.recipients ?? [];
  return (
    <Question
      name="send"
      number={number}
      problem={send.problem}
      disabledBecause={recipients.length === 0 ? t('send.gets', { count: 0 }) : null}
      onClose={onClose}
      onConfirm={() => send.run(stepOf(taskforceId, report))}
    >
      <div className="grid gap-1.5">
        <p className="font-medium">{t('send.gets', { count: recipients.length })}</p>
        <ul className="grid gap-0.5 rounded bg-sunk px-3 py-2 text-sm">
          {recipients.map((name, place) => (
            <li key={place}>{name}</li>
          ))}
        </ul>
      </div>
      <p>{t('send.body')}</p>
      {report.replaces === null ? null : <p>{t('send.replaces', { number: sayStatusNumber(report.replaces) })}</p>}
    </Question>
  );
}

function ReplaceDialog({ report, onClose }: DialogProps) {
  const t = useWords('status');
  const navigate = useNavigate();
  const { taskforceId, slug } = useTaskforce();
  const number = sayStatusNumber(report.number ?? 0);
  const replace = useCommand(trpc.status.replace, {
    onDone: () => void navigate({ to: '/$slug/status/$number', params: { slug, number: 'kladde' } }),
  });
  return (
    <Question
      name="replace"
      number={number}
      problem={replace.problem}
      onClose={onClose}
      onConfirm={() => replace.run(stepOf(taskforceId, report))}
    >
      <p>{t('replace.body', { number })}</p>
    </Question>
  );
}

function WithdrawDialog({ report, onClose }: DialogProps) {
  const t = useWords('status');
  const navigate = useNavigate();
  const { taskforceId, slug } = useTaskforce();
  const withdraw = useCommand(trpc.status.withdraw, {
    done: t('withdraw.done'),
    onDone: () => void navigate({ to: '/$slug/status', params: { slug }, replace: true }),
  });
  return (
    <Question
      name="withdraw"
      danger
      problem={withdraw.problem}
      onClose={onClose}
      onConfirm={() => withdraw.run(stepOf(taskforceId, report))}
    >
      <p>{t('withdraw.body')}</p>
    </Question>
  );
}

const stepOf = (taskforceId: string, { id: reportId, version }: Report) => ({ taskforceId, reportId, version });

type QuestionProps = {
  name: Asked;
  number?: string;
  danger?: boolean;
  problem: string | null;
  disabledBecause?: string | null;
  children: ReactNode;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
};

function Question({ name, number = '', danger = false, problem, disabledBecause, children, onClose, onConfirm }: QuestionProps) {
  const t = useWords('status');
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(`${name}.title`, { number })}
      confirm={t(`${name}.confirm`)}
      danger={danger}
      disabledBecause={disabledBecause ?? null}
      onConfirm={async () => (await onConfirm()) !== undefined}
    >
      <ErrorSentence>{problem}</ErrorSentence>
      {children}
    </ConfirmDialog>
  );
}
