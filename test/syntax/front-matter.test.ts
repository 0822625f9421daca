import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../core/src/syntax/front-matter.ts';

const split = (text: string) => {
  const { yaml, body, problems } = splitFrontMatter(text);
  return {
    yaml: yaml && text.slice(yaml.start, yaml.end),
    body: text.slice(body.start, body.end),
    problems: problems.map((problem) => (problem.kind === 'syntax' ? problem.code : problem.kind)),
  };
};

describe('splitFrontMatter', () => {
  test.each([
    ['both parts', '---\nid: a\n---\nText\n', 'id: a\n', 'Text\n'],
    ['carriage returns', '---\r\nid: a\r\n---\r\nText', 'id: a\r\n', 'Text'],
    ['a byte order mark', '\ufeff---\nid: a\n---\nText', 'id: a\n', 'Text'],
    ['spaces behind the fences', '--- \t\nid: a\n---  \nText', 'id: a\n', 'Text'],
    ['three dots as the end', '---\nid: a\n...\nText', 'id: a\n', 'Text'],
    ['nothing between the fences', '---\n---\n', '', ''],
    ['a fence at the very end', '---\nid: a\n---', 'id: a\n', ''],
    ['only the first fence behind it', '---\nid: a\n---\nOne\n---\nTwo', 'id: a\n', 'One\n---\nTwo'],
    ['a fence that is indented is none', '---\ntext: |\n  ---\n---\nText', 'text: |\n  ---\n', 'Text'],
    ['a fence with words is none', '---\nid: a\n--- no\n---\nText', 'id: a\n--- no\n', 'Text'],
    [
      'line separators end no line',
      '---\nid: a\u2028---\u2028b\n---\nText',
      'id: a\u2028---\u2028b\n',
      'Text',
    ],
    ['a carriage return alone ends no line', '---\nid: a\r---\rb\n---\nText', 'id: a\r---\rb\n', 'Text'],
  ])('takes %s', (_, text, yaml, body) => {
    expect(split(text)).toEqual({ yaml, body, problems: [] });
  });

  test.each([
    ['an empty file', '', ''],
    ['text alone', 'Text\n---\nMore', 'Text\n---\nMore'],
    ['a blank line before the fence', '\n---\nid: a\n---\n', '\n---\nid: a\n---\n'],
    ['four hyphens', '----\nid: a\n----\n', '----\nid: a\n----\n'],
    ['a byte order mark before text', '\ufeffText', 'Text'],
  ])('finds none in %s', (_, text, body) => {
    expect(split(text)).toEqual({ yaml: undefined, body, problems: [] });
  });

  test.each(['---', '---\nid: a\n', '\ufeff---\nid: a\nText'])(
    'says that %j never closes it, and sends nothing',
    (text) => {
      const found = split(text);
      expect(found.problems).toEqual(['no-front-matter-end']);
      expect(found.body).toBe('');
    },
  );
});
