import { fileURLToPath } from 'node:url';
import { commands, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { reasonOf } from '../publishing/publishing.ts';
import { parse } from '../publishing/run-output.ts';
import { accountId, type SignedIn } from './account-store.ts';
import { signInByBrowser } from './sign-in-by-browser.ts';
import type { PlannedAccount } from './sign-in-site.ts';
import { type WayIn, waysIn } from './ways-in.ts';

type Wanted = { readonly folder: string; readonly channel: string };

/** Signs in to the account of a channel: which one, in what way, and whether it works. Undefined when the person leaves. */
export async function signIn(context: ClientContext, given?: unknown): Promise<SignedIn | undefined> {
  const { publishing } = context;
  const wanted = wantedOf(given);
  const folder = wanted?.folder ?? (await publishing.choosePlan())?.folder;
  if (folder === undefined) return undefined;
  const account = await chooseAccount(context, folder, wanted?.channel);
  const way = account && (await chooseWay(context, account));
  if (!way) return undefined;
  const got =
    way.kind === 'browser'
      ? await signInByBrowser(context, account, way)
      : await typedSecrets(context, account, way.secrets);
  if (!got) return undefined;
  const { channel, network } = account;
  const label = account.handle ?? account.server?.replace(/^https?:\/\//, '') ?? account.networkName;
  const signedIn: SignedIn = { id: accountId(folder, channel), folder, channel, network, label, ...got };
  await publishing.accounts.put(signedIn);
  window.setStatusBarMessage(publishing.strings().signedIn(label), 4000);
  // A mistyped secret is worth knowing now, and not when a post is due.
  await commands.executeCommand('vocero.checkAccount', { folder, channel });
  return signedIn;
}

function wantedOf(given: unknown): Wanted | undefined {
  const { folder, channel } = Object(given);
  return typeof folder === 'string' && typeof channel === 'string' ? { folder, channel } : undefined;
}

/** The accounts of a plan with what each needs; undefined where they could not be read, which the person was told. */
async function plannedAccounts(
  { publishing }: ClientContext,
  folder: string,
): Promise<readonly PlannedAccount[] | undefined> {
  const signal = AbortSignal.timeout(60_000);
  const args = ['accounts', fileURLToPath(folder), '--format', 'json'];
  const end = await publishing.run(folder, args, { signal, channels: [] });
  const { accounts } = Object(parse(end.out));
  if (Array.isArray(accounts)) return accounts;
  window.showErrorMessage(publishing.strings().notSignedIn(reasonOf(end)));
  return undefined;
}

async function chooseAccount(
  context: ClientContext,
  folder: string,
  channel: string | undefined,
): Promise<PlannedAccount | undefined> {
  const { publishing } = context;
  const strings = publishing.strings();
  const planned = (await plannedAccounts(context, folder))?.filter(({ canPublish }) => canPublish);
  if (!planned) return undefined;
  if (planned.length === 0) window.showInformationMessage(strings.noAccounts);
  if (planned.length === 0 || channel !== undefined) return planned.find((one) => one.channel === channel);
  const known = new Set((await publishing.accounts.all()).map(({ id }) => id));
  const items = planned.map((account) => {
    const isIn = known.has(accountId(folder, account.channel));
    return {
      label: `$(${isIn ? 'pass-filled' : 'circle-large-outline'}) ${account.channel}`,
      description: [account.networkName, account.handle && `@${account.handle}`].filter(Boolean).join(' · '),
      detail: isIn ? strings.isSignedIn : strings.isNot,
      account,
    };
  });
  return (await window.showQuickPick(items, { title: strings.whichChannel, matchOnDescription: true }))
    ?.account;
}

async function chooseWay({ publishing }: ClientContext, account: PlannedAccount): Promise<WayIn | undefined> {
  const strings = publishing.strings();
  const ways = waysIn(account);
  if (ways.length <= 1) return ways[0];
  const items = ways.map((way) =>
    way.kind === 'browser'
      ? { label: strings.inBrowser, detail: strings.inBrowserDetail, way }
      : { label: way.secrets.map(({ name }) => name).join(', '), detail: way.secrets[0]?.about ?? '', way },
  );
  return (await window.showQuickPick(items, { title: strings.how }))?.way;
}

async function typedSecrets(
  { publishing }: ClientContext,
  account: PlannedAccount,
  secrets: PlannedAccount['secrets'],
): Promise<Pick<SignedIn, 'values'> | undefined> {
  const { empty } = publishing.strings();
  const values: Record<string, string> = {};
  for (const { name, variable, about } of secrets) {
    const value = await window.showInputBox({
      title: `${account.channel} (${account.networkName}): ${name}`,
      prompt: about,
      password: true,
      // The person fetches it from a page in between.
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? empty : undefined),
    });
    if (value === undefined) return undefined;
    values[variable] = value.trim();
  }
  return { values };
}
