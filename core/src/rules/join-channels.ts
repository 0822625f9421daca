import type { Span } from '../text/span.ts';
import type { Params } from './finding.ts';

/** What is found of one channel: its name stands in the message as `channel`. */
type OfChannel = {
  readonly key: string;
  readonly params: Params & { readonly channel: string };
  readonly span: Span;
};

/**
 * One finding, with all channels named, where the same is to be said of several at one place: five
 * channels that share a picture have one picture to mend.
 */
export function joinChannels<Found extends OfChannel>(found: Iterable<Found>): readonly Found[] {
  const groups = new Map<string, { readonly first: Found; readonly channels: string[] }>();
  for (const one of found) {
    const { channel, ...rest } = one.params;
    const group = JSON.stringify([one.key, one.span, rest]);
    const known = groups.get(group);
    if (known) known.channels.push(channel);
    else groups.set(group, { first: one, channels: [channel] });
  }
  return [...groups.values()].map(({ first, channels }) =>
    channels.length === 1
      ? first
      : { ...first, params: { ...first.params, channel: [...new Set(channels)].join(', ') } },
  );
}
