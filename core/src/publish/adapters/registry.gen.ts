// Made by `npm run generate` from the files in this folder.
import type { Adapter } from '../adapter.ts';

/** Every network that can be published to, by its id. */
export const adapters: Readonly<Record<string, Adapter>> = {
};
