import { fileAt, type Workspace } from './workspace.ts';

/** Which libraries a workspace has work for and does not have. */
export type NeededTools = { readonly expandRule: boolean; readonly holidaysOf: boolean };

/** Libraries to be loaded; undefined where there is none. Asks each plan once, and no post. */
export function neededTools(workspace: Workspace): NeededTools | undefined {
  const { tools, index } = workspace;
  const expandRule = tools.expandRule === undefined && index.series.size > 0;
  const holidaysOf = tools.holidaysOf === undefined && namesHolidays(workspace);
  return expandRule || holidaysOf ? { expandRule, holidaysOf } : undefined;
}

function namesHolidays(workspace: Workspace): boolean {
  for (const uri of [...workspace.plans.values()].flat()) {
    const file = fileAt(workspace, uri);
    if (file?.kind === 'plan' && (file.plan.calendar?.holidays?.length ?? 0) > 0) return true;
  }
  return false;
}
