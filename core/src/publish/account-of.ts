import type { Delivery } from '../workspace/sent.ts';
import type { Account } from './adapter.ts';

/** An account as adapters know it, from what the plan says of its channel. */
export function accountOf(
  { channelId, channel, networkId }: Delivery,
  secrets: ReadonlySet<string>,
): Account {
  const { handle, server, target, account, visibility } = channel;
  return {
    channel: channelId,
    network: networkId,
    handle: handle?.replace(/^@/, ''),
    server: server && serverUrl(server),
    target,
    kind: account,
    visibility,
    secrets,
  };
}

/** A server as people write it (`mastodon.social`, `https://mastodon.social/`), as requests start with it. */
function serverUrl(server: string): string {
  const bare = server.trim().replace(/\/+$/, '');
  return /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
}
