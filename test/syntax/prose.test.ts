import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskProse } from '../../core/src/syntax/prose.ts';

describe('maskProse', () => {
  test.each([
    ['Read https://a.example/use?x=1 now', 'Read                           now'],
    ['www.a.example/use, use', '                   use'],
    ['Hi @use.me and #use_it use', 'Hi         and         use'],
    ['{link} and {not a placeholder}', '       and {not a placeholder}'],
    ['`use` use `open', '      use `open'],
    ['a@use.example', 'a@use.example'],
    ['#Café #ñandú', '            '],
  ])('%j leaves %j', (text, expected) => {
    expect(maskProse(text).trimEnd()).toBe(expected.trimEnd());
  });

  test('keeps every other character at its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '@a', '#b', '{c}', 'https://d', '`e`'),
        (text, found) => {
          const whole = `${text} ${found} ${text}`;
          const masked = maskProse(whole);
          expect(masked.length).toBe(whole.length);
          for (let at = 0; at < whole.length; at++) expect([whole[at], ' ']).toContain(masked[at]);
        },
      ),
    );
  });
});
