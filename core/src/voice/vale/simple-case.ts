/** `camelCase`, `PascalCase` and `snake_case` as plain words: what is no letter or digit becomes a space. */
export function simpleCase(text: string): string {
  let words = '';
  let before = ' ';
  let index = 0;
  for (const sign of text) {
    const isWord = /[\p{L}\p{N}]/u.test(sign);
    const startsWord = index > 1 && /\p{Ll}/u.test(before) && /\p{Lu}/u.test(sign);
    if (startsWord || !isWord) words += ' ';
    if (isWord) words += sign.toLowerCase();
    before = sign;
    index += sign.length;
  }
  return words.trim().replace(/ +/g, ' ');
}
