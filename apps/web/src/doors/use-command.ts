import type { Refusal } from '@tvaers/domain/refusal';
import { useMutation } from '@tanstack/react-query';
import type { DecorateMutationProcedure, ResolverDef } from '@trpc/tanstack-react-query';
import { useCallback, useRef } from 'react';
import { showToast } from '../look/toast.ts';
import { useWords } from '../words/use-words.ts';
import { nounChanged } from './changed.ts';
import { isNetworkFailure, problemOf } from './problem.ts';
import { useProblemSentence } from './use-problem-sentence.ts';

type CommandOptions<Input, Output> = {
  /** Said in a toast when it is done. */
  done?: string | ((output: Output, input: Input) => string);
  /** Takes the act back; offered as *Fortryd* in the toast. */
  undo?: (output: Output, input: Input) => void;
  onDone?: (output: Output, input: Input) => void;
  /** Other nouns whose readings are old after this; the command's own noun always is. */
  alsoChanges?: readonly string[];
};

export type Command<Input, Output> = {
  /** Does it. Gives the answer, or undefined when it was refused or failed: what went wrong then stands in this object. */
  run: (input: Input) => Promise<Output | undefined>;
  pending: boolean;
  /** A sentence for each field that was not accepted, by the field's path: `fields.title`, `fields['items.0.title']`. */
  fields: Record<string, string>;
  /** One sentence about what went wrong, when it is not about a field; null otherwise. */
  problem: string | null;
  /** The other text, when someone else changed the thing meanwhile. */
  conflict: unknown;
  /** Which no it was, for what asks on: a reason, the items that lack something. */
  refusal: Refusal | null;
  /** What the refusal carries, such as the field it is about. */
  current: unknown;
  reset: () => void;
};

/**
 * A change through one of the server's doors: `const release = useCommand(trpc.meetings.release, { done: t('released') })`.
 * What it shows is read again when it is done; a refusal and errors of fields come back as sentences.
 */
export function useCommand<Def extends ResolverDef>(
  door: DecorateMutationProcedure<Def>,
  options: CommandOptions<Def['input'], Def['output']> = {},
): Command<Def['input'], Def['output']> {
  const common = useWords('everywhere');
  const refusals = useWords('refusals');
  const say = useProblemSentence();
  const latest = useRef(options);
  latest.current = options;
  const noun = String(door.mutationKey()[0]?.[0]);

  const { mutateAsync, isPending, error, reset, variables } = useMutation(door.mutationOptions());

  const run = useCallback(
    async (input: Def['input']) => {
      const { done, undo, onDone, alsoChanges = [] } = latest.current;
      try {
        const output: Def['output'] = await mutateAsync(input as never);
        [noun, ...alsoChanges].forEach(nounChanged);
        const text = typeof done === 'function' ? done(output, input) : done;
        if (text) showToast({ text, ...(undo ? { undo: () => undo(output, input) } : {}) });
        onDone?.(output, input);
        return output;
      } catch (failure) {
        // It has moved on, or someone else changed it: the page shows where it stands now, and what was typed stays.
        if (problemOf(failure).refusal) nounChanged(noun);
        return undefined;
      }
    },
    [mutateAsync, noun],
  );

  const problem = problemOf(error);
  const fields = Object.fromEntries(Object.entries(problem.fields).map(([path, code]) => [path, sentenceOf(path, code)]));

  function sentenceOf(path: string, code: string): string {
    // The server counts characters; to a person an empty field is one that lacks its text, not one that is too short.
    if (code === 'too_small' && valueAt(variables, path) === '') return common('fields.required');
    if (refusals.has(code as never)) return refusals(code as 'not-found');
    return common.has(`fields.${code}` as never) ? common(`fields.${code}` as 'fields.other') : common('fields.other');
  }

  function sentence(): string | null {
    if (!error) return null;
    if (isNetworkFailure(error)) return common('failed.network');
    if (!problem.refusal && Object.keys(problem.fields).length > 0) return null;
    return say(problem);
  }

  const isConflict = problem.refusal === 'changed-meanwhile';
  return {
    run,
    pending: isPending,
    fields,
    problem: sentence(),
    conflict: isConflict ? problem.current : null,
    refusal: problem.refusal,
    current: problem.current,
    reset,
  };
}

/** What was sent in a field, by its path: `person.email`, `items.0.title`. A text of nothing but spaces is empty. */
function valueAt(input: unknown, path: string): unknown {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], input);
  return typeof value === 'string' ? value.trim() : value;
}
