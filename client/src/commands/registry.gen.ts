// Made by `npm run generate` from the files in this folder.
import { newPost } from './new-post.ts';
import { restartServer } from './restart-server.ts';
import { showLengths } from './show-lengths.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';
import type { Command } from '../define-command.ts';

/** Every command of the editor; its id is `vocero.` and its name here. */
export const commands: Readonly<Record<string, Command>> = {
  newPost,
  restartServer,
  showLengths,
  showOutput,
  showReferences,
};
