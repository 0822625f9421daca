import { isExtendedPictographic } from 'unicode-segmenter/emoji';

// The set has not changed from Unicode 15 (Node 20) to 17, so the host may answer.
const MODIFIER_BASE = /^\p{Emoji_Modifier_Base}/u;

const KEYCAP = 0x20e3;
const EMOJI_STYLE = 0xfe0f;
const JOINER = 0x200d;
const CANCEL_TAG = 0xe007f;

/**
 * Offset at which the emoji that starts at `at` ends; `at` itself when none starts there.
 *
 * Follows the grammar of UTS #51 (Unicode 17, read 2026-11-21) and not the list of recommended
 * sequences: whatever joins emoji the way emoji are joined is one, so next year's are known today.
 * A pictograph without a variation selector counts as an emoji; a bare digit does not.
 */
export function emojiEnd(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (isKeycapBase(code)) return keycapEnd(text, at);
  if (isRegionalIndicator(code)) return isRegionalIndicator(text.codePointAt(at + 2) ?? 0) ? at + 4 : at;

  let end = elementEnd(text, at);
  while (end > at && text.charCodeAt(end) === JOINER) {
    const next = elementEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** A pictograph with what modifies it: a style, a skin tone, or tags (the flags of Scotland and Wales). */
function elementEnd(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  // A skin tone that follows nothing is shown as a swatch.
  if (!isExtendedPictographic(code) && !isSkinTone(code)) return at;
  const end = at + (code > 0xffff ? 2 : 1);
  const next = text.codePointAt(end) ?? 0;
  if (next === EMOJI_STYLE) return text.charCodeAt(end + 1) === KEYCAP ? end + 2 : end + 1;
  if (isSkinTone(next)) return MODIFIER_BASE.test(text.slice(at, end)) ? end + 2 : end;
  return isTag(next) ? tagsEnd(text, end) : end;
}

function keycapEnd(text: string, at: number): number {
  const mark = text.charCodeAt(at + 1) === EMOJI_STYLE ? at + 2 : at + 1;
  return text.charCodeAt(mark) === KEYCAP ? mark + 1 : at;
}

/** End of a run of tags if a cancel tag closes it, else where it starts. */
function tagsEnd(text: string, from: number): number {
  let end = from;
  while (isTag(text.codePointAt(end) ?? 0)) end += 2;
  return text.codePointAt(end - 2) === CANCEL_TAG ? end : from;
}

function isKeycapBase(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x23 || code === 0x2a;
}

function isRegionalIndicator(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

function isTag(code: number): boolean {
  return code >= 0xe0020 && code <= CANCEL_TAG;
}
