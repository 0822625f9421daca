import { Uri, window, workspace } from 'vscode';
import { signOutOf } from '../accounts/sign-out.ts';
import { defineCommand } from '../define-command.ts';

export const signOut = defineCommand({
  title: { en: 'Sign Out…', es: 'Cerrar sesión…' },
  run: async ({ publishing }) => {
    const strings = publishing.strings();
    const all = await publishing.accounts.all();
    if (all.length === 0) {
      window.showInformationMessage(strings.nobody);
      return;
    }
    const items = all.map(({ id, label, channel, network, folder }) => ({
      id,
      label,
      description: `${channel} · ${network}`,
      detail: workspace.asRelativePath(Uri.parse(folder)),
    }));
    const chosen = await window.showQuickPick(items, { title: strings.whichChannel });
    if (!chosen) return;
    const isEnded = await signOutOf(publishing.accounts, chosen.id);
    if (isEnded) window.showInformationMessage(strings.signedOut(chosen.label));
    else window.showWarningMessage(strings.signedOutHere(chosen.label));
  },
});
