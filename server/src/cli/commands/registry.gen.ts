// Made by `npm run generate` from the files in this folder.
import { calendar } from './calendar.ts';
import { count } from './count.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { lsp } from './lsp.ts';
import { networks } from './networks.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { slots } from './slots.ts';
import type { CliCommand } from '../define-command.ts';

/** Every command of the command line, by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
  'calendar': calendar,
  'count': count,
  'explain': explain,
  'export': exportCommand,
  'import': importCommand,
  'init': init,
  'lint': lint,
  'lsp': lsp,
  'networks': networks,
  'publish': publish,
  'report': report,
  'rules': rules,
  'slots': slots,
};
