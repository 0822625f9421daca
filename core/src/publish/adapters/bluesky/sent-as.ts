import type { Sent } from '../../../ledger/outcome.ts';
import type { Account } from '../../adapter.ts';

/** What posts are called among the records of an account. */
export const COLLECTION = 'app.bsky.feed.post';

/** A record as the ledger keeps it; replies need its content hash. */
export function sentAs(
  { uri, cid }: { readonly uri: string; readonly cid: string },
  { handle = '' }: Account,
  rkey: string,
): Sent {
  return { id: uri, url: `https://bsky.app/profile/${handle}/post/${rkey}`, data: { cid } };
}
