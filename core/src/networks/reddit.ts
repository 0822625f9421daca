import type { Network } from './network.ts';

export const reddit: Network = { name: 'Reddit', text: [] };
