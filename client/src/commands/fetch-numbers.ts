import { fileURLToPath } from 'node:url';
import { commands, Uri, window } from 'vscode';
import { defineCommand } from '../define-command.ts';
import { reasonOf } from '../publishing/publishing.ts';
import { type ChannelNumbers, readNumbers } from '../publishing/run-output.ts';

export const fetchNumbers = defineCommand({
  title: { en: 'Fetch Numbers', es: 'Traer los números' },
  run: async ({ publishing, output }) => {
    if (!(await publishing.mayPublish())) return;
    const plan = await publishing.choosePlan();
    if (!plan) return;
    const { folder, uri } = plan;
    const strings = publishing.strings();
    const args = ['metrics', fileURLToPath(folder)];
    const channels = await publishing.whileTelling(strings.fetching, async (signal) => {
      const end = await publishing.run(folder, [...args, '--dry-run', '--format', 'ndjson'], { signal });
      if (signal.aborted) return undefined;
      if (end.code === 2) window.showErrorMessage(strings.notFetched(reasonOf(end)));
      return end.code === 2 ? undefined : readNumbers(end.out);
    });
    if (!channels) return;
    if (channels.length === 0) {
      await tellNobody(folder);
      return;
    }
    const wanted = await chooseByCost(channels);
    if (wanted.length === 0) return;
    const only = wanted.map(({ channel }) => channel);
    const numbers: ChannelNumbers[] = [];
    const end = await publishing.whileTelling(strings.fetching, (signal, tell) => {
      const onLine = (line: string) => {
        for (const one of readNumbers(line)) {
          numbers.push(one);
          output.info(`${one.channel} ${one.posts} ${one.refused ?? ''}`.trim());
          tell(strings.fetchedFrom(one.channel, numbers.length, only.length));
        }
      };
      const all = [...args, '--channel', only.join(','), '--format', 'ndjson'];
      return publishing.run(folder, all, { signal, channels: only, onLine });
    });
    if (end.code === 2 || end.code < 0) window.showErrorMessage(strings.notFetched(reasonOf(end)));
    else await tellNumbers(numbers, uri);

    async function tellNobody(where: string): Promise<void> {
      const isIn = (await publishing.accounts.all()).some((one) => one.folder === where);
      const chosen = await window.showInformationMessage(
        isIn ? strings.noNumbers : strings.nobodyForNumbers,
        ...(isIn ? [] : [strings.signIn]),
      );
      if (chosen === strings.signIn) await commands.executeCommand('vocero.signIn');
    }

    /** Nobody pays for reading without having been asked. */
    async function chooseByCost(all: readonly ChannelNumbers[]): Promise<readonly ChannelNumbers[]> {
      const dear = all.filter(({ cost = 0 }) => cost > 0);
      if (dear.length === 0) return all;
      const free = all.filter((one) => !dear.includes(one));
      const detail = dear.map((one) => strings.readingCosts(one.channel, one.silent, one.cost ?? 0));
      const without = strings.leaveOut(dear.map(({ channel }) => channel).join(', '));
      const chosen = await window.showInformationMessage(
        strings.fetchTitle,
        { modal: true, detail: detail.join('\n') },
        strings.fetch,
        ...(free.length > 0 ? [without] : []),
      );
      return chosen === strings.fetch ? all : chosen === without ? free : [];
    }

    async function tellNumbers(all: readonly ChannelNumbers[], place: string): Promise<void> {
      const came = strings.fetched(all.reduce((sum, { posts }) => sum + posts, 0));
      const refused = all.filter((one) => one.refused !== undefined);
      const reasons = refused.map((one) => strings.toldNothing(one.channel, one.refused ?? ''));
      const [first] = refused;
      const chosen = first
        ? await window.showWarningMessage(
            [came, ...reasons].join(' '),
            strings.showReport,
            strings.checkAccount,
          )
        : await window.showInformationMessage(came, strings.showReport);
      if (chosen === strings.showReport)
        await commands.executeCommand('vocero.openReport', Uri.parse(place, true));
      if (chosen === strings.checkAccount)
        await commands.executeCommand('vocero.checkAccount', { folder, channel: first?.channel });
    }
  },
});
