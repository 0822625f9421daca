// Made by `npm run generate` from the files in this folder.
import { linkedin } from './linkedin.ts';
import { meta } from './meta.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';
import type { AnalyticsForm } from '../analytics-form.ts';

/** Every form in which a network exports its own analytics, by its id. */
export const analyticsForms: Readonly<Record<string, AnalyticsForm>> = {
  'linkedin': linkedin,
  'meta': meta,
  'tiktok': tiktok,
  'x': x,
  'youtube': youtube,
};
