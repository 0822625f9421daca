import type { Network } from './network.ts';

export const nostr: Network = { name: 'Nostr', text: [] };
