import { fileURLToPath } from 'node:url';
import { Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { crisisEditRequest } from '../../../core/src/contract/publish.ts';
import type { ClientContext } from '../client-context.ts';
import { confirm } from './confirm.ts';
import { lookAhead, type PublishWish, publishNow } from './publish-run.ts';

/** Writes into the plan that everything is paused, or goes on, with the person's reason. */
export async function setCrisis(context: ClientContext, state: 'crisis' | 'normal'): Promise<void> {
  const { publishing, server } = context;
  const plan = await publishing.choosePlan();
  if (!plan) return;
  const strings = publishing.strings();
  const reason = await window.showInputBox({
    prompt: state === 'crisis' ? strings.pauseWhy : strings.resumeWhy,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? strings.reasonNeeded : undefined),
  });
  if (reason === undefined) return;
  const uri = Uri.parse(plan.uri, true);
  const document = await workspace.openTextDocument(uri);
  const changed = await server.ask(crisisEditRequest, { uri: plan.uri, state, reason: reason.trim() });
  const edit = new WorkspaceEdit();
  if (changed) edit.replace(uri, ...difference(document.getText(), changed.text, document));
  if (!changed || !(await workspace.applyEdit(edit)) || !(await document.save())) {
    window.showErrorMessage(strings.notPaused);
    await window.showTextDocument(document);
    return;
  }
  window.showInformationMessage(state === 'crisis' ? strings.paused : strings.resumed);
  if (state === 'crisis' && workspace.isTrusted) await offerToTakeBack(context, plan.folder);
}

/** What networks have goes out in the middle of a crisis: nobody but them can stop it. */
async function offerToTakeBack(context: ClientContext, folder: string): Promise<void> {
  const wish: PublishWish = { deed: 'unschedule', folder, args: [fileURLToPath(folder)] };
  const jobs = (await lookAhead(context, wish)) ?? [];
  if (jobs.length === 0) return;
  const question = context.publishing.strings().takeBackAllTitle(jobs.length);
  if (await confirm(context, question, wish, jobs, [])) await publishNow(context, wish);
}

type Positions = { positionAt(offset: number): Range['start'] };

/** Only what differs, so that cursors and folds stay where they are. */
function difference(before: string, after: string, { positionAt }: Positions): [Range, string] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const range = new Range(positionAt(start), positionAt(before.length - end));
  return [range, after.slice(start, after.length - end)];
}
