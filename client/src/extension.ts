import { commands, type ExtensionContext, window } from 'vscode';
import { createAccountStore } from './accounts/account-store.ts';
import { registerAccounts } from './accounts/authentication-provider.ts';
import { signIn } from './accounts/sign-in.ts';
import { takeAnswers } from './accounts/way-back.ts';
import type { ClientContext } from './client-context.ts';
import { commands as ours } from './commands/registry.gen.ts';
import { createLanguageServer, type LanguageServer } from './language-client.ts';
import { createLengthsView } from './lengths/lengths-view.ts';
import { createPostsTree, type PostsTree } from './posts-tree.ts';
import { type Automatic, createAutomatic } from './publishing/automatic.ts';
import { createPublishing } from './publishing/publishing.ts';
import { createRequestDocuments } from './publishing/requests-document.ts';
import { reportFailure } from './report-failure.ts';
import { language } from './settings.ts';
import { startWhenNeeded } from './start-when-needed.ts';
import { createStatusItem } from './status.ts';
import { stringsFor } from './strings.ts';
import { suggestInFrontMatter } from './suggest-in-front-matter.ts';
import { createViewPanels } from './view-panels.ts';
import { views as ourViews } from './views/registry.gen.ts';

// VS Code calls `deactivate` without telling it what `activate` made.
let server: LanguageServer | undefined;

export const activate = (extension: ExtensionContext): void => {
  const strings = () => stringsFor(language());
  const output = window.createOutputChannel('Vocero', { log: true });
  const status = createStatusItem(strings);
  server = createLanguageServer({
    extension,
    output,
    now: Date.now,
    onState: (state) => {
      status.show(state);
      void reportFailure(state, strings());
      if (state.kind === 'running') lengths.refresh();
    },
  });
  const views = createViewPanels(extension, ourViews, () => context);
  const lengths = createLengthsView(server, strings);
  const accounts = createAccountStore(extension);
  const publishing = createPublishing({ extension, output, server }, accounts);
  const requests = createRequestDocuments();
  let posts: PostsTree | undefined;
  let automatic: Automatic | undefined;
  const context: ClientContext = {
    extension,
    output,
    server,
    strings,
    views,
    lengths,
    publishing,
    requests,
    get automatic() {
      automatic ??= createAutomatic(context);
      return automatic;
    },
    get posts() {
      posts ??= createPostsTree(context);
      return posts;
    },
  };
  extension.subscriptions.push(output, status, lengths, suggestInFrontMatter(), context.posts);
  extension.subscriptions.push(
    accounts,
    context.automatic,
    registerAccounts(
      accounts,
      () => signIn(context),
      () => publishing.strings().cancelled,
    ),
    requests,
    takeAnswers(),
  );
  for (const [name, command] of Object.entries(ours)) {
    const run = (...args: readonly unknown[]) => command.run(context, ...args);
    extension.subscriptions.push(commands.registerCommand(`vocero.${name}`, run));
  }
  // Not awaited: opening a window never waits for Vocero.
  void startWhenNeeded(server, extension.subscriptions);
};

export const deactivate = (): Promise<void> | undefined => server?.stop();
