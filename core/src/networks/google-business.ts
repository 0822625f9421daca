import type { Network } from './network.ts';

export const googleBusiness: Network = { name: 'Google Business Profile', text: [] };
