import { groupBy } from '../text/group-by.ts';
import type { Span } from '../text/span.ts';
import type { Params } from './finding.ts';

type Place = { readonly uri: string; readonly span: Span; readonly params: Params };

/** What is found of one channel: its name stands in the message as `channel`. */
type OfChannel = {
  readonly key: string;
  readonly params: Params & { readonly channel: string };
  readonly span: Span;
  readonly related?: readonly Place[];
};

/**
 * One finding, with all channels named, where the same is to be said of several at one place: five
 * channels that share a picture have one picture to mend.
 */
export function joinChannels<Found extends OfChannel>(found: Iterable<Found>): readonly Found[] {
  const groups = groupBy(found, ({ key, span, params: { channel, ...rest } }) =>
    JSON.stringify([key, span, rest]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const channel = namesOf(group.map(({ params }) => params.channel));
    const related = joinPlaces(group.flatMap((one) => one.related ?? []));
    return [{ ...first, params: { ...first.params, channel }, ...(first.related && { related }) }];
  });
}

/** Each place once, with all channels of which it is told. */
function joinPlaces(places: readonly Place[]): readonly Place[] {
  const groups = groupBy(places, ({ uri, span }) => JSON.stringify([uri, span]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const names = group.flatMap(({ params: { channel } }) => (typeof channel === 'string' ? [channel] : []));
    if (!first || names.length < 2) return first ? [first] : [];
    return [{ ...first, params: { ...first.params, channel: namesOf(names) } }];
  });
}

function namesOf(channels: readonly string[]): string {
  return [...new Set(channels)].join(', ');
}
