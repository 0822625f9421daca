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
    ['a@use.example, use', '             , use'],
    ['acme.example/use?a=1 and orbit.toml. Use', '                     and           . Use'],
    ['El fin.Vamos, 3.5 p.m. a las 10.30', 'El fin.Vamos, 3.5 p.m. a las 10.30'],
    ['Usa VERANO20 o el código AMIGOS. COVID-19, B2B', 'Usa          o el código       . COVID-19, B2B'],
    ['#Café. Usa @a@b.example.', '     . Usa             .'],
    ['a\n```sh\nuse\n```\nuse\n~~~\nuse', 'a\n     \n   \n   \nuse\n   \n   '],
    ['#Café #ñandú', '            '],
  ])('%j leaves %j', (text, expected) => {
    expect(maskProse(text).trimEnd()).toBe(expected.trimEnd());
    expect(maskProse(text)).toHaveLength(text.length);
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
