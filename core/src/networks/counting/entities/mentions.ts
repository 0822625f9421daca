import type { EntityFinder } from './entity-finder.ts';
import { matching } from './matching.ts';

/**
 * Mentions of the form `@handle`. The middle of an address for mail or of a link is none; a full stop
 * may precede one (`.@ana`), as people write to be read by more than her followers.
 *
 * @param handle source of an expression for what follows the `@`, upper and lower case alike, without
 * groups that capture; it must not end in the middle of a name.
 */
export function mentions(handle: string): EntityFinder {
  return matching('mention', /@/, new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}_@/&=])@(${handle})`, 'giu'));
}

/** Names on Instagram and Threads: letters, digits, underscores, and full stops but at the end. At most 30. */
export const INSTAGRAM_NAME = '[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?(?![a-z0-9_])';
