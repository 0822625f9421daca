import { emojiEnd } from '../text/emoji.ts';
import type { Stretch } from './stretch.ts';

/** A cheap question: below these characters there is no picture. */
const PERHAPS = /[\u200d\u203c-\uffff]/;

export type Emoji = Stretch & { readonly text: string };

/** Where an emoji that is shown as a picture may start; most texts have none, and this says so at once. */
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f?\u20e3|\u2764/gu;

/** The emoji of a text in their order. Signs that are shown as text, such as © and ✓, are none. */
export function emojiOf(text: string): readonly Emoji[] {
  if (!PERHAPS.test(text)) return [];
  const found: Emoji[] = [];
  let end = 0;
  for (const { index } of text.matchAll(PICTURE)) {
    if (index < end) continue;
    end = emojiEnd(text, index);
    if (end > index) found.push({ text: text.slice(index, end), start: index, end });
  }
  return found;
}

/** An emoji without its style, skin tone and gender, by which a policy may name it. */
export function plainEmoji(emoji: string): string {
  return emoji.replace(/[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|\u200d[♀♂]/gu, '');
}
