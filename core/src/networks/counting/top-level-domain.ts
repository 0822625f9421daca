import tlds from 'tlds' with { type: 'json' };
import { isAsciiAlphanumeric } from './domain-characters.ts';

const ASCII_NAME = /^[a-z0-9]+$/;
const ASCII_NAMES = new Set(tlds.filter((name) => ASCII_NAME.test(name)));
const LONGEST_ASCII = Math.max(...[...ASCII_NAMES].map((name) => name.length));
const PUNYCODE = /xn--[-0-9a-z]+/iy;

/** The other names by their first character, the longest first: one may begin another. */
const OTHER_NAMES = new Map<string, readonly string[]>();
for (const name of tlds.filter((name) => !ASCII_NAME.test(name)).sort((a, b) => b.length - a.length)) {
  OTHER_NAMES.set(name.charAt(0), [...(OTHER_NAMES.get(name.charAt(0)) ?? []), name]);
}

/** True for a name on the list as it stands there: in lower case, without a dot. */
export function isTopLevelDomain(name: string): boolean {
  return ASCII_NAMES.has(name) || (OTHER_NAMES.get(name.charAt(0))?.includes(name) ?? false);
}

/**
 * End of the top-level domain that starts at `at`, or -1. The letters, digits, `@`, `+` and `-`
 * that may not follow it are what keeps `Node.js`, `a.com@b` and a typo such as `a.com-b` out.
 */
export function topLevelDomainEnd(text: string, at: number, limit = text.length): number {
  let end = at;
  while (end < limit && isAsciiAlphanumeric(text.charCodeAt(end))) end++;
  if (end > at && end - at <= LONGEST_ASCII && mayFollow(text, end, limit)) {
    if (ASCII_NAMES.has(text.slice(at, end).toLowerCase())) return end;
  }
  for (const name of OTHER_NAMES.get(text.charAt(at).toLowerCase()) ?? []) {
    const nameEnd = at + name.length;
    if (
      nameEnd <= limit &&
      text.slice(at, nameEnd).toLowerCase() === name &&
      mayFollow(text, nameEnd, limit)
    ) {
      return nameEnd;
    }
  }
  PUNYCODE.lastIndex = at;
  return PUNYCODE.test(text) && PUNYCODE.lastIndex <= limit ? PUNYCODE.lastIndex : -1;
}

function mayFollow(text: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const code = text.charCodeAt(end);
  return !isAsciiAlphanumeric(code) && code !== 0x40 && code !== 0x2b && code !== 0x2d;
}
