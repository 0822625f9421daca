import { describe, expect, test } from 'vitest';
import { activeRules, compareSeverity, RULE_IDS } from '../../core/src/rules/configure.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { checkMarked, lintAll, parse, workspaceOf } from '../support/project.ts';

const PLAN = 'channels: { x: { network: x } }\nvoice: { banned: [utilize] }\n';

function configured(settings: string) {
  const file = parse('social.plan.yaml', `${PLAN}rules: ${settings}\n`);
  if (file.kind !== 'plan') throw new Error('There is a plan.');
  return activeRules(file);
}

/** Those that run until a plan says otherwise. */
const RUNNING = RULE_IDS.filter((id) => rules[id]?.severity !== 'off');

const severityOf = (settings: string, id: string) =>
  configured(settings).post.find((rule) => rule.id === id)?.severity;

describe('rules', () => {
  test('all run without a plan, each with its own severity, but for those that are off', () => {
    const { wrong, ...active } = activeRules(undefined);
    const all = Object.values(active).flat();
    expect(all.map(({ id }) => id).sort()).toEqual([...RUNNING].sort());
    expect(all.filter(({ id, severity }) => rules[id]?.severity !== severity)).toEqual([]);
    expect(wrong).toEqual([]);
    expect(activeRules(undefined)).toBe(activeRules(undefined));
    expect(RULE_IDS.length).toBeGreaterThan(RUNNING.length);
  });

  test.each([
    ['{}', 'warning'],
    ['{ tone/banned-word: error }', 'error'],
    ['{ tone/banned-word: { severity: hint } }', 'hint'],
    ['{ tone/banned-word: {} }', 'warning'],
    ['{ tone/banned-word: "off" }', undefined],
    ['{ tone/banned-word: off }', undefined],
    ['{ tone/banned-word: { severity: off } }', undefined],
    // A setting that is refused leaves the rule as it is.
    ['{ tone/banned-word: loud }', 'warning'],
    ['{ tone/banned-word: { severity: loud } }', 'warning'],
    ['{ tone/banned-word: { nonsense: 1 } }', 'warning'],
    ['{ tone/banned-word: 5 }', 'warning'],
  ])('with the settings %s', (settings, severity) => {
    expect(severityOf(settings, 'tone/banned-word')).toBe(severity);
  });

  test('that are off run with the severity that a plan gives them', () => {
    expect(severityOf('{}', 'tone/passive')).toBeUndefined();
    expect(severityOf('{ tone/passive: { share: 0.5 } }', 'tone/passive')).toBeUndefined();
    expect(severityOf('{ tone/passive: hint }', 'tone/passive')).toBe('hint');
  });

  test('tell the options that they do not take, and run without them', () => {
    expect(configured('{ limit/too-long: { margin: 5, severity: hint } }').wrong).toEqual([
      { rule: 'limit/too-long', option: 'margin' },
    ]);
  });

  test.each([
    '{ limit/to-long: warning }',
    '{ constructor: warning }',
    '{ __proto__: warning }',
    '{ Some.Style: warning }',
  ])('ignore settings of what is no rule: %s', (settings) => {
    const { wrong, ...active } = configured(settings);
    expect(Object.values(active).flat()).toHaveLength(RUNNING.length);
    expect(wrong).toEqual([]);
  });

  test("that are off find nothing, and what a directive silenced of them is nobody's guess", () => {
    const marked = `// file: social.plan.yaml\n${PLAN}rules: { tone/banned-word: "off" }\n// file: a.post.md\n---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: a quote -->\nWe utilize it.\n`;
    const { found, expected } = checkMarked(marked);
    expect(found).toEqual(expected);
  });

  test('follow the plan of each project', () => {
    const workspace = workspaceOf({
      'a/social.plan.yaml': `${PLAN}rules: { tone/banned-word: error }\n`,
      'b/social.plan.yaml': PLAN,
      'a/x.post.md': '---\nchannels: x\n---\nutilize\n',
      'b/x.post.md': '---\nchannels: x\n---\nutilize\n',
    });
    expect(lintAll(workspace).map(({ uri, severity }) => `${uri.at(10)} ${severity}`)).toEqual([
      'a error',
      'b warning',
    ]);
  });

  test('are ordered by how serious they are', () => {
    expect((['hint', 'error', 'information', 'warning'] as const).toSorted(compareSeverity)).toEqual([
      'error',
      'warning',
      'information',
      'hint',
    ]);
  });
});
