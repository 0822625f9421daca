import { span } from '../../text/span.ts';
import { textAt } from '../cursor/text-at.ts';
import type { Completer, EmojiName } from './completion.ts';

const TYPED = /(?<![\p{L}\p{N}:/]):((?:[\p{L}+\d][\p{L}\p{M}\p{N}_+-]*)?)$/u;
const MAX = 60;

/** Emoji by their names in the reader's language, behind a colon: `:fies`. Those that the brand allows come first. */
export const emoji: Completer = function* ({ file, cursor, post, plan, offset, language, ports }) {
  const text = textAt(file, cursor, post, plan, offset);
  const typed = text && !text.inComment ? TYPED.exec(text.before)?.[1] : undefined;
  if (typed === undefined) return;
  const sought = fold(typed.replaceAll('_', ' '));
  const { allow, avoid = [] } = plan?.voice?.emoji ?? {};
  const found = folded(ports.emoji(language))
    .filter((one) => (allow?.includes(one.emoji) ?? true) && !avoid.includes(one.emoji))
    .flatMap((one) => {
      const rank = rankOf(one, sought);
      return rank === undefined ? [] : [{ ...one, rank }];
    })
    .sort((x, y) => x.rank - y.rank);
  const place = span(offset - typed.length - 1, offset);
  for (const { emoji: sign, name } of found.slice(0, MAX)) {
    // Whatever word has matched, what was typed must still match what the editor compares it with.
    yield { label: `${sign} ${name}`, kind: 'emoji', span: place, text: sign, filter: `:${typed} ${name}` };
  }
};

type Folded = {
  readonly emoji: string;
  readonly name: string;
  readonly plain: string;
  readonly words: readonly string[];
};

const known = new WeakMap<readonly EmojiName[], readonly Folded[]>();

/** Names in small letters without accents, made once for each list of names. */
function folded(names: readonly EmojiName[]): readonly Folded[] {
  const made =
    known.get(names) ??
    names.map(({ emoji: sign, name, words }) => ({
      emoji: sign,
      name,
      plain: fold(name),
      words: words.map(fold),
    }));
  known.set(names, made);
  return made;
}

/** How well an emoji answers: by its name, by a word of its name, by a word about it. */
function rankOf({ plain, words }: Folded, sought: string): number | undefined {
  if (plain === sought) return 0;
  if (plain.startsWith(sought)) return 1;
  if (plain.includes(` ${sought}`)) return 2;
  if (words.includes(sought)) return 3;
  return words.some((word) => word.startsWith(sought)) ? 4 : undefined;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
