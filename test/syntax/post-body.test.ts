import { describe, expect, test } from 'vitest';
import { splitBody } from '../../core/src/syntax/post-body.ts';
import { concat, toFile, verbatim } from '../../core/src/text/mapped.ts';
import { span } from '../../core/src/text/span.ts';

const isTarget = (name: string) => ['x', 'linkedin', 'x-es'].includes(name);
const split = (text: string) => splitBody(verbatim(text, span(0, text.length)), isTarget);
const texts = (text: string) =>
  split(text).sections.map(({ target, parts }) => [target ?? '', ...parts.map((part) => part.text.text)]);

describe('splitBody', () => {
  test.each([
    ['text alone', 'Text\n', [['', 'Text']]],
    ['nothing', '', [['', '']]],
    [
      'a variant',
      'Text\n\n# x\n\nFor X\n',
      [
        ['', 'Text'],
        ['x', 'For X'],
      ],
    ],
    [
      'carriage returns',
      'Text\r\n\r\n# x\r\n\r\nFor\r\nX\r\n',
      [
        ['', 'Text'],
        ['x', 'For\r\nX'],
      ],
    ],
    ['a thread', 'One\n\n---\n\nTwo\n---\nThree', [['', 'One', 'Two', 'Three']]],
    [
      'a thread in a variant',
      '# x\nOne\n---\nTwo\n# linkedin\nThree',
      [
        ['', ''],
        ['x', 'One', 'Two'],
        ['linkedin', 'Three'],
      ],
    ],
    ['a heading that is text', '# Why Rust\n\nText', [['', '# Why Rust\n\nText']]],
    ['a code fence', 'A\n\n```md\n# x\n---\n```\n\nB', [['', 'A\n\n```md\n# x\n---\n```\n\nB']]],
    [
      'code on one line',
      '```npm i```\n\n# x\n\nB',
      [
        ['', '```npm i```'],
        ['x', 'B'],
      ],
    ],
    ['a comment on its own line', 'A\n<!-- for the team\n# x\n-->\nB', [['', 'A\nB']]],
    [
      'a comment between blank lines, which leaves one of them',
      'A\n\n<!-- a -->\n<!-- b -->\n\nB',
      [['', 'A\n\nB']],
    ],
    ['a comment above a block', 'A\n\n<!-- a -->\nB', [['', 'A\n\nB']]],
    ['a comment below a block', 'A\n<!-- a -->\n\nB', [['', 'A\n\nB']]],
    ['a comment in a line', 'A<!-- note --> B', [['', 'A B']]],
    ['a comment in a fence is sent', '```\n<!-- a -->\n```', [['', '```\n<!-- a -->\n```']]],
    ['a comment that never closes is sent', 'A <!-- b', [['', 'A <!-- b']]],
    ['an empty part', 'A\n---\n---\nB', [['', 'A', '', 'B']]],
  ])('reads %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('tells the headings that open no variant, and where they stand', () => {
    const text = 'A\n\n# linkdin #\n\nB';
    const { headings, sections } = split(text);
    expect(headings.map(({ name, span: place }) => [name, text.slice(place.start, place.end)])).toEqual([
      ['linkdin', 'linkdin'],
    ]);
    expect(sections[0]?.parts[0]?.text.text).toBe(text);
  });

  test('maps every part to its place in the file, comments and all', () => {
    const file = '---\nid: a\n---\nOne <!-- c -->two\n<!-- d -->\nthree\n---\n# x\n\nFour\n';
    const { sections } = splitBody(verbatim(file, span(14, file.length)), isTarget);
    for (const { text } of sections.flatMap((section) => section.parts)) {
      for (let at = 0; at < text.text.length; at++) {
        const { start, end } = toFile(text, at, at + 1);
        expect(file.slice(start, end)).toBe(text.text[at]);
      }
    }
    expect(sections.map(({ span: place }) => file.slice(place.start, place.end))).toEqual(['', 'x']);
  });

  test('an empty part has a place between its breaks', () => {
    const text = 'A\n---\n---\nB\n---\n';
    const places = split(text).sections[0]?.parts.map((part) => toFile(part.text, 0, part.text.text.length));
    expect(places).toEqual([span(0, 1), span(6, 6), span(10, 11), span(16, 16)]);
  });

  test('takes a body that is already derived', () => {
    const file = 'a: "One\\n---\\nTwo"';
    const body = concat([
      verbatim(file, span(4, 7)),
      { text: '\n---\n', pieces: [{ kind: 'replaced', at: 0, length: 5, source: span(7, 14) }] },
      verbatim(file, span(14, 17)),
    ]);
    expect(splitBody(body, isTarget).sections[0]?.parts.map((part) => toFile(part.text, 0, 3))).toEqual([
      span(4, 7),
      span(14, 17),
    ]);
  });
});
