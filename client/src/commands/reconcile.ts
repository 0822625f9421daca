import { fileURLToPath } from 'node:url';
import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { reasonOf } from '../publishing/publishing.ts';

export const reconcile = defineCommand({
  title: { en: 'Reconcile', es: 'Conciliar' },
  run: async ({ publishing, output }) => {
    if (!(await publishing.mayPublish())) return;
    const plan = await publishing.choosePlan();
    if (!plan) return;
    const strings = publishing.strings();
    const end = await publishing.whileTelling(strings.reconciling, (signal) =>
      publishing.run(plan.folder, ['reconcile', fileURLToPath(plan.folder)], { signal }),
    );
    output.info(end.out);
    if (end.code === 0) window.showInformationMessage(strings.reconciled);
    else if (end.code === 3) window.showWarningMessage(strings.stillUnknown);
    else window.showErrorMessage(strings.failed(reasonOf(end)));
  },
});
