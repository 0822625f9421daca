import type { Network } from './network.ts';

export const instagram: Network = { name: 'Instagram', text: [] };
