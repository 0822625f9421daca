import type { Span } from '../../text/span.ts';
import { topLevelDomainEnd } from './top-level-domain.ts';

/** Latin letters with accents, as twitter-text lists them. For use inside a character class. */
export const ACCENTED =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';

const LATIN = new RegExp(`[-.a-z0-9${ACCENTED}]*`, 'iy');

/**
 * The Latin domains inside a domain of any script. Texts without spaces need it: of
 * `これはexample.comです。` the domain is all of it, the link is `example.com`.
 */
export function asciiDomains(text: string, domain: Span): readonly Span[] {
  const found: Span[] = [];
  let at = domain.start;
  while (at < domain.end) {
    LATIN.lastIndex = at;
    LATIN.test(text);
    const end = Math.min(LATIN.lastIndex, domain.end);
    // Most domains are Latin from end to end, and this one is known to be a domain.
    if (at === domain.start && end === domain.end) return [domain];
    const start = text.charAt(at) === '.' ? at + 1 : at;
    const link = lastDomain(text, start, end, domain.end);
    if (link) found.push(link);
    at = Math.max(link?.end ?? 0, end + 1);
  }
  return found;
}

/** The longest domain at the start of a Latin stretch; its top-level domain may go on in another script. */
function lastDomain(text: string, start: number, end: number, limit: number): Span | undefined {
  for (let dot = text.lastIndexOf('.', end - 1); dot > start; dot = text.lastIndexOf('.', dot - 1)) {
    const domain = topLevelDomainEnd(text, dot + 1, limit);
    if (domain >= 0) return { start, end: domain };
  }
  return undefined;
}
