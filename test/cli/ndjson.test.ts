import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../server/src/cli/count/lines.ts';
import { start, vocero } from './run.ts';

async function answers(lines: readonly string[], options: readonly string[] = []) {
  const { code, stdout, stderr } = await vocero(['count', '--ndjson', ...options], {
    input: lines.join('\n'),
  });
  expect(stderr).toBe('');
  return {
    code,
    answers:
      stdout === ''
        ? []
        : stdout
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line)),
  };
}

test('a line may have a content warning, or take the common one', async () => {
  const lines = [
    { id: 1, network: 'mastodon', text: 'abc', warning: 'de' },
    { id: 2, network: 'mastodon', text: 'abc' },
    { id: 3, network: 'x', text: 'abc', warning: 'de' },
    { id: 4, network: 'mastodon', text: 'abc', warning: 5 },
    { id: 5, network: 'wordpress', text: 'abc' },
  ].map((line) => JSON.stringify(line));
  expect(await answers(lines, ['--warning', 'wxyz'])).toEqual({
    code: 2,
    answers: [
      { id: 1, count: 5, limit: 500, unit: 'graphemes', over: false },
      { id: 2, count: 7, limit: 500, unit: 'graphemes', over: false },
      { id: 3, count: 3, limit: 280, unit: 'weighted', over: false },
      { id: 4, error: '“warning” must be a text.' },
      { id: 5, count: null, limit: null, unit: null, over: false },
    ],
  });
});

test('a line may be a reply, whose mentions at the start X adds itself', async () => {
  const text = '@ana @bob Hola @eva';
  const lines = [
    { id: 1, network: 'x', text, reply: true },
    { id: 2, network: 'x', text, reply: false },
    { id: 3, network: 'x', text },
    { id: 4, network: 'instagram', text, reply: true },
    { id: 5, network: 'x', text, reply: 1 },
  ].map((line) => JSON.stringify(line));
  const counts = (count: number, limit = 280, unit = 'weighted') => ({ count, limit, unit, over: false });
  expect((await answers(lines)).answers).toEqual([
    { id: 1, ...counts(9) },
    { id: 2, ...counts(19) },
    { id: 3, ...counts(19) },
    { id: 4, ...counts(19, 2200, 'utf16') },
    { id: 5, error: '“reply” must be true or false.' },
  ]);
  expect((await answers(lines, ['--reply'])).answers[2]).toEqual({ id: 3, ...counts(9) });
});

test('each line is answered in order, with what is exceeded or else what people know first', async () => {
  const lines = [
    { id: 1, network: 'x', text: 'Hola 🎉' },
    { id: 'b', network: 'bluesky', text: 'a'.repeat(301) },
    { id: null, network: 'bluesky', text: '👩‍👩‍👧‍👦'.repeat(130) },
    { network: 'mastodon', text: '' },
  ];
  expect(await answers(lines.map((line) => JSON.stringify(line)))).toEqual({
    code: 1,
    answers: [
      { id: 1, count: 7, limit: 280, unit: 'weighted', over: false },
      { id: 'b', count: 301, limit: 300, unit: 'graphemes', over: true },
      { id: null, count: 3250, limit: 3000, unit: 'bytes', over: true },
      { id: null, count: 0, limit: 500, unit: 'graphemes', over: false },
    ],
  });
});

test('a line that cannot be answered says why, and the others go on', async () => {
  const lines = [
    'not json',
    '[1]',
    '{"id": 7, "network": "blusky", "text": "a"}',
    '{"id": 8, "network": "x"}',
    '{"id": 9, "text": "a"}',
    '{"id": 12345678901234567890, "network": "x", "text": "a"}',
    '{"id": {}, "network": "x", "text": "a"}',
    '{"id": 10, "network": "x", "text": "a"}',
  ];
  const { code, answers: found } = await answers(lines);
  expect(code).toBe(2);
  expect(found).toEqual([
    { id: null, error: 'This line is not JSON.' },
    { id: null, error: 'This line is not an object such as {"id": 1, "network": "x", "text": "…"}.' },
    { id: 7, error: 'There is no network “blusky”. Did you mean bluesky?' },
    { id: 8, error: '“text” must be a text.' },
    { id: 9, error: '“network” must name a network.' },
    { id: null, error: '“id” must be a text or a whole number up to 9007199254740991.' },
    { id: null, error: '“id” must be a text or a whole number up to 9007199254740991.' },
    { id: 10, count: 1, limit: 280, unit: 'weighted', over: false },
  ]);
});

test('blank lines, Windows line ends, a byte order mark and a last line without an end', async () => {
  const line = '{"id": 1, "network": "x", "text": "a"}';
  const { code, answers: found } = await answers([`\ufeff${line}\r`, '', '  \r', line.replace('1', '2')]);
  expect({ code, ids: found.map(({ id }) => id) }).toEqual({ code: 0, ids: [1, 2] });
});

test('line breaks of other kinds do not end a line', async () => {
  const text = 'a\u2028b\u2029c\u0085d';
  const { answers: found } = await answers([JSON.stringify({ id: 1, network: 'bluesky', text })]);
  expect(found).toEqual([{ id: 1, count: 7, limit: 300, unit: 'graphemes', over: false }]);
});

test('lines without a network are counted by the one that is named', async () => {
  const { answers: found } = await answers(['{"id": 1, "text": "日"}'], ['--network', 'x']);
  expect(found).toEqual([{ id: 1, count: 2, limit: 280, unit: 'weighted', over: false }]);
});

test('nothing in, nothing out', async () => {
  expect(await answers([])).toEqual({ code: 0, answers: [] });
});

test('a hundred thousand lines come out in order', async () => {
  const total = 100_000;
  function* input() {
    for (let id = 0; id < total; id++)
      yield `${JSON.stringify({ id, network: 'x', text: 'Café '.repeat(id % 60) })}\n`;
  }
  const child = start(['count', '--ndjson']);
  Readable.from(input()).pipe(child.stdin);
  const ended = once(child, 'close');
  let next = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, count } = JSON.parse(line);
    if (id !== next || count !== (next % 60) * 5) throw new Error(`Line ${next} is ${line}`);
    next++;
  }
  expect(next).toBe(total);
  expect(await ended).toEqual([1, null]);
}, 60_000);

test('an answer comes before the next line is asked', async () => {
  const child = start(['count', '--ndjson', '--network', 'x']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    child.stdin.write(`${JSON.stringify({ id, text: 'a' })}\n`);
    expect(JSON.parse(String((await lines.next()).value))).toMatchObject({ id });
  }
  child.stdin.end();
});

test('a line without an end fills no memory, and what follows it is read', async () => {
  async function* chunks() {
    yield Buffer.from('one\ntw');
    yield Buffer.from('o\n');
    for (let count = 0; count < 80; count++) yield Buffer.alloc(64 * 1024, 'x');
    yield Buffer.from('\nthree');
  }
  const found: (string | undefined)[] = [];
  for await (const lines of linesOf(chunks())) found.push(...lines);
  expect(found).toEqual(['one', 'two', undefined, 'three']);
});
