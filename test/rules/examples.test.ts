import { describe, expect, test } from 'vitest';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { checkMarked } from '../support/project.ts';

/** What the runner raises by itself has no example; lint.test.ts makes a rule fail instead. */
const withExamples = Object.entries(rules).filter(([, rule]) => rule.scope !== 'runner');

describe.each(withExamples)('examples of %s', (id, rule) => {
  test.each(rule.examples.flags)('flags %j', (example) => {
    const { found, expected } = checkMarked(example);
    expect(found).toEqual(expected);
    expect(expected.some((line) => line.endsWith(` ${id}`))).toBe(true);
  });

  test.each(rule.examples.allows)('allows %j', (example) => {
    const { found, expected } = checkMarked(example);
    expect(expected).toEqual([]);
    expect(found).toEqual([]);
  });
});
