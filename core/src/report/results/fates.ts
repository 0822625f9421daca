import type { Workspace } from '../../workspace/workspace.ts';
import type { Recorded } from './outing.ts';

/** What is recorded of publishing in a project. */
export type Fates = Pick<Recorded, 'fateOf'> & { readonly hasReceipts: boolean };

/** What receipts say of each post on each channel. */
export function fatesOf(_workspace: Workspace, _project: string): Fates {
  return { fateOf: () => ({ kind: 'unrecorded' }), hasReceipts: false };
}
