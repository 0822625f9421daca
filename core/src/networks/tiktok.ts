import type { Network } from './network.ts';

export const tiktok: Network = { name: 'TikTok', text: [] };
