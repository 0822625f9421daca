import type { Network } from './network.ts';

export const telegram: Network = { name: 'Telegram', text: [] };
