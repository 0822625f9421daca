// Made by `npm run generate` from the files in this folder.
import { accounts } from './accounts.ts';
import { calendar } from './calendar.ts';
import { count } from './count.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { lsp } from './lsp.ts';
import { metrics } from './metrics.ts';
import { networks } from './networks.ts';
import { publish } from './publish.ts';
import { reconcile } from './reconcile.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { schedule } from './schedule.ts';
import { slots } from './slots.ts';
import { status } from './status.ts';
import { unschedule } from './unschedule.ts';
import type { CliCommand } from '../define-command.ts';

/** Every command of the command line, by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
  'accounts': accounts,
  'calendar': calendar,
  'count': count,
  'explain': explain,
  'export': exportCommand,
  'import': importCommand,
  'init': init,
  'lint': lint,
  'lsp': lsp,
  'metrics': metrics,
  'networks': networks,
  'publish': publish,
  'reconcile': reconcile,
  'report': report,
  'rules': rules,
  'schedule': schedule,
  'slots': slots,
  'status': status,
  'unschedule': unschedule,
};
