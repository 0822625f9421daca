import { isDomainCharacter } from './domain-characters.ts';
import { topLevelDomainEnd } from './top-level-domain.ts';

const UNDERSCORE = 0x5f;

/** A label of a run of domain characters, and where the longest domain ends that it begins. */
export type Label = {
  readonly start: number;
  /** The dot that ends it. */
  readonly dot: number;
  /** End of the domain in which this label is a subdomain, or -1. */
  readonly asSubdomain: number;
  /** End of the domain in which this label is the name before the top-level domain, or -1. */
  readonly asName: number;
  /** Its last underscore if `asName` counts, or -1: a subdomain may have one, a name may not. */
  readonly underscore: number;
};

/**
 * Reads the labels of a run of domain characters, from its end: how far a domain reaches does not
 * depend on where it starts, so one reading answers for every start and stays linear.
 */
export function readLabels(text: string, start: number, end: number): readonly Label[] {
  const labels: Label[] = [];
  let following: Label | undefined;
  for (let dot = text.lastIndexOf('.', end - 1); dot > start; ) {
    const before = text.lastIndexOf('.', dot - 1);
    following = readLabel(text, Math.max(before + 1, start), dot, following);
    labels.push(following);
    dot = before;
  }
  return labels.reverse();
}

/** End of the longest domain that starts at an offset inside a label, or -1. */
export function domainEnd(text: string, at: number, label: Label): number {
  if (!isDomainCharacter(text.charCodeAt(at))) return -1;
  if (label.asSubdomain >= 0) return label.asSubdomain;
  return label.underscore < at ? label.asName : -1;
}

function readLabel(text: string, start: number, dot: number, following: Label | undefined): Label {
  const none = { start, dot, asSubdomain: -1, asName: -1, underscore: -1 };
  if (!isDomainCharacter(text.charCodeAt(dot - 1))) return none;
  const asSubdomain = following ? domainEnd(text, dot + 1, following) : -1;
  if (asSubdomain >= 0) return { ...none, asSubdomain };
  const asName = topLevelDomainEnd(text, dot + 1);
  return asName < 0 ? none : { ...none, asName, underscore: lastUnderscore(text, start, dot) };
}

function lastUnderscore(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === UNDERSCORE) return at;
  return -1;
}
