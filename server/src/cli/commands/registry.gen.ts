// Made by `npm run generate` from the files in this folder.
import type { CliCommand } from '../define-command.ts';

/** Every command of the command line, by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
};
