import type { Network } from './network.ts';

export const facebook: Network = { name: 'Facebook', text: [] };
