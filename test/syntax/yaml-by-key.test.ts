import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnyYaml, parseYaml } from '../../core/src/syntax/yaml.ts';
import { readByKey } from '../../core/src/syntax/yaml-by-key.ts';

const PLAN = readFileSync(join(import.meta.dirname, '../../examples/cafe-andino/social.plan.yaml'), 'utf8');
const whole = (text: string) => ({ start: 0, end: text.length });
const full = (text: string) => parseAnyYaml(text, whole(text));

/** Reads by key, and says how much the full reader had to read. */
function byKey(text: string) {
  let read = 0;
  const result = readByKey(text, whole(text), (part) => {
    read += part.end - part.start;
    return parseAnyYaml(text, part);
  });
  return { result, read };
}

test('of a plan in which somebody types, the full reader reads one key', () => {
  const text = PLAN.replace('voice:\n', 'voice:\n  forma\n');
  const { result, read } = byKey(text);
  const expected = full(text);
  expect(expected.problems.length).toBeGreaterThan(0);
  expect(result).toEqual({ node: expected.node, problems: expected.problems });
  expect(read).toBeLessThan(text.length / 5);
});

test.each([
  ['an anchor that another key uses', 'a: &x [1]\n', 'b: *x\n'],
  ['a quotation mark that is not closed', 'a: "x\n', 'b: y\n'],
  ['a bracket that is not closed', 'a: [x,\n', 'b: y\n'],
  ['a key that is there twice', 'a: &x 1\n', 'a: 2\n'],
  ['a key without a colon', 'a\n', 'b: 1\n'],
  ['a second document', 'a: &x 1\n', '---\nb: 1\n'],
  ['a list', '- &x 1\n', '- 2\n'],
])('%s is left to the full reader', (_, first, second) => {
  const text = `${first}${PLAN}${second}`;
  expect(byKey(text).result).toBeUndefined();
  expect(parseYaml(text, whole(text))).toEqual(full(text));
});

test('a plan with slips is read by key as it is read in one go, and no slip is missed or made up', () => {
  const sign = fc.constantFrom(
    ...'aé:,-#[]{}\'"\\\n&*!|>%@`?~. ',
    '\t',
    ': ',
    '- ',
    '\n  ',
    '\n',
    '\na: b',
    '\nb',
    '\r\n',
  );
  const slip = fc.record({ at: fc.nat(), gone: fc.nat({ max: 3 }), sign });
  const start = fc.nat({ max: PLAN.length - 6_000 }).map((from) => PLAN.indexOf('\n', from) + 1);
  let read = 0;
  fc.assert(
    fc.property(start, fc.array(slip, { minLength: 1, maxLength: 3 }), (from, slips) => {
      const text = slips.reduce(
        (before, { at, gone, sign: added }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + added + before.slice(place + gone);
        },
        PLAN.slice(from, from + 5_000),
      );
      const { result } = byKey(text);
      if (!result) return;
      read++;
      const expected = full(text);
      const isWhole = (problems: readonly unknown[]) => problems.length === 0;
      expect([text, isWhole(result.problems)]).toEqual([text, isWhole(expected.problems)]);
      if (isWhole(expected.problems))
        expect({ text, node: result.node }).toEqual({ text, node: expected.node });
    }),
    { numRuns: 400 },
  );
  expect(read).toBeGreaterThan(50);
});
