import type { Network } from './network.ts';

export const wordpress: Network = { name: 'WordPress', text: [] };
