/**
 * What Windows-1252 has from 0x80 on, where ISO 8859-1 has controls; `\ufffd` where it has nothing
 * (https://encoding.spec.whatwg.org/index-windows-1252.txt, read 2026-11-29).
 */
const FROM_80 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/**
 * The text of bytes as spreadsheets on Windows write them in western Europe and the Americas. Node 20 takes
 * Windows-1252 for ISO 8859-1, and quotation marks, dashes and the sign of the euro would be lost.
 */
export function decodeWindows(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (const byte of bytes)
    signs.push(byte >= 0x80 && byte < 0xa0 ? (FROM_80[byte - 0x80] ?? '') : String.fromCharCode(byte));
  return signs.join('');
}
