import type { Span } from '../../text/span.ts';
import { asciiDomains } from './ascii-domains.ts';
import { isAsciiAlphanumeric, isDomainCharacter, isDomainRun, mayPrecedeLink } from './domain-characters.ts';
import { domainEnd, type Label, readLabels } from './domains.ts';
import { asciiLabelLength, LONGEST_LABEL } from './punycode.ts';

/** What one network makes of twitter-text's rules for links. Regular expressions are sticky. */
export type LinkRules = {
  /** Schemes in lower case, without `://`. */
  readonly schemes: readonly string[];
  /** Whether a domain is a link without a scheme. Where it is not, it still hides what it contains. */
  readonly bare: boolean;
  readonly path: RegExp;
  readonly query: RegExp;
  /** How far a link into t.co goes, its slug in the first group. */
  readonly shortened: RegExp;
};

type Search = {
  readonly text: string;
  readonly rules: LinkRules;
  readonly links: Span[];
  /** Where the last match ended, link or not: nothing before it can begin or precede a link. */
  from: number;
};

const PORT = /:[0-9]+/y;
const NOT_BEFORE_BARE = /[-_./]/;
const LONGEST_SLUG = 40;
// `MAX_URL_LENGTH`; the scheme is counted twice, and counts where it is missing.
const LONGEST_URL = 4096;

/**
 * Links of a text in order, as `extractUrlsWithIndices` of twitter-text finds them. Its expression
 * tries every character and takes the square of long runs; this goes from dot to dot, once.
 *
 * @see https://github.com/twitter/twitter-text/blob/master/js/src/extractUrlsWithIndices.js
 * (3.1.0, read 2026-11-21)
 */
export function findLinks(text: string, rules: LinkRules): readonly Span[] {
  const search: Search = { text, rules, links: [], from: 0 };
  for (let dot = nextDot(text, 0); dot >= 0; ) {
    let start = dot;
    let end = dot + 1;
    while (start > search.from && isDomainRun(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isDomainRun(text.charCodeAt(end))) end++;
    searchRun(search, start, end);
    dot = nextDot(text, Math.max(search.from, end));
  }
  return search.links;
}

/** The next dot that can be inside a domain. Those that end a sentence cost nothing more. */
function nextDot(text: string, from: number): number {
  for (let dot = text.indexOf('.', from); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (dot + 1 === text.length) return -1;
    const next = text.charCodeAt(dot + 1);
    if (next < 128 ? isAsciiAlphanumeric(next) : isDomainCharacter(next)) return dot;
  }
  return -1;
}

/** Finds the links whose domain lies in one run of domain characters. */
function searchRun(search: Search, start: number, end: number): void {
  const { text, rules } = search;
  for (const label of readLabels(text, start, end)) {
    if (label.asSubdomain < 0 && label.asName < 0) continue;
    for (let at = Math.max(label.start, search.from); at < label.dot; at++) {
      const scheme = at === start ? schemeStart(search, at) : -1;
      if (scheme < 0 && !mayStartBare(search, at, label)) continue;
      const reached = domainEnd(text, at, label);
      if (reached < 0) continue;
      const domain = { start: at, end: reached };
      search.from = readRest(text, reached, rules);
      if (scheme >= 0) addFull(search, scheme, domain);
      else if (rules.bare) addBare(search, domain);
      if (search.from >= end) return;
    }
  }
}

/** Offset of the scheme right before a domain, or -1. */
function schemeStart({ text, rules, from }: Search, at: number): number {
  if (!text.startsWith('://', at - 3)) return -1;
  for (const scheme of rules.schemes) {
    const start = at - 3 - scheme.length;
    if (start < from || text.slice(start, at - 3).toLowerCase() !== scheme) continue;
    if (start === 0 || (start > from && mayPrecedeLink(text.charCodeAt(start - 1)))) return start;
  }
  return -1;
}

function mayStartBare({ text, from }: Search, at: number, label: Label): boolean {
  if (at > 0) return at > from && mayPrecedeLink(text.charCodeAt(at - 1));
  // At the very start, what may precede a link is taken for that: the link in `ñandu.com` is `andu.com`.
  return !(mayPrecedeLink(text.charCodeAt(0)) && label.dot > 1 && domainEnd(text, 1, label) >= 0);
}

/** End of port, path and query after a domain. */
function readRest(text: string, domain: number, rules: LinkRules): number {
  const port = endOf(PORT, text, domain);
  return endOf(rules.query, text, endOf(rules.path, text, port));
}

function addFull({ text, rules, links, from }: Search, start: number, domain: Span): void {
  if (from - start + (domain.start - start) > LONGEST_URL || !isValidDomain(text, domain)) return;
  rules.shortened.lastIndex = start;
  const slug = rules.shortened.exec(text)?.[1];
  if (slug === undefined) links.push({ start, end: from });
  else if (slug.length <= LONGEST_SLUG) links.push({ start, end: Math.min(from, rules.shortened.lastIndex) });
}

/** Adds what is Latin in a domain without a scheme. A path makes the last one longer, a query alone does not. */
function addBare({ text, links, from }: Search, domain: Span): void {
  if (domain.start > 0 && NOT_BEFORE_BARE.test(text.charAt(domain.start - 1))) return;
  if (from - domain.start + 'https://'.length > LONGEST_URL || !isValidDomain(text, domain)) return;
  const found = asciiDomains(text, domain);
  const last = found.at(-1);
  if (!last) return;
  const hasPath = text.charAt(endOf(PORT, text, domain.end)) === '/';
  links.push(...found.slice(0, -1), hasPath ? { start: last.start, end: from } : last);
}

function isValidDomain(text: string, domain: Span): boolean {
  // A domain already in ASCII form has no letters that would need it.
  if (text.startsWith('xn--', domain.start) && asciiDomains(text, domain).length === 0) return false;
  const labels = text.slice(domain.start, domain.end).split('.');
  return labels.every((label) => asciiLabelLength(label) <= LONGEST_LABEL);
}

/** Where a sticky expression ends that is tried at an offset; the offset itself when it fails. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
