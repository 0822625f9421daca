import { fileURLToPath } from 'node:url';
import { window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { reasonOf } from '../publishing/publishing.ts';
import type { PublishingStrings } from '../publishing/publishing-strings.ts';
import { parse } from '../publishing/run-output.ts';
import { language } from '../settings.ts';

type Check = {
  readonly kind: 'ok' | 'refused';
  readonly text?: string;
  readonly handle?: string;
  readonly mayPublish?: boolean;
  readonly permissions?: readonly string[];
  readonly expires?: string;
};

export const checkAccount = defineCommand({
  title: { en: 'Check Account…', es: 'Comprobar la cuenta…' },
  run: async (context, given) => {
    const { publishing } = context;
    if (!(await publishing.mayPublish())) return;
    const strings = publishing.strings();
    const chosen = await choose();
    if (!chosen) return;
    const { folder, channel } = chosen;
    await publishing.whileTelling(strings.checkingAccount, async (signal) => {
      const args = ['accounts', fileURLToPath(folder), '--check', '--channel', channel, '--format', 'json'];
      const end = await publishing.run(folder, args, { signal, channels: [channel] });
      if (signal.aborted) return;
      const [account] = Object(parse(end.out)).accounts ?? [];
      const check: Check | undefined = account?.check;
      if (!check) window.showErrorMessage(strings.doesNotWork(channel, reasonOf(end)));
      else if (check.kind === 'refused' || check.mayPublish === false)
        window.showErrorMessage(strings.doesNotWork(channel, check.text ?? strings.mayNot));
      else window.showInformationMessage(describe(channel, check, strings));
    });

    async function choose(): Promise<{ folder: string; channel: string } | undefined> {
      const wanted = Object(given);
      if (typeof wanted.folder === 'string' && typeof wanted.channel === 'string') return wanted;
      const plan = await publishing.choosePlan();
      const all = (await publishing.accounts.all()).filter(({ folder }) => folder === plan?.folder);
      if (plan && all.length === 0) window.showInformationMessage(strings.nobody);
      if (all.length <= 1) return all[0];
      const items = all.map((one) => ({
        label: one.label,
        description: `${one.channel} · ${one.network}`,
        one,
      }));
      return (await window.showQuickPick(items, { title: strings.whichChannel }))?.one;
    }
  },
});

function describe(channel: string, check: Check, strings: PublishingStrings): string {
  const { handle = '', permissions = [], expires } = check;
  const day = expires && new Date(expires).toLocaleDateString(language(), { dateStyle: 'long' });
  return [
    `${strings.account(channel, handle)}.`,
    permissions.length > 0 ? strings.may(permissions.join(', ')) : '',
    day ? strings.until(day) : strings.noEnd,
  ]
    .filter(Boolean)
    .join(' ');
}
