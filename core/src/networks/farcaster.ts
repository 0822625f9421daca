import type { Network } from './network.ts';

export const farcaster: Network = { name: 'Farcaster', text: [] };
