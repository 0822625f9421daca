const ASCII = /^[\0-\x7f]*$/;

/** Bytes of a text in UTF-8. A lone surrogate becomes U+FFFD on the way out, three bytes. */
export function countUtf8(text: string): number {
  if (ASCII.test(text)) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      // Four bytes for the two units of a pair.
      bytes += 2;
      at++;
    } else bytes += 2;
  }
  return bytes;
}
