import { describe, expect, test } from 'vitest';
import { lint, lintFile } from '../../core/src/rules/lint.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import type { Workspace } from '../../core/src/workspace/workspace.ts';
import { checkMarked, lintAll, uriOf, workspaceOf } from '../support/project.ts';

const PLAN = 'channels: { x: { network: x } }\nvoice: { banned: [utilize, leverage] }\n';
const post = (body: string) =>
  `// file: social.plan.yaml\n${PLAN}// file: a.post.md\n---\nchannels: x\n---\n${body}`;

const IN_FENCE = '```\n<!-- vocero-disable limit/too-long: code -->\n';

describe('directives', () => {
  test.each([
    [
      'silence the next block only',
      '<!-- vocero-disable tone/banned-word: a quote -->\nWe utilize it.\n\nWe ⟦utilize⟧(tone/banned-word) it.\n',
    ],
    [
      'silence the named rule only',
      '<!-- vocero-disable limit/too-long: hm -->\nWe ⟦utilize⟧(tone/banned-word) it.\n'.replace(
        'limit/too-long',
        '⟦limit/too-long⟧(format/unused-directive)',
      ),
    ],
    [
      'silence several rules, and say which had nothing to silence',
      '<!-- vocero-disable tone/banned-word, ⟦limit/too-long⟧(format/unused-directive): both -->\nWe utilize it.\n',
    ],
    [
      'silence the whole file',
      'We utilize it.\n\n<!-- vocero-disable-file tone/banned-word: a study of words -->\n\nWe leverage it.\n',
    ],
    [
      'silence across a code fence',
      `<!-- vocero-disable limit/too-long, ⟦tone/banned-word⟧(format/unused-directive): code -->\n\`\`\`\n${'a'.repeat(200)}\n\n${'b'.repeat(200)}\n\`\`\`\n\n⟦utilize⟧(tone/banned-word)\n`,
    ],
    [
      'inside a code fence are text that is sent',
      `${IN_FENCE}${'a'.repeat(280 - IN_FENCE.length)}⟦bb\n\`\`\`⟧(limit/too-long)\n`,
    ],
    [
      'name rules that do not exist',
      '<!-- vocero-disable ⟦tone/banned-wrd⟧(format/unknown-rule): hm -->\nText\n',
    ],
    ['without any rule are left over', '⟦<!-- vocero-disable -->⟧(format/unused-directive)\nText\n'],
    [
      'silence one of two findings of a rule on one line',
      'We ⟦utilize⟧(tone/banned-word) <!-- vocero-disable tone/banned-word: a quote --> and leverage it.\n',
    ],
  ])('%s', (_, body) => {
    const { found, expected } = checkMarked(post(body));
    expect(found).toEqual(expected);
  });

  test('in front matter reach the body when they are for the file', () => {
    const text = `// file: social.plan.yaml\n${PLAN}// file: a.post.md\n---\n# vocero-disable-file tone/banned-word: a study\nchannels: x\n---\nWe utilize it.\n`;
    expect(checkMarked(text).found).toEqual([]);
  });

  test('in a list of posts silence the entry below', () => {
    const text = `// file: social.plan.yaml\n${PLAN}// file: a.posts.yaml\n# vocero-disable tone/banned-word: a quote\n- channels: x\n  text: We utilize it.\n- channels: x\n  text: We ⟦utilize⟧(tone/banned-word) it.\n`;
    const { found, expected } = checkMarked(text);
    expect(found).toEqual(expected);
  });
});

/** A workspace in which looking for ids fails, as it would with a bug in the index. */
function withBrokenIndex(workspace: Workspace): Workspace {
  const definitions = new Proxy(workspace.index.definitions, {
    get: () => {
      throw new Error('The index is broken {rule} \u001b[31m.');
    },
  });
  return { ...workspace, index: { ...workspace.index, definitions } };
}

