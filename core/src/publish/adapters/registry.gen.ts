// Made by `npm run generate` from the files in this folder.
import { bluesky } from './bluesky.ts';
import { devto } from './devto.ts';
import { discord } from './discord.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { slack } from './slack.ts';
import { telegram } from './telegram.ts';
import { x } from './x.ts';
import type { Adapter } from '../adapter.ts';

/** Every network that can be published to, by its id. */
export const adapters: Readonly<Record<string, Adapter>> = {
  'bluesky': bluesky,
  'devto': devto,
  'discord': discord,
  'linkedin': linkedin,
  'mastodon': mastodon,
  'slack': slack,
  'telegram': telegram,
  'x': x,
};
