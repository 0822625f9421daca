import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLines } from '../../core/src/syntax/body-lines.ts';
import { runs } from '../properties/runs.ts';

const parts = fc.constantFrom(
  'a',
  ' ',
  '\t',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '# x',
  '#',
  '# ',
  '---',
  '```',
  '~~~',
  '`',
  '<!--',
  '-->',
  '<!-- c -->',
  '\u2028',
  '<!-- two\nlines -->',
);

describe('bodyLines', () => {
  test('gives every character once, in order, or passes over it beside a comment', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 25 }).map((list) => list.join('')),
        (text) => {
          let end = 0;
          for (const line of bodyLines(text)) {
            // Only white space beside a comment may be left out.
            expect(text.slice(end, line.start).trim()).toBe('');
            if (line.kind === 'comment') expect(text.slice(line.start, line.end)).toMatch(/^<!--[\s\S]*-->$/);
            if (line.kind === 'heading') expect(text.slice(line.nameStart).startsWith(line.name)).toBe(true);
            expect(line.start).toBeGreaterThanOrEqual(end);
            expect(line.next).toBeGreaterThan(line.start);
            end = line.next;
          }
          expect(end).toBe(text.length);
        },
      ),
      runs(500),
    );
  });

  test.each([
    ['# x', 'x'],
    ['#\t x \t', 'x'],
    ['# x ##', 'x'],
    ['# C#', 'C#'],
    ['# C# #', 'C#'],
    ['# # #', '#'],
    ['# a  b', 'a  b'],
  ])('%j is headed %j', (line, name) => {
    expect([...bodyLines(line)].map((found) => (found.kind === 'heading' ? found.name : found.kind))).toEqual(
      [name],
    );
  });

  test.each(['#x', '## x', ' # x', '#', '# ', '# ##', '----', '-- -', ' ---', '--- a', '```js', '<!-- open'])(
    '%j is text',
    (line) => {
      expect([...bodyLines(line)].map(({ kind }) => kind)).toEqual(['text']);
    },
  );

  test.each([
    [
      'a code fence hides everything',
      '```\n# x\n---\n<!-- a -->\n```\n# y',
      ['text', 'text', 'text', 'text', 'text', 'heading'],
    ],
    [
      'a shorter fence does not close it',
      '````\n```\n# x\n````\n# y',
      ['text', 'text', 'text', 'text', 'heading'],
    ],
    ['tildes do not close backticks', '```\n~~~\n# x', ['text', 'text', 'text']],
    ['code on one line opens no fence', '```npm i```\n# x', ['text', 'heading']],
    ['a fence that never closes runs to the end', '```\n# x\n\n---', ['text', 'text', 'text', 'text']],
    ['a comment over lines with a heading in it', '<!-- a\n# x\n---\n-->\n# y', ['comment', 'heading']],
    [
      'what follows a comment on its line is text',
      '<!-- a --># x\nB <!-- b -->---\n',
      ['comment', 'text', 'text', 'comment', 'text'],
    ],
    ['comments alone on a line', '  <!-- a --> <!-- b -->\n# x', ['comment', 'comment', 'heading']],
    ['a comment that never closes is text', 'a\n<!-- b\n# x', ['text', 'text', 'heading']],
    ['blank lines', 'a\n \t\n\r\nb', ['text', 'blank', 'blank', 'text']],
  ])('%s', (_, text, kinds) => {
    expect([...bodyLines(text)].map(({ kind }) => kind)).toEqual(kinds);
  });
});
