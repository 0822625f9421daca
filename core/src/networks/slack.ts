import type { Network } from './network.ts';

export const slack: Network = { name: 'Slack', text: [] };
