import { expect, it } from 'vitest';
import { LineQueue, type QueuedLine, type SendOutcome } from './line-queue.ts';

const line = (id: string, text = id): Omit<QueuedLine, 'refused'> => ({
  id,
  kind: 'discussed',
  text,
  send: { act: 'add', newLineId: id, outcome: { kind: 'discussed', text } },
});

function makeStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    kept,
  };
}

/** A queue whose server answers as the list says, in turn. */
function queueWith(answers: SendOutcome[], store = makeStore()) {
  const sent: string[] = [];
  const queue = new LineQueue(
    'q',
    store,
    (given) => {
      sent.push(given.text);
      return Promise.resolve(answers.shift() ?? { kind: 'saved' });
    },
    () => {},
  );
  return { queue, sent, store };
}

it('lines leave in the order they were written, each once, when there is a connection', async () => {
  const { queue, sent, store } = queueWith([{ kind: 'unreached' }]);
  for (const id of ['a', 'b', 'c']) queue.put(line(id));
  await queue.drain();
  expect([sent, queue.lines.length]).toEqual([['a'], 3]);
  await Promise.all([queue.drain(), queue.drain()]);
  expect([sent, queue.lines.length, store.kept.size]).toEqual([['a', 'a', 'b', 'c'], 0, 0]);
});

it('what is written after them waits until they have left, but not for one that is refused', async () => {
  const { queue, sent } = queueWith([{ kind: 'unreached' }, { kind: 'saved' }, { kind: 'refused', sentence: 'Nej.' }]);
  for (const id of ['a', 'b']) queue.put(line(id));
  expect(await queue.isClear()).toBe(false);
  expect([await queue.isClear(), sent, queue.lines.map(({ id }) => id)]).toEqual([true, ['a', 'a', 'b'], ['b']]);
});

it('they outlive a reload', async () => {
  const { queue, store } = queueWith([{ kind: 'unreached' }]);
  queue.put(line('a', 'Skrevet i tunnelen'));
  await queue.drain();
  const after = queueWith([], store);
  await after.queue.drain();
  expect(after.sent).toEqual(['Skrevet i tunnelen']);
});

it('one the server will not take stays on the screen with the reason, and the others go on', async () => {
  const { queue, sent } = queueWith([{ kind: 'refused', sentence: 'Linjen er ændret imens.' }]);
  queue.put(line('a'));
  queue.put(line('b'));
  await queue.drain();
  expect([sent, queue.lines.map(({ id, refused }) => [id, refused])]).toEqual([['a', 'b'], [['a', 'Linjen er ændret imens.']]]);
  queue.put(line('a', 'Igen'));
  await queue.drain();
  expect([sent.at(-1), queue.lines]).toEqual(['Igen', []]);
});

it('what is written while lines leave waits its turn', async () => {
  const { queue, sent } = queueWith([]);
  queue.put(line('a'));
  const draining = queue.drain();
  queue.put(line('b'));
  await draining;
  expect([sent, queue.lines]).toEqual([['a', 'b'], []]);
});
