import { commands, env, Uri, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { appIds } from '../settings.ts';
import type { SignedIn } from './account-store.ts';
import type { PlannedAccount } from './sign-in-site.ts';
import type { WayIn } from './ways-in.ts';

/** How long the browser may take, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** Answers of browsers that are waited for, by the state that was sent along. */
const waiting = new Map<string, (query: string) => void>();

/** Takes what browsers come back with. An answer that nobody waits for is dropped. */
export const takeAnswers = () =>
  window.registerUriHandler({
    handleUri: ({ path, query }) => {
      const state = new URLSearchParams(query).get('state') ?? '';
      if (path === '/signed-in') waiting.get(state)?.(query);
    },
  });

/** Signs in on the network's own page. Undefined when the person leaves or it fails, which they were told. */
export async function signInByBrowser(
  { publishing, extension, output }: ClientContext,
  account: PlannedAccount,
  { siteOf, variable }: WayIn & { readonly kind: 'browser' },
): Promise<Pick<SignedIn, 'values' | 'renewal'> | undefined> {
  const strings = publishing.strings();
  const { beginSignIn, finishSignIn, oauthReason } = await import('./oauth.ts');
  return publishing.whileTelling(strings.waitingForBrowser(account.networkName), async (signal) => {
    try {
      const own = Uri.parse(`${env.uriScheme}://${extension.extension.id}/signed-in`);
      const redirect = (await env.asExternalUri(own)).toString(true);
      const site = await siteOf(account, redirect, appIds(), signal);
      if ('missing' in site) {
        await tellMissing(site.missing);
        return undefined;
      }
      const begun = await beginSignIn(site, redirect);
      const answer = answerTo(begun.state, signal);
      await env.openExternal(Uri.parse(begun.url, true));
      const tokens = await finishSignIn(site, begun, await answer, signal);
      output.info(`${account.channel}: signed in.`);
      const { renewal: token, seconds } = tokens;
      const expires = Date.now() + (seconds ?? 0) * 1000;
      return {
        values: { [variable]: tokens.access },
        ...(token !== undefined &&
          seconds !== undefined && {
            renewal: { variable, endpoint: site.token, clientId: site.clientId, token, expires },
          }),
      };
    } catch (error) {
      if (!signal.aborted) window.showErrorMessage(strings.notSignedIn(oauthReason(error)));
      return undefined;
    }
  });

  function answerTo(state: string, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const end = (act: () => void) => {
        waiting.delete(state);
        clearTimeout(timer);
        act();
      };
      const timer = setTimeout(() => end(() => reject(new Error(strings.tookTooLong))), PATIENCE);
      signal.addEventListener('abort', () => end(() => reject(new Error(strings.cancelled))));
      waiting.set(state, (query) => end(() => resolve(query)));
    });
  }

  async function tellMissing(missing: string): Promise<void> {
    if (!missing.startsWith('vocero.')) {
      window.showWarningMessage(strings.missingServer);
      return;
    }
    const chosen = await window.showWarningMessage(strings.missingSetting(missing), strings.openSettings);
    if (chosen === strings.openSettings)
      await commands.executeCommand('workbench.action.openSettings', missing);
  }
}
