/**
 * Which characters may stand in a domain and before a link, by the rules of twitter-text, which X
 * publishes and Mastodon uses too. They name what is excluded: everything else may, emoji included.
 *
 * @see https://github.com/twitter/twitter-text/tree/master/js/src/regexp (3.1.0, read 2026-11-21)
 */

// Space, the ASCII punctuation that twitter-text lists (neither `"` nor the backtick is in it).
const EXCLUDED_ASCII = new Set("\t\n\v\f\r !#%&'()*+,-./:;<=>?@[\\]^_{|}~$");

const IN_DOMAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  EXCLUDED_ASCII.has(String.fromCharCode(code)) ? 0 : 1,
);

/** True for a character with which a label of a domain may start and end. */
export function isDomainCharacter(code: number): boolean {
  return code < 128 ? IN_DOMAIN[code] === 1 : !(isSpace(code) || isDirectional(code) || isNoCharacter(code));
}

/** True for what a run of labels consists of: `_` and `-` only inside a label, dots between them. */
export function isDomainRun(code: number): boolean {
  return code === 0x2d || code === 0x2e || code === 0x5f || isDomainCharacter(code);
}

/** True for a character that may stand right before a link. Accented letters may, ASCII ones not. */
export function mayPrecedeLink(code: number): boolean {
  if (isAsciiAlphanumeric(code) || isNoCharacter(code)) return false;
  return code !== 0x40 && code !== 0x23 && code !== 0x24 && code !== 0xff20 && code !== 0xff03;
}

/** True for what a top-level domain in ASCII consists of, and what may not stand right before a link. */
export function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x180e || code === 0x3000) return true;
  if (code < 0x2000 || code > 0x205f) return false;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

function isDirectional(code: number): boolean {
  if (code === 0x61c || code === 0x200e || code === 0x200f) return true;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

function isNoCharacter(code: number): boolean {
  return code === 0xfffe || code === 0xfeff || code === 0xffff;
}