describe('a rule that crashes', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': PLAN,
    'a.post.md': '---\nid: a\nchannels: x\nfoo: 1\n---\nWe utilize it.\n',
  });
  const findings = lintFile(withBrokenIndex(workspace), uriOf('a.post.md'));

  test('is named in a finding, and the others still run', () => {
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'internal/rule-crashed error',
      'format/unknown-key error',
      'tone/banned-word warning',
    ]);
    expect(findings[0]?.message.params).toMatchObject({
      rule: 'format/duplicate-id',
      error: expect.stringContaining('broken'),
    });
  });

  test('cannot be silenced', () => {
    const silenced = workspaceOf({
      'social.plan.yaml': `${PLAN}rules: { internal/rule-crashed: "off" }\n`,
      'a.post.md': '---\n# vocero-disable-file internal/rule-crashed: hush\nid: a\nchannels: x\n---\nText\n',
    });
    expect(lintFile(withBrokenIndex(silenced), uriOf('a.post.md')).map(({ rule }) => rule)).toContain(
      'internal/rule-crashed',
    );
  });
});

describe('findings', () => {
  const files = {
    'social.plan.yaml': `${PLAN}foo: 1\n`,
    'b.post.md': '---\nchannels: [x, y]\nfoo: 1\nbar: 2\n---\nWe utilize and leverage it.\n',
    'a.posts.yaml':
      '- { channels: x, id: b, text: utilize, foo: 1 }\n- { channels: x, id: b, text: leverage }\n',
  };

  test('come by place, then by rule', () => {
    for (const uri of Object.keys(files).map(uriOf)) {
      const places = lintFile(workspaceOf(files), uri).map(
        ({ span, rule }) => [span.start, span.end, rule] as const,
      );
      const sorted = places.toSorted(
        (a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0),
      );
      expect(places).toEqual(sorted);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  test('are the same whatever the order in which files came', () => {
    const names = Object.keys(files) as (keyof typeof files)[];
    const shuffled = [...names].reverse();
    const other = workspaceOf(Object.fromEntries(shuffled.map((name) => [name, files[name]])));
    expect(lintAll(other)).toEqual(lintAll(workspaceOf(files)));
  });

  test('of a file that is not there are none', () => {
    expect(lintFile(workspaceOf(files), uriOf('c.post.md'))).toEqual([]);
    const found = [...lint(workspaceOf(files), [uriOf('b.post.md'), uriOf('c.post.md')])];
    expect(found.map(({ findings }) => findings.length > 0)).toEqual([true, false]);
  });

  test('are plain data', () => {
    const found = lintAll(workspaceOf(files));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('name rules that exist, with messages that exist', () => {
    for (const { rule, message, fixes, related } of lintAll(workspaceOf(files))) {
      const known = Object.keys(rules[rule]?.messages ?? {});
      expect(known).toContain(message.key);
      for (const { title } of fixes) expect(known).toContain(title.key);
      for (const other of related) expect(known).toContain(other.message.key);
    }
  });
});

test('a comment that a person wrote is never deleted unasked, even when it silences nothing', () => {
  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { x: { network: x } }\n',
    'a.post.md': '---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: the words of Ana -->\nText\n',
  });
  const [finding] = lintFile(workspace, uriOf('a.post.md'));
  expect(finding).toMatchObject({ rule: 'format/unused-directive', fixes: [{ safe: false }] });
});

test('that a post has no plan is told once where plans were sought, and can be silenced', () => {
  const linted = (text: string, arePlansSought: boolean) =>
    lintFile({ ...workspaceOf({ 'a.posts.yaml': text }), arePlansSought }, uriOf('a.posts.yaml')).map(
      ({ rule }) => rule,
    );
  const posts = '- { channels: x, text: One }\n- { channels: x, text: Two }\n';
  expect(linted(posts, true)).toEqual(['format/no-plan']);
  expect(linted(posts, false)).toEqual([]);
  expect(linted(`# vocero-disable-file format/no-plan: a list of ideas\n${posts}`, true)).toEqual([]);
  expect(linted('', true)).toEqual([]);
});
