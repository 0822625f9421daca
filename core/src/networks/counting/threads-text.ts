import { isEmojiPresentation } from 'unicode-segmenter/emoji';
import { emojiEnd } from '../../text/emoji.ts';
import { countCodePoints } from './code-points.ts';
import { countUtf8 } from './utf8.ts';

/** Where an emoji can start: signs, arrows and symbols, planes beyond, and keycaps. */
const MAY_START = /[\xa9\xae\u203c-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83f]|[0-9#*](?=[\ufe0f\u20e3])/g;

/**
 * Characters of a text as Threads counts: an emoji is as many as it has bytes in UTF-8, any other code
 * point is 1. A pictograph that is shown as a letter unless a selector follows (`©`, `☺`) is a letter.
 *
 * It says "characters" of the rest, and not which; code points lie between what it may mean.
 *
 * @see https://developers.facebook.com/documentation/threads/posts (of 2026-04-14, read 2026-11-21)
 */
export function countThreadsText(text: string): number {
  let count = countCodePoints(text);
  let reached = 0;
  for (const { index: at } of text.matchAll(MAY_START)) {
    if (at < reached) continue;
    const code = text.codePointAt(at) ?? 0;
    const end = emojiEnd(text, at);
    const isMoreThanOne = end > at + (code > 0xffff ? 2 : 1);
    if (!isMoreThanOne && !(end > at && isEmojiPresentation(code))) continue;
    const emoji = text.slice(at, end);
    count += countUtf8(emoji) - countCodePoints(emoji);
    reached = end;
  }
  return count;
}
