import type { ExchangeFormat, Outgoing, OutgoingMedium } from './format.ts';

/** What of a post another service will not have. Posts that it would mutilate are left out. */
export type Loss =
  | { readonly kind: 'thread'; readonly parts: number }
  | { readonly kind: 'bars' }
  | { readonly kind: 'unknown-network' }
  | { readonly kind: 'comments'; readonly parts: number }
  | { readonly kind: 'local-media'; readonly files: readonly string[] }
  | { readonly kind: 'media'; readonly files: readonly string[] }
  | { readonly kind: 'alt' | 'title' | 'poll' | 'warning' }
  | { readonly kind: 'minutes'; readonly step: number }
  | { readonly kind: 'settings'; readonly names: readonly string[] };

const LEAVES_OUT: readonly Loss['kind'][] = ['thread', 'bars', 'unknown-network'];

/** True where the post cannot go at all. */
export function leavesOut({ kind }: Loss): boolean {
  return LEAVES_OUT.includes(kind);
}

export function isOnWeb({ file }: OutgoingMedium): boolean {
  return /^https?:\/\//i.test(file);
}

/** What a service cannot be told of a post. */
export function* lossesOf(
  post: Outgoing,
  { takes, missingSettings }: Pick<ExchangeFormat, 'takes' | 'missingSettings'>,
): Generator<Loss> {
  const settings = missingSettings?.(post) ?? [];
  if (settings === 'unknown-network') yield { kind: 'unknown-network' };
  else if (settings.length > 0) yield { kind: 'settings', names: settings };
  if (post.parts.length > 1 && takes.threads === 'no') yield { kind: 'thread', parts: post.parts.length };
  if (post.parts.length > 1 && takes.threads === 'comments') {
    const isParted = post.parts.slice(1).some((part) => part.includes('||'));
    yield isParted ? { kind: 'bars' } : { kind: 'comments', parts: post.parts.length };
  }
  const local = post.media.filter((medium) => !isOnWeb(medium)).map(({ file }) => file);
  const excess = post.media
    .filter(isOnWeb)
    .slice(takes.media)
    .map(({ file }) => file);
  if (local.length > 0) yield { kind: 'local-media', files: local };
  if (excess.length > 0) yield { kind: 'media', files: excess };
  // What goes without its picture needs no words for it.
  const alts = post.media
    .filter(isOnWeb)
    .slice(0, takes.media)
    .flatMap(({ alt }) => alt ?? []);
  if (alts.length > 0 && (!takes.altText || alts.some((alt) => alt.includes('||')))) yield { kind: 'alt' };
  if (post.title !== undefined && !takes.title(post.network)) yield { kind: 'title' };
  if (post.wall.minute % takes.minutes !== 0) yield { kind: 'minutes', step: takes.minutes };
  if (post.hasPoll) yield { kind: 'poll' };
  if (post.warning !== undefined) yield { kind: 'warning' };
}
