/**
 * Text that is safe to show in a terminal: on one line, without control characters (which could move
 * the cursor or change colours) and without those that reorder or hide what is read.
 */
export function harmless(text: string): string {
  let shown = '';
  for (const character of text) {
    shown += isHarmful(character.codePointAt(0) ?? 0) ? visible(character) : character;
  }
  return shown;
}

/** True for a code point that does something to the reader instead of being read. */
export function isHarmful(code: number): boolean {
  if (code < 0xad) return code < 0x20 || (code >= 0x7f && code <= 0x9f);
  return (
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

/** A harmful character as a reader can see it: by its picture, where Unicode has one, else by its number. */
export function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
