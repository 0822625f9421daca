import { fileURLToPath } from 'node:url';
import { type CancellationToken, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  type PublishingPlan,
  publishingPlansRequest,
  recordedRequest,
} from '../../../core/src/contract/publish.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { freshValues } from '../accounts/fresh-values.ts';
import type { ClientContext } from '../client-context.ts';
import { language } from '../settings.ts';
import { type PublishingStrings, publishingStrings } from './publishing-strings.ts';
import { type CliEnd, runCli } from './run-cli.ts';

/** What commands publish with. */
export type Publishing = {
  readonly accounts: AccountStore;
  readonly strings: () => PublishingStrings;
  /** True where publishing is offered; where it is not, the person is told why. */
  mayPublish(): Promise<boolean>;
  plans(): Promise<readonly PublishingPlan[]>;
  /** The plan that is meant: the only one, or the one that the person picks. */
  choosePlan(): Promise<PublishingPlan | undefined>;
  /** Runs the command line in a project with the secrets of some of its channels; of all that are signed in to if not given. */
  run(folder: string, args: readonly string[], options: RunOptions): Promise<CliEnd>;
  /** Shows progress with a way to stop, and gives what came of it. */
  whileTelling<Result>(
    title: string,
    work: (signal: AbortSignal, tell: (message: string) => void) => Promise<Result>,
  ): Promise<Result>;
};

type RunOptions = {
  readonly signal: AbortSignal;
  readonly channels?: readonly string[];
  /** Secrets of somebody who is about to sign in. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
};

export function createPublishing(
  { extension, server, output }: Pick<ClientContext, 'extension' | 'server' | 'output'>,
  accounts: AccountStore,
): Publishing {
  const strings = () => publishingStrings(language());
  const plans = () => server.ask(publishingPlansRequest, {});

  return {
    accounts,
    strings,
    mayPublish: async () => {
      if (workspace.isTrusted) return true;
      const { notTrusted, manageTrust } = strings();
      if ((await window.showWarningMessage(notTrusted, manageTrust)) === manageTrust) {
        const { commands } = await import('vscode');
        await commands.executeCommand('workbench.trust.manage');
      }
      return workspace.isTrusted;
    },
    plans,
    choosePlan: async () => {
      const found = await plans();
      if (found.length === 0) window.showInformationMessage(strings().noPlan);
      if (found.length <= 1) return found[0];
      const items = found.map((plan) => ({
        label: plan.name || workspace.asRelativePath(Uri.parse(plan.uri)),
        description: workspace.asRelativePath(Uri.parse(plan.uri)),
        plan,
      }));
      return (await window.showQuickPick(items, { title: strings().whichPlan }))?.plan;
    },
    run: async (folder, args, { signal, channels, secrets, onLine }) => {
      const own = (await accounts.all()).filter(
        (one) => one.folder === folder && (!channels || channels.includes(one.channel)),
      );
      const values = await Promise.all(own.map((one) => freshValues(accounts, one, Date.now(), signal)));
      output.info(`vocero ${args.join(' ')}`);
      const end = await runCli({
        cli: extension.asAbsolutePath('dist/cli.cjs'),
        args,
        cwd: fileURLToPath(folder),
        language: language(),
        secrets: Object.assign({}, ...values, secrets),
        signal,
        ...(onLine && { onLine }),
      });
      if (end.error.trim() !== '') output.warn(end.error.trim());
      const isLook = args[0] === 'accounts' || args.includes('--dry-run');
      // What went out went out, whether or not the server can show it.
      if (!isLook)
        await server.ask(recordedRequest, { folder }).catch((error: unknown) => output.warn(String(error)));
      return end;
    },
    whileTelling: async (title, work) =>
      window.withProgress(
        { location: ProgressLocation.Notification, title, cancellable: true },
        async (progress, token) => {
          const signal = signalOf(token, () => progress.report({ message: strings().stopping }));
          return work(signal, (message) => progress.report({ message }));
        },
      ),
  };
}

function signalOf(token: CancellationToken, onStop: () => void): AbortSignal {
  const stop = new AbortController();
  token.onCancellationRequested(() => {
    onStop();
    stop.abort();
  });
  return stop.signal;
}

/** The last of what a run said on standard error that is meant for people. */
export function reasonOf({ error }: CliEnd): string {
  const lines = error.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => line.startsWith('vocero: ')) ?? lines.at(-1) ?? '').replace(/^vocero: /, '');
}
