import type { Network } from './network.ts';

export const devto: Network = { name: 'DEV', text: [] };
