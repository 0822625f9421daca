import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Post } from '../../model/parsed.ts';
import { toFile } from '../../text/mapped.ts';
import { type Emoji, emojiOf, plainEmoji } from '../../voice/emoji-runs.ts';
import { BEFORE_NOUN as ENGLISH } from '../../voice/languages/en/before-noun.ts';
import { BEFORE_NOUN as SPANISH } from '../../voice/languages/es/before-noun.ts';
import type { Prose } from '../../voice/prose.ts';
import type { Stretch } from '../../voice/stretch.ts';
import { inLanguage } from '../../voice/word-list.ts';
import { remove, rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const BEFORE_NOUN = { en: new Set(ENGLISH), es: new Set(SPANISH) };

export const emoji = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Emoji that the plan does not want, too many of them, or emoji instead of words.',
      es: 'Emojis que el plan no quiere, demasiados, o en lugar de palabras.',
    },
    why: {
      en: 'Screen readers say the name of every emoji: three flames are “fire fire fire”, and “I ❤️ coffee” loses its verb in other languages and fonts. The plan’s `voice.emoji` sets how many one part may have, and which.',
      es: 'Los lectores de pantalla dicen el nombre de cada emoji: tres llamas son «fuego fuego fuego», y «yo ❤️ el café» pierde el verbo en otros idiomas y fuentes. `voice.emoji` fija en el plan cuántos caben en una parte y cuáles.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{count} emoji in one part; {max} at most. Keep those that say something.',
      es: '{count} emojis en una parte; como mucho {max}. Deja los que dicen algo.',
    },
    avoided: { en: 'The brand does not use {emoji}. Remove it.', es: 'La marca no usa {emoji}. Quítalo.' },
    notAllowed: {
      en: '{emoji} is not among the emoji of the brand: {allowed}.',
      es: '{emoji} no está entre los emojis de la marca: {allowed}.',
    },
    repeated: {
      en: '{emoji} stands {count} times in a row, and is read out as often. Once is enough.',
      es: '{emoji} está {count} veces seguidas, y así se lee en voz alta. Con una basta.',
    },
    word: {
      en: '{emoji} stands for a word. Write the word, and the emoji behind it.',
      es: '{emoji} ocupa el lugar de una palabra. Escribe la palabra y deja el emoji detrás.',
    },
    bullets: {
      en: '{count} lines start with an emoji, which is read out before each. Use “•” or “-”.',
      es: '{count} líneas empiezan con un emoji, que se lee antes de cada una. Usa «•» o «-».',
    },
    remove: { en: 'Remove {emoji}', es: 'Quitar {emoji}' },
    keepOne: { en: 'Leave one {emoji}', es: 'Dejar un {emoji}' },
  },
  options: z.strictObject({
    max: z
      .int()
      .min(0)
      .default(10)
      .meta(
        doc(
          'Most emoji in one part where the plan sets none.',
          'Máximo de emojis por parte si el plan no lo fija.',
        ),
      ),
    row: z
      .int()
      .min(2)
      .default(3)
      .meta(
        doc(
          'How often one emoji in a row is too often.',
          'Cuántas veces seguidas el mismo emoji son demasiadas.',
        ),
      ),
    bullets: z
      .int()
      .min(0)
      .default(4)
      .meta(
        doc(
          'How many lines in one part may not start with an emoji; 0 allows any.',
          'Cuántas líneas de una parte no pueden empezar con un emoji; 0 las admite todas.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { emoji: { max: 1, avoid: ["🔥"] } }\n// file: a.post.md\n---\nchannels: x\n---\nOpen ☕ today ⟦🎉 ⟦🔥⟧(tone/emoji)⟧(tone/emoji)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { emoji: { allow: ["☕"] } }\n// file: a.post.md\n---\nchannels: x\n---\nOpen ☕ today ⟦🎉⟧(tone/emoji)\n',
      '---\nlanguage: en\n---\nIt is hot ⟦🔥🔥🔥⟧(tone/emoji)\n',
      '---\nlanguage: en\n---\nI ⟦❤️⟧(tone/emoji) coffee.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nrules: { tone/emoji: { bullets: 3 } }\n// file: a.post.md\n---\nchannels: x\n---\nThree steps:\n⟦✅ Grind\n✅ Pour\n✅⟧(tone/emoji) Wait\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nAbrimos ☕ Trae a tu gente 👩‍💻🎉\n\n✅ Café\n✅ Pan\n✅ Charla\n',
      '---\nlanguage: en\n---\nOpen today 🎉 #️⃣1 ©\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const policy = plan?.voice?.emoji ?? {};
    const max = policy.max ?? options.max;
    const avoid = new Set(policy.avoid?.map(plainEmoji));
    const allow = policy.allow && new Set(policy.allow.map(plainEmoji));
    for (const text of prose) {
      const found = emojiOf(text.masked);
      const [over, last] = [found[max], found.at(-1)];
      const rows = [...rowsOf(text, found)];
      // Those of a row that is told below as too long would be gone with it.
      const told = rows.filter((row) => row.count >= options.row && !avoid.has(plainEmoji(row.text)));
      const excess = told.reduce((sum, { count }) => sum + count - 1, 0);
      if (over && last && found.length - excess > max)
        yield {
          key: 'over',
          params: { count: found.length, max },
          span: toFile(text.text, over.start, last.end),
        };
      for (const row of rows) {
        const span = toFile(text.text, row.start, row.end);
        const fixes = removal(post, text, row);
        if (avoid.has(plainEmoji(row.text)))
          yield { key: 'avoided', params: { emoji: row.text }, span, fixes };
        else if (allow && !allow.has(plainEmoji(row.text))) {
          const allowed = { kind: 'list', items: policy.allow ?? [] } as const;
          yield { key: 'notAllowed', params: { emoji: row.text, allowed }, span, fixes };
        } else if (row.count >= options.row) {
          const edits = rewrite(post, text, row, row.text);
          const title = { key: 'keepOne', params: { emoji: row.text } } as const;
          yield {
            key: 'repeated',
            params: { emoji: row.text, count: row.count },
            span,
            fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
          };
        }
      }
      for (const one of found.filter((item) => isWord(text, item)))
        yield { key: 'word', params: { emoji: one.text }, span: toFile(text.text, one.start, one.end) };
      const bullets = options.bullets > 0 ? found.filter((one) => opensLine(text.masked, one)) : [];
      const [first, final] = [bullets[0], bullets.at(-1)];
      if (first && final && bullets.length >= options.bullets)
        yield {
          key: 'bullets',
          params: { count: bullets.length },
          span: toFile(text.text, first.start, final.end),
        };
    }
  },
});

function removal(post: Post, text: Prose, one: Emoji) {
  const edits = remove(post, text, one);
  const title = { key: 'remove', params: { emoji: one.text } } as const;
  return edits.length === 0 ? [] : [{ title, edits, safe: false }];
}

type Row = Stretch & { readonly text: string; readonly count: number };

/** The same emoji in a row, with nothing but spaces between. */
function rowsOf({ masked }: Prose, found: readonly Emoji[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { text, start, end } of found) {
    const last = rows.at(-1);
    if (last?.text === text && /^ *$/.test(masked.slice(last.end, start)))
      rows[rows.length - 1] = { ...last, end, count: last.count + 1 };
    else rows.push({ text, start, end, count: 1 });
  }
  return rows;
}

/** True between a word that asks for another and one that goes on: “I ❤️ coffee”. */
function isWord({ masked, language }: Prose, { start, end }: Emoji): boolean {
  const asking = inLanguage(language, BEFORE_NOUN);
  const before = /(?<![\p{L}\p{N}])(\p{L}+) $/u.exec(masked.slice(Math.max(0, start - 12), start))?.[1];
  if (!asking || before === undefined || !asking.has(before.toLowerCase())) return false;
  return /^(?: \p{Ll}| \p{Emoji_Presentation}|[.,!?])/u.test(masked.slice(end, end + 4));
}

function opensLine(text: string, { start, end }: Emoji): boolean {
  return (start === 0 || text[start - 1] === '\n') && /^[ \t]*[^\s]/.test(text.slice(end, end + 8));
}
