/**
 * A text that lies at rest. One sign outside Latin-1, such as an emoji, and an engine keeps two bytes for every sign of a
 * text; such a text is kept as its UTF-8 bytes, one sign for each, which takes half the memory.
 */
export type PackedText = string | { readonly utf8: string };

/** Characters that are made of their codes at once: as many as a call takes arguments. */
const CHUNK = 8_192;

export function packText(text: string): PackedText {
  if (!/[^\0-\xff]/.test(text)) return text;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), last(code));
    // A half of a pair that stands alone is written like any other sign, and comes back.
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), last(code >> 6), last(code));
    else {
      bytes.push(0xf0 | (code >> 18), last(code >> 12), last(code >> 6), last(code));
      at++;
    }
  }
  return { utf8: ofCodes(bytes) };
}

export function unpackText(packed: PackedText): string {
  if (typeof packed === 'string') return packed;
  const { utf8 } = packed;
  const codes: number[] = [];
  const bits = (at: number) => utf8.charCodeAt(at) & 0x3f;
  for (let at = 0; at < utf8.length; ) {
    const first = utf8.charCodeAt(at);
    if (first < 0x80) {
      codes.push(first);
      at += 1;
    } else if (first < 0xe0) {
      codes.push(((first & 0x1f) << 6) | bits(at + 1));
      at += 2;
    } else if (first < 0xf0) {
      codes.push(((first & 0x0f) << 12) | (bits(at + 1) << 6) | bits(at + 2));
      at += 3;
    } else {
      const code = ((first & 0x07) << 18) | (bits(at + 1) << 12) | (bits(at + 2) << 6) | bits(at + 3);
      const above = code - 0x10000;
      codes.push(0xd800 | (above >> 10), 0xdc00 | (above & 0x3ff));
      at += 4;
    }
  }
  return ofCodes(codes);
}

function last(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function ofCodes(codes: number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode.apply(undefined, codes);
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    text += String.fromCharCode.apply(undefined, codes.slice(at, at + CHUNK));
  }
  return text;
}
