// Made by `npm run generate` from the files in this folder.
import { calendar } from './calendar.ts';
import { preview } from './preview.ts';
import { report } from './report.ts';
import type { View } from '../define-view.ts';

/** Every view of the editor; its id is `vocero.` and its name here, its page `client/webview/` and its name. */
export const views: Readonly<Record<string, View>> = {
  calendar,
  preview,
  report,
};
