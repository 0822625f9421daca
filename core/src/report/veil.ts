import type { Finding } from '../rules/finding.ts';
import { createSource, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** What a report may show of files that hold secrets: their text and every message without them. */
export type Veil = {
  readonly sourceOf: (uri: string) => Source | undefined;
  /** A message or a text with each secret in it blotted out. */
  readonly hide: (text: string) => string;
};

const BLOT = '•';
/** So much of a secret tells which one it is; a message that was cut short may hold no more of it. */
const TELLING = 8;

/** Where a secret is parted in the file: by white space, and by the escapes of YAML. */
const PARTS = /\s+|\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/i;

/**
 * Blots out what findings call secret, in the lines around any finding and in what other rules quote.
 * Places stay where they are: a blot is as long as what it covers.
 */
export function veilOf(findings: readonly Finding[], sourceOf: Veil['sourceOf']): Veil {
  const spans = new Map<string, Span[]>();
  const secrets = new Set<string>();
  for (const { uri, span, isSecret } of findings) {
    const source = isSecret && sourceOf(uri);
    if (!source) continue;
    spans.set(uri, [...(spans.get(uri) ?? []), span]);
    for (const line of source.text.slice(span.start, span.end).split(PARTS))
      if (line.length > 3) secrets.add(line);
  }
  if (spans.size === 0) return { sourceOf, hide: (text) => text };
  const blotted = new Map<string, Source>();
  return {
    sourceOf: (uri) => {
      const hidden = spans.get(uri);
      const source = sourceOf(uri);
      if (!hidden || !source) return source;
      const known = blotted.get(uri) ?? createSource(uri, blot(source.text, hidden));
      blotted.set(uri, known);
      return known;
    },
    hide: (text) => [...secrets].reduce(hideOne, text),
  };
}

function blot(text: string, spans: readonly Span[]): string {
  let made = '';
  let end = 0;
  for (const { start, end: to } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < end) continue;
    made += text.slice(end, start) + text.slice(start, to).replace(/[^\r\n]/g, BLOT);
    end = to;
  }
  return made + text.slice(end);
}

function hideOne(text: string, secret: string): string {
  const head = secret.slice(0, TELLING);
  let made = '';
  let from = 0;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, from)) {
    let length = head.length;
    while (length < secret.length && text[at + length] === secret[length]) length++;
    made += text.slice(from, at) + BLOT.repeat(head.length);
    from = at + length;
  }
  return made + text.slice(from);
}
