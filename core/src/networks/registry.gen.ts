// Made by `npm run generate` from the files in this folder.
import { bluesky } from './bluesky.ts';
import { devto } from './devto.ts';
import { discord } from './discord.ts';
import { facebook } from './facebook.ts';
import { farcaster } from './farcaster.ts';
import { googleBusiness } from './google-business.ts';
import { instagram } from './instagram.ts';
import { lemmy } from './lemmy.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { nostr } from './nostr.ts';
import { pinterest } from './pinterest.ts';
import { reddit } from './reddit.ts';
import { slack } from './slack.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';
import type { Network } from './network.ts';

/** Every network, by its id. */
export const networks: Readonly<Record<string, Network>> = {
  'bluesky': bluesky,
  'devto': devto,
  'discord': discord,
  'facebook': facebook,
  'farcaster': farcaster,
  'google-business': googleBusiness,
  'instagram': instagram,
  'lemmy': lemmy,
  'linkedin': linkedin,
  'mastodon': mastodon,
  'nostr': nostr,
  'pinterest': pinterest,
  'reddit': reddit,
  'slack': slack,
  'telegram': telegram,
  'threads': threads,
  'tiktok': tiktok,
  'tumblr': tumblr,
  'wordpress': wordpress,
  'x': x,
  'youtube': youtube,
};
