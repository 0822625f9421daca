import { countedIn } from '../counting/counted-in.ts';
import type { CountLimits, Limits, Network, TextLimit } from '../network.ts';
import type { MediaLimits } from './media-limits.ts';
import type { SourcedNumber } from './sourced.ts';

/** Limits of an account's own; the keys of a channel's `limits` in the plan. */
type OwnLimits = {
  readonly [Key in
    | 'text'
    | 'title'
    | 'altText'
    | 'parts'
    | 'hashtags'
    | 'mentions'
    | 'links'
    | 'media'
    | 'imageBytes'
    | 'videoBytes'
    | 'videoSeconds'
    | 'postsPerDay']?: number | undefined;
};

/** What a plan says of one account: the kind of account it is, and limits of its own. */
export type Account = {
  readonly account?: string | undefined;
  readonly limits?: OwnLimits | undefined;
};

/**
 * The limits that an account has on its network: the network's, those of its kind of account, and its
 * own. An own limit replaces the one that people know first; a second one, in another unit, stays the
 * network's. An account of unknown kind has the network's.
 */
export function limitsOf(network: Network | undefined, { account, limits: own }: Account): Limits {
  if (!network) return { text: [] };
  const { accounts = {}, ...base } = network;
  const kind = account !== undefined && Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  const limits: Limits = { ...base, ...kind };
  if (!own) return limits;
  const title = withOwn(limits.title, own.title);
  const altText = withOwn(limits.altText, own.altText);
  const parts = stated(own.parts);
  const postsPerDay = stated(own.postsPerDay);
  return {
    ...limits,
    text: withOwn(limits.text, own.text) ?? [],
    ...(title && { title }),
    ...(altText && { altText }),
    ...(parts && { parts }),
    ...(postsPerDay && { postsPerDay }),
    counts: countsOf(limits.counts, own),
    media: mediaOf(limits.media, own),
  };
}

/** Where the network has no limit, and so no unit, code points are what most would count. */
function withOwn(limits: readonly TextLimit[] | undefined, own: number | undefined) {
  const max = stated(own);
  const [first = countedIn('code-points'), ...rest] = limits ?? [];
  return max ? [{ ...first, max }, ...rest] : limits;
}

function countsOf(counts: CountLimits | undefined, own: OwnLimits): CountLimits {
  const hashtags = stated(own.hashtags);
  const mentions = stated(own.mentions);
  const links = stated(own.links);
  return {
    ...counts,
    ...(hashtags && { hashtags }),
    ...(mentions && { mentions }),
    ...(links && { links }),
  };
}

function mediaOf(media: MediaLimits = {}, own: OwnLimits): MediaLimits {
  const count = stated(own.media);
  const imageBytes = stated(own.imageBytes);
  const videoBytes = stated(own.videoBytes);
  const maxSeconds = stated(own.videoSeconds);
  return {
    ...media,
    ...(count && { count, perKind: withoutCount(media) }),
    ...(imageBytes && { image: { ...media.image, bytes: imageBytes } }),
    ...((videoBytes || maxSeconds) && {
      video: { ...media.video, ...(videoBytes && { bytes: videoBytes }), ...(maxSeconds && { maxSeconds }) },
    }),
  };
}

/** What a kind may have of a post's files, where it is less than all of them. */
function withoutCount({ perKind = {}, count }: MediaLimits): MediaLimits['perKind'] & object {
  return Object.fromEntries(Object.entries(perKind).filter(([, most]) => most.value !== count?.value));
}

/** A number that is the account's own: the plan is its source. */
function stated(own: number | undefined): SourcedNumber | undefined {
  return own === undefined ? undefined : { value: own, source: '', read: '' };
}
