import { describe, expect, test } from 'vitest';
import { emojiEnd } from '../../core/src/text/emoji.ts';

/** All code points with a property, as texts. */
function all(property: RegExp): readonly string[] {
  const found: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    const character = String.fromCodePoint(code);
    if (property.test(character)) found.push(character);
  }
  return found;
}

const whole = (text: string) => emojiEnd(`x${text}x`, 1) === 1 + text.length;

describe('emojiEnd', () => {
  test('takes every emoji of one code point, with and without its style', () => {
    const single = all(/^\p{RGI_Emoji}$/v);
    expect(single.length).toBeGreaterThan(1_000);
    expect(single.filter((emoji) => !whole(emoji) || !whole(`${emoji}\ufe0f`))).toEqual([]);
  });

  test('takes every skin tone on what can have one', () => {
    const toned = all(/^\p{Emoji_Modifier_Base}$/u).flatMap((base) =>
      all(/^\p{Emoji_Modifier}$/u).map((tone) => base + tone),
    );
    expect(toned.length).toBeGreaterThan(500);
    expect(toned.filter((emoji) => !whole(emoji))).toEqual([]);
  });

  test('takes every flag of two letters and every keycap', () => {
    const letters = all(/^\p{Regional_Indicator}$/u);
    const flags = letters.flatMap((first) => letters.map((second) => first + second));
    expect(flags.filter((flag) => !whole(flag))).toEqual([]);
    const keycaps = [...'0123456789#*'].flatMap((base) => [`${base}\ufe0f\u20e3`, `${base}\u20e3`]);
    expect(keycaps.filter((keycap) => !whole(keycap))).toEqual([]);
  });

  test.each(['👩‍💻', '👩🏽‍💻', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🏴‍☠️', '❤️‍🔥', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🧑🏻‍❤️‍💋‍🧑🏿', '👁️‍🗨️'])(
    'takes %s whole',
    (emoji) => {
      expect(whole(emoji)).toBe(true);
    },
  );

  test.each([
    ['a letter', 'a', 0],
    ['a bare digit', '1', 0],
    ['half a flag', '🇪', 0],
    ['half a pair', '\ud83d', 0],
    ['nothing', '', 0],
    ['a skin tone on what takes none', '🍎🏽', 2],
    ['a joiner that joins nothing', '👩\u200da', 2],
    ['tags that nobody closes', '🏴\u{e0067}\u{e0062}', 2],
    ['the first of two flags', '🇪🇸🇨🇴', 4],
  ])('of %s', (_, text, end) => {
    expect(emojiEnd(text, 0)).toBe(end);
  });
});
