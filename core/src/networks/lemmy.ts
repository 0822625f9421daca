import type { Network } from './network.ts';

export const lemmy: Network = { name: 'Lemmy', text: [] };
