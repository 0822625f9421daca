import type { Network } from './network.ts';

export const youtube: Network = { name: 'YouTube', text: [] };
