// Made by `npm run generate` from the files in this folder.
import { newPost } from './new-post.ts';
import { openCalendar } from './open-calendar.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';
import type { Command } from '../define-command.ts';

/** Every command of the editor; its id is `vocero.` and its name here. */
export const commands: Readonly<Record<string, Command>> = {
  newPost,
  openCalendar,
  restartServer,
  showOutput,
};
