import { describe, expect, test } from 'vitest';
import { verbatim } from '../../core/src/text/mapped.ts';
import { span } from '../../core/src/text/span.ts';
import { emojiOf, plainEmoji } from '../../core/src/voice/emoji-runs.ts';
import { openHashtags } from '../../core/src/voice/hashtags.ts';
import { isQuoted, proseOf, sentenceAt } from '../../core/src/voice/prose.ts';

const prose = (text: string) => {
  const [made] = proseOf(
    [{ target: undefined, span: span(0, 0), parts: [{ text: verbatim(text, span(0, text.length)) }] }],
    {},
    undefined,
  );
  if (!made) throw new Error('A text has one part.');
  return made;
};

describe('the prose of a text', () => {
  test('knows what is quoted', () => {
    const text = prose('Dijo «una cosa» y “otra más”, "or this", don\'t and ‘that’');
    const quoted = text.words.filter((word) => isQuoted(text, word)).map((word) => word.text);
    expect(quoted).toEqual(['una', 'cosa', 'otra', 'más', 'or', 'this', 'that']);
  });

  test('finds the sentence of an offset', () => {
    const text = prose('One. Two.');
    expect([0, 3, 5, 8].map((offset) => sentenceAt(text, offset))).toEqual([0, 0, 1, 1]);
    expect(sentenceAt(prose(''), 0)).toBe(-1);
  });

  test.each([
    ['We open at nine and you are all welcome to come with us', 'en'],
    ['Abrimos a las nueve y el primer café lo invita la casa', 'es'],
    ['O museu está fechado e não abre na segunda, mas você pode ver a loja', 'pt'],
    ['Le musée est fermé et nous vous attendons avec plaisir dans la salle', 'fr'],
    ['Wir haben am Montag geschlossen und freuen uns auf euch', 'de'],
    ['Café ☕', undefined],
    ['No', undefined],
  ])('tells the language of %j', (text, language) => {
    expect(prose(text).language).toBe(language);
  });
});

test('hashtags are opened at capitals, digits and underscores, and know where they stand', () => {
  const text = 'a #GameChanger #café_Andino2026 #HTMLPage b#c';
  const opened = openHashtags(text);
  expect(opened.map((hashtag) => hashtag.text)).toEqual(['Game Changer', 'café Andino 2026', 'HTML Page']);
  for (const hashtag of opened) {
    let from = 0;
    for (const word of hashtag.text.split(' ')) {
      const start = hashtag.text.indexOf(word, from);
      from = start + word.length;
      const source = hashtag.toSource({ start, end: from });
      expect(text.slice(source.start, source.end)).toBe(word);
    }
  }
});

test('emoji are what is shown as a picture, whole', () => {
  const text = 'a 👩‍💻 ❤️ ❤ 🇨🇴 👍🏽 1️⃣ © ✓ → 7 é 🏴󠁧󠁢󠁳󠁣󠁴󠁿';
  const found = emojiOf(text);
  expect(found.map((emoji) => emoji.text)).toEqual(['👩‍💻', '❤️', '❤', '🇨🇴', '👍🏽', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿']);
  for (const emoji of found) expect(text.slice(emoji.start, emoji.end)).toBe(emoji.text);
  expect(plainEmoji('👍🏽')).toBe('👍');
  expect(plainEmoji('❤️')).toBe('❤');
});
