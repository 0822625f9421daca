import type { Tools } from '../../../core/src/schedule/tools.ts';
import type { NeededTools } from '../../../core/src/workspace/needed-tools.ts';

/** Loads what a workspace needs and does not have. Each lies in a bundle of its own beside ours, so that a start stays quick. */
export async function loadTools({ expandRule, holidaysOf }: NeededTools): Promise<Tools> {
  const [recurrence, holidays] = await Promise.all([
    expandRule ? import('./recurrence.ts') : undefined,
    holidaysOf ? import('./holidays.ts') : undefined,
  ]);
  return {
    ...(recurrence && { expandRule: recurrence.expandRule }),
    ...(holidays && { holidaysOf: holidays.holidaysOf }),
  };
}
