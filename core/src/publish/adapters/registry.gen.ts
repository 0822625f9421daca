// Made by `npm run generate` from the files in this folder.
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { mastodon } from './mastodon.ts';
import { slack } from './slack.ts';
import { telegram } from './telegram.ts';
import type { Adapter } from '../adapter.ts';

/** Every network that can be published to, by its id. */
export const adapters: Readonly<Record<string, Adapter>> = {
  'bluesky': bluesky,
  'discord': discord,
  'mastodon': mastodon,
  'slack': slack,
  'telegram': telegram,
};
