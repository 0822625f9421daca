import type { Network } from './network.ts';

export const discord: Network = { name: 'Discord', text: [] };
