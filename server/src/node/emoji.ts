import english from 'emojibase-data/en/compact.json' with { type: 'json' };
import spanish from 'emojibase-data/es/compact.json' with { type: 'json' };
import type { EmojiName } from '../../../core/src/features/completion/completion.ts';
import type { Language } from '../../../core/src/rules/words.ts';

const DATA = { en: english, es: spanish } as const;
const made = new Map<Language, readonly EmojiName[]>();

/**
 * Emoji in the order in which keyboards show them, with their names in a language from the annotations of
 * the Unicode CLDR. In a bundle of its own: the names are large, and only wanted behind a colon.
 */
export function emojiNames(language: Language): readonly EmojiName[] {
  const known = made.get(language) ?? read(language);
  made.set(language, known);
  return known;
}

function read(language: Language): readonly EmojiName[] {
  return (
    DATA[language]
      // Letters that are half a flag have no place of their own.
      .filter(({ order }) => order !== undefined)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      // What is shown as an emoji anyway needs no sign that says so, and networks count that sign.
      .map(({ unicode, label, tags }) => ({
        emoji: unicode.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1'),
        name: label,
        words: tags ?? [],
      }))
  );
}
