import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFile } from '../../core/src/features/format/format-file.ts';
import { lineEdits } from '../../core/src/features/format/line-edits.ts';
import { rawRoots } from '../../core/src/model/raw-roots.ts';
import { splitFrontMatter } from '../../core/src/syntax/front-matter.ts';
import { toValue } from '../../core/src/syntax/node.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { span } from '../../core/src/text/span.ts';
import { files, VALID } from '../properties/files.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { parse, uriOf } from '../support/project.ts';

const format = (name: string, text: string, from?: string, to = from) => {
  const range =
    from === undefined
      ? undefined
      : span(text.indexOf(from), text.indexOf(to ?? from) + (to ?? from).length + 1);
  return applyEdits(text, formatFile(parse(name, text), range));
};

describe('formatFile', () => {
  test.each([
    [
      'spaces, indentation and blank lines',
      'a.plan.yaml',
      '\n# The plan\n\n\nchannels:   # all\n    x-es:    {network: x,minGap:   2h}   # main\n    b: { network: x, hours: { mon: [ 09:00-12:00,16:00-18:00 ] } }  \n\n\n\n# Who\nteam:\n        ana:\n                name:  Ana',
      '# The plan\n\nchannels: # all\n  x-es: { network: x, minGap: 2h } # main\n  b: { network: x, hours: { mon: [09:00-12:00, 16:00-18:00] } }\n\n# Who\nteam:\n  ana:\n    name: Ana\n',
    ],
    [
      'lists below their key',
      'a.plan.yaml',
      'channels:\n  x: {network: x}\ntasks:\n- task: One\n  done: true\n-   task: Two\n',
      'channels:\n  x: { network: x }\ntasks:\n  - task: One\n    done: true\n  - task: Two\n',
    ],
    [
      'texts as their author broke them',
      'a.posts.yaml',
      '-   text: >-\n        Folded\n        text\n\n          more\n    notes: "one\n      two"\n-   text: |\n      # A\n        b\n',
      '- text: >-\n    Folded\n    text\n\n      more\n  notes: "one\n    two"\n- text: |\n    # A\n      b\n',
    ],
    [
      'the front matter of a post and nothing of its text',
      'a.post.md',
      '---\nchannels:   [ x ]\nschedule:  2026-11-26 09:30    # soon\n---\nHi   \n\n\n\n#  x\n  Hello\n',
      '---\nchannels: [x]\nschedule: 2026-11-26 09:30 # soon\n---\nHi   \n\n\n\n#  x\n  Hello\n',
    ],
    [
      'line breaks as the file has them',
      'a.plan.yaml',
      '\ufeffchannels:\r\n    x:   { network: x }\r\n',
      '\ufeffchannels:\r\n  x: { network: x }\r\n',
    ],
    [
      'anchors, aliases and quotes as they are',
      'a.plan.yaml',
      'channels:\n    a:   &a\n        network: \'x\'\n        handle: "\\u0061"\n    b:   *a\nbrand:   { name:  A }\n',
      'channels:\n  a: &a\n    network: \'x\'\n    handle: "\\u0061"\n  b: *a\nbrand: { name: A }\n',
    ],
  ])('lays out %s', (_, name, text, expected) => {
    expect(format(name, text)).toBe(expected);
    expect(format(name, expected)).toBe(expected);
  });

  test.each([
    ['broken YAML', 'a.plan.yaml', 'channels:   {\n'],
    ['a text without front matter', 'a.post.md', 'a:    b\n'],
    ['a tag that would be lost', 'a.plan.yaml', 'channels: {}\nbrand: { name:   !!str 5 }\n'],
    ['an empty file', 'a.plan.yaml', ''],
    ['a file with two documents', 'a.plan.yaml', 'channels:    {}\n---\na:   1\n'],
  ])('leaves %s alone', (_, name, text) => {
    expect(formatFile(parse(name, text))).toEqual([]);
  });

  test('of a range touches no line outside, and nothing where that alone would change the meaning', () => {
    const text =
      'channels:\n    a:   { network: x }\n    b: { network: x }\nbrand:   { name: A }\nvoice:   {}\n';
    expect(format('a.plan.yaml', text, 'brand')).toBe(text.replace('brand:   ', 'brand: '));
    expect(format('a.plan.yaml', text, '    a', '    a')).toBe(text);
  });
});

const withoutSpace = (text: string) => text.replace(/[\s,]+/g, '');

test(
  'formatting keeps the value and all words, is done once, and leaves the text of a post alone',
  PATIENT,
  () => {
    fc.assert(
      fc.property(files, ({ name, text }) => {
        const formatted = format(name, text);
        const value = (one: string) => JSON.stringify(rawRoots(uriOf(name), one).map(toValue));
        expect(value(formatted)).toBe(value(text));
        expect(withoutSpace(formatted)).toBe(withoutSpace(text));
        expect(format(name, formatted)).toBe(formatted);
        if (name.endsWith('.md')) {
          const body = (one: string) => one.slice(splitFrontMatter(one).body.start);
          expect(body(formatted)).toBe(body(text));
        }
      }),
      runs(400),
    );
  },
);

test('what is well written is laid out at all', () => {
  const messy = (text: string) => text.replace(/^(\w+): (?=\S)/gm, '$1:    ');
  for (const [name, text] of Object.entries(VALID))
    if (!name.endsWith('.posts.yaml'))
      expect(formatFile(parse(name, messy(text))).length, name).toBeGreaterThan(0);
});

test('line edits make one text of another', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd'), { maxLength: 12 })
    .map((lines) => lines.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = lineEdits(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      if (before === after) expect(edits).toEqual([]);
    }),
    runs(300),
  );
});
