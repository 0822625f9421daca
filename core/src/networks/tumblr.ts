import type { Network } from './network.ts';

export const tumblr: Network = { name: 'Tumblr', text: [] };
