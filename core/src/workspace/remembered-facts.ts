import * as z from 'zod';
import { KINDS } from '../model/post.ts';
import { repeatSettings } from '../model/repeat.ts';
import { isDate } from '../model/time.ts';
import type { Facts } from './facts.ts';

// Keys stand in the order in which facts are made: facts are compared as text, and read back they must be the same.

const count = z.int().min(0);
const span = z.strictObject({ start: count, end: count }).refine(({ start, end }) => start <= end);
const wall = z
  .strictObject({
    year: count.max(9999),
    month: count,
    day: count,
    hour: count.max(23),
    minute: count.max(59),
    second: count.max(59),
  })
  .refine(({ year, month, day }) => isDate(year, month, day));
const time = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wall'), wall }),
  z.strictObject({ kind: z.literal('fixed'), wall, offsetMinutes: z.int().min(-1440).max(1440) }),
]);
const texts = z.array(z.string());
const content = z.strictObject({
  kind: z.exactOptional(z.enum(KINDS)),
  pillar: z.exactOptional(z.string()),
  asks: z.exactOptional(z.literal(true)),
  links: z.exactOptional(texts),
  media: z.exactOptional(texts),
  sketches: z.exactOptional(texts),
  tags: z.exactOptional(z.array(z.strictObject({ on: z.string(), tags: texts }))),
  objective: z.exactOptional(z.string()),
  campaign: z.exactOptional(z.string()),
});

const schema = z
  .strictObject({
    posts: count,
    definitions: z.array(z.strictObject({ index: count, id: z.string(), span: span.optional() })),
    references: texts,
    occurrences: z.array(
      z.strictObject({ index: count, channel: z.string(), time, span, repeat: repeatSettings.optional() }),
    ),
    media: texts,
    contents: z.array(content),
  })
  .refine(
    ({ posts, definitions, occurrences, contents }) =>
      contents.length === posts && [...definitions, ...occurrences].every(({ index }) => index < posts),
  );

/** Facts of a file as they are remembered: without the file's address, which whoever recalls them knows. */
export type RememberedFacts = z.output<typeof schema>;

/** Facts as plain data, to be written down. */
export function rememberFacts(facts: Facts): unknown {
  const withoutUri = ({ uri: _, ...rest }: { readonly uri: string }) => rest;
  return {
    ...facts,
    definitions: facts.definitions.map(withoutUri),
    occurrences: facts.occurrences.map(withoutUri),
  };
}

/** Judges data that claims to be remembered facts. Undefined for what is anything else. */
export function readRememberedFacts(raw: unknown): RememberedFacts | undefined {
  const { success, data } = schema.safeParse(raw);
  return success ? data : undefined;
}

/**
 * Remembered facts as those of a file.
 *
 * @returns undefined where they cannot be the facts of this file, whatever they were kept under.
 */
export function recallFacts(remembered: RememberedFacts, uri: string, text: string): Facts | undefined {
  const definitions = remembered.definitions.map(({ index, id, span }) => ({ uri, index, id, span }));
  const occurrences = remembered.occurrences.map(({ index, channel, time, span, repeat }) => ({
    ...{ uri, index, channel, time, span },
    ...(repeat && { repeat }),
  }));
  const isInText = [...definitions, ...occurrences].every(({ span }) => (span?.end ?? 0) <= text.length);
  // Media files lie beside their posts: nothing written down makes anybody look at another machine.
  const host = /^[\w+.-]+:\/\/[^/]*\//.exec(uri)?.[0];
  const isNear = (address: string) => host !== undefined && address.startsWith(host);
  const media = [...remembered.media, ...remembered.contents.flatMap((one) => one.media ?? [])];
  if (!isInText || !media.every(isNear)) return undefined;
  return { ...remembered, definitions, occurrences };
}
