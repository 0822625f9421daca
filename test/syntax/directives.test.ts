import { describe, expect, test } from 'vitest';
import { bodyDirectives, type Directive, yamlDirectives } from '../../core/src/syntax/directives.ts';
import { parseYaml } from '../../core/src/syntax/yaml.ts';
import { verbatim } from '../../core/src/text/mapped.ts';
import { span } from '../../core/src/text/span.ts';

const show = (text: string, found: readonly Directive[]) =>
  found.map(({ span: whole, rules, reason, scope }) => ({
    whole: text.slice(whole.start, whole.end),
    rules: rules.map(({ id, span: place }) => [id, text.slice(place.start, place.end)]),
    reason,
    scope: text.slice(scope.start, scope.end),
  }));

const inBody = (text: string) =>
  show(text, bodyDirectives(verbatim(text, span(0, text.length)), span(0, text.length)));

const inYaml = (text: string) => {
  const region = span(0, text.length);
  return show(text, yamlDirectives(text, region, parseYaml(text, region).node));
};

describe('directives in Markdown', () => {
  test.each([
    ['with a reason', '<!-- vocero-disable a/b: why -->', [['a/b', 'a/b']], 'why'],
    [
      'with several rules',
      '<!-- vocero-disable a/b, c/d e/f: why -->',
      [
        ['a/b', 'a/b'],
        ['c/d', 'c/d'],
        ['e/f', 'e/f'],
      ],
      'why',
    ],
    ['without a reason', '<!-- vocero-disable a/b -->', [['a/b', 'a/b']], ''],
    ['without a rule', '<!-- vocero-disable -->', [], ''],
    ['with a colon and nothing behind it', '<!-- vocero-disable a/b:  -->', [['a/b', 'a/b']], ''],
    [
      'with colons in the reason',
      '<!-- vocero-disable a/b: as https://a.example says -->',
      [['a/b', 'a/b']],
      'as https://a.example says',
    ],
    ['without spaces', '<!--vocero-disable a/b:why-->', [['a/b', 'a/b']], 'why'],
    [
      'over several lines',
      '<!--\nvocero-disable a/b,\n  c/d: why\nindeed\n-->',
      [
        ['a/b', 'a/b'],
        ['c/d', 'c/d'],
      ],
      'why\nindeed',
    ],
    ['for the file', '<!-- vocero-disable-file a/b: why -->', [['a/b', 'a/b']], 'why'],
  ])('are read %s', (_, comment, rules, reason) => {
    const [found] = inBody(`${comment}\nText\n`);
    expect(found).toMatchObject({ whole: comment, rules, reason });
  });

  test.each([
    '<!-- see vocero-disable a/b -->',
    'vocero-disable a/b',
    '<!-- vocero-disable a/b',
    '```\n<!-- vocero-disable a/b: sent -->\n```',
  ])('%j is none', (text) => {
    expect(inBody(`${text}\nText\n`)).toEqual([]);
  });

  const D = '<!-- vocero-disable a/b: why -->';
  test.each([
    ['the lines below it', `Before\n\n${D}\nOne\nTwo\n\nAfter`, 'One\nTwo\n'],
    ['the next block, over blank lines', `${D}\n\n \t\nOne\n\nAfter`, 'One\n'],
    ['what follows on its line', `${D} One\nTwo\n\nAfter`, ' One\nTwo\n'],
    ['what follows in the middle of a block', `Before\n${D}\nOne\n\nAfter`, 'One\n'],
    ['with carriage returns', `${D}\r\nOne\r\n\r\nAfter`, 'One\r\n'],
    ['a whole code fence', `${D}\n\`\`\`\nOne\n\nTwo\n\`\`\`\n\nAfter`, '```\nOne\n\nTwo\n```\n'],
    ['nothing, where nothing follows', `Before\n\n${D}\n`, ''],
    [
      'the next block, over another directive',
      `${D}\n<!-- vocero-disable c/d: why -->\nOne\n\nAfter`,
      '<!-- vocero-disable c/d: why -->\nOne\n',
    ],
  ])('silence %s', (_, text, scope) => {
    expect(inBody(text)[0]?.scope).toBe(scope);
  });

  test('silence the whole file where they say so', () => {
    const text = 'One\n\n<!-- vocero-disable-file a/b: why -->\n';
    expect(inBody(text)[0]?.scope).toBe(text);
  });
});

describe('directives in YAML', () => {
  const D = '# vocero-disable a/b: why';
  test.each([
    ['the entry below', `a: 1\n${D}\nb:\n  c: 2\nd: 3\n`, 'b:\n  c: 2'],
    ['the item below', `- 1\n${D}\n- a: 2\n  b: 3\n- 4\n`, 'a: 2\n  b: 3'],
    ['the entry below inside a map', `a:\n  ${D}\n  b: 1\n  c: 2\n`, 'b: 1'],
    ['the entry below inside a flow map', `a: {\n  ${D}\n  b: 1, c: 2 }\n`, 'b: 1'],
    ['the entry after a comment at the end of a line', `a: 1 ${D}\nb: 2\n`, 'b: 2'],
    ['nothing at the end', `a: 1\n${D}\n`, ''],
    ['an entry without a value', `${D}\na:\nb: 1\n`, 'a:'],
    ['an entry that is an alias', `x: &x 1\n${D}\na: *x\nb: 1\n`, 'a'],
  ])('silence %s', (_, text, scope) => {
    expect(inYaml(text)[0]).toEqual({ whole: D, rules: [['a/b', 'a/b']], reason: 'why', scope });
  });

  test('silence the whole file where they say so, front matter and body', () => {
    const text = `---\n# vocero-disable-file a/b: why\nid: a\n---\nText`;
    const found = yamlDirectives(text, span(4, 43), parseYaml(text, span(4, 43)).node);
    expect(show(text, found)[0]?.scope).toBe(text);
  });

  test.each([
    'a: "# vocero-disable a/b: x"\n',
    'a: |\n  # vocero-disable a/b: x\n',
    'a: >\n  b\n  # vocero-disable a/b: x\n',
    'a: b# vocero-disable a/b: x\n',
  ])('%j holds none: that is text', (text) => {
    expect(inYaml(text)).toEqual([]);
  });

  test('are found beside text that only looks like the marks of a parser', () => {
    const text = `a: "\\x1f"\nb: \u0002\nc: \u001f#\n${D}\nd: 1\n`;
    expect(inYaml(text)).toMatchObject([{ whole: D, scope: 'd: 1' }]);
  });

  test('are found in a text nested ten thousand levels deep', () => {
    expect(inYaml(`${D}\n${'['.repeat(10_000)}`)).toMatchObject([{ whole: D }]);
  });
});
