import { describe, expect, test } from 'vitest';
import { planSchema } from '../../core/src/model/plan/plan.ts';
import { frontMatterSchema } from '../../core/src/model/post.ts';
import { keysAt } from '../../core/src/syntax/schema-walk.ts';
import { declaredIn, referencesIn } from '../../core/src/workspace/references.ts';
import { parse } from '../support/project.ts';

const PLAN = `channels: { x: { network: mastodon, objective: [o1, "o2"] } }
objectives: { o1: { kpi: k1, owner: ana } }
campaigns: { c1: { channels: x, objective: o1 } }
calendar: { holidays: [{ country: ES, channels: x }], blackouts: [{ from: 2026-12-24, reason: a, channels: [x, y] }] }
budget: { lines: [{ name: a, campaign: c1 }] }
coverage: [{ who: ana, channels: x }]
tasks: [{ task: a, owner: luis }]
crisis: { paused: [x], mayLift: ana, protocol: [just words, { step: a, who: eva }] }
`;

const POST = `---
channels: [x, 'y']
schedule: { z: 2026-11-26 09:30 }
pillar: p1
objective: o1
campaign: c1
after: launch
author: ana
approvals: [{ by: luis }]
---
Text
`;

const show = (name: string, text: string) =>
  referencesIn(parse(name, text)).map(({ kind, id, span }) => {
    // The place is that of the id itself, inside its quotation marks.
    expect(text.slice(span.start, span.end)).toBe(id);
    return `${kind} ${id}`;
  });

describe('references', () => {
  test('in a plan', () => {
    expect(show('a.plan.yaml', PLAN)).toEqual([
      'network mastodon',
      'objective o1',
      'objective o2',
      'kpi k1',
      'member ana',
      'channel x',
      'objective o1',
      'channel x',
      'channel x',
      'channel y',
      'campaign c1',
      'member ana',
      'channel x',
      'member luis',
      'channel x',
      'member ana',
      'member eva',
    ]);
  });

  test('in a post', () => {
    expect(show('a.post.md', POST)).toEqual([
      'channel x',
      'channel y',
      'channel z',
      'pillar p1',
      'objective o1',
      'campaign c1',
      'post launch',
      'member ana',
      'member luis',
    ]);
  });

  test('in a list of posts, keys of variants among them', () => {
    expect(
      show('a.posts.yaml', '- { channels: x, variants: { li: a, x: b } }\n- { after: [a, b] }\n'),
    ).toEqual(['channel x', 'channel-or-network li', 'channel-or-network x', 'post a', 'post b']);
  });

  test('are looked for under keys that exist', () => {
    const keys = [...Object.keys(keysAt(planSchema, [])), ...Object.keys(keysAt(frontMatterSchema, []))];
    expect(
      [
        'objectives',
        'campaigns',
        'calendar',
        'budget',
        'coverage',
        'tasks',
        'crisis',
        'approvals',
        'author',
        'after',
      ].filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });

  test('find what the plan declares, and leave names free where a section is missing', () => {
    const file = parse('a.plan.yaml', PLAN);
    const plan = file.kind === 'plan' ? file.plan : undefined;
    if (!plan) throw new Error('There is a plan.');
    const kinds = ['channel', 'objective', 'campaign', 'pillar', 'kpi', 'member', 'network', 'post'] as const;
    expect(kinds.map((kind) => declaredIn(plan, kind))).toEqual([
      ['x'],
      ['o1'],
      ['c1'],
      [],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
