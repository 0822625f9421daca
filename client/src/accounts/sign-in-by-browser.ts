import { commands, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { openExactly } from '../open-exactly.ts';
import { appIds } from '../settings.ts';
import type { SignedIn } from './account-store.ts';
import type { PlannedAccount } from './sign-in-site.ts';
import { answerTo, openReturn } from './way-back.ts';
import type { WayIn } from './ways-in.ts';

/** How long the browser may take, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** Signs in on the network's own page. Undefined when the person leaves or it fails, which they were told. */
export async function signInByBrowser(
  { publishing, extension, output }: ClientContext,
  account: PlannedAccount,
  { siteOf, variable, back }: WayIn & { readonly kind: 'browser' },
): Promise<Pick<SignedIn, 'values' | 'renewal' | 'ending'> | undefined> {
  const strings = publishing.strings();
  const { beginSignIn, finishSignIn, oauthReason } = await import('./oauth.ts');
  return publishing.whileTelling(strings.waitingForBrowser(account.networkName), async (signal) => {
    let close: (() => void) | undefined;
    try {
      const returned = await openReturn(back, extension.extension.id, strings.youAreBack);
      if (!returned) {
        window.showWarningMessage(strings.noWayBack(account.networkName));
        return undefined;
      }
      close = returned.close;
      const site = await siteOf(account, returned.redirect, appIds(), signal);
      if ('missing' in site) {
        await tellMissing(site.missing);
        return undefined;
      }
      const begun = await beginSignIn(site, returned.redirect);
      const answer = answerTo(begun.state, signal, PATIENCE, strings);
      // It may fail while the browser is still being opened; that is told when it is waited for.
      answer.catch(() => undefined);
      // Whoever copies the address instead, for another browser, comes back all the same.
      await openExactly(begun.url);
      const tokens = await finishSignIn(site, begun, await answer, signal);
      output.info(`${account.channel}: signed in.`);
      const { renewal: token, seconds } = tokens;
      const { clientId, clientSecret, revocation } = site;
      const client = { clientId, ...(clientSecret !== undefined && { clientSecret }) };
      const expires = Date.now() + (seconds ?? 0) * 1000;
      return {
        values: { [variable]: tokens.access },
        ...(revocation !== undefined && { ending: { variable, endpoint: revocation, ...client } }),
        ...(token !== undefined &&
          seconds !== undefined && {
            renewal: { variable, endpoint: site.token, ...client, token, expires },
          }),
      };
    } catch (error) {
      if (!signal.aborted) window.showErrorMessage(strings.notSignedIn(oauthReason(error)));
      return undefined;
    } finally {
      close?.();
    }
  });

  async function tellMissing(missing: string): Promise<void> {
    if (!missing.startsWith('vocero.')) {
      window.showWarningMessage(missing === 'https' ? strings.insecureServer : strings.missingServer);
      return;
    }
    const chosen = await window.showWarningMessage(strings.missingSetting(missing), strings.openSettings);
    if (chosen === strings.openSettings)
      await commands.executeCommand('workbench.action.openSettings', missing);
  }
}
