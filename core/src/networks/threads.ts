import type { Network } from './network.ts';

export const threads: Network = { name: 'Threads', text: [] };
