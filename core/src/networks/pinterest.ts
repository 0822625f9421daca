import type { Network } from './network.ts';

export const pinterest: Network = { name: 'Pinterest', text: [] };
