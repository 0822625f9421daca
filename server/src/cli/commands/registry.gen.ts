// Made by `npm run generate` from the files in this folder.
import { count } from './count.ts';
import { lint } from './lint.ts';
import { lsp } from './lsp.ts';
import { rules } from './rules.ts';
import type { CliCommand } from '../define-command.ts';

/** Every command of the command line, by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
  'count': count,
  'lint': lint,
  'lsp': lsp,
  'rules': rules,
};
