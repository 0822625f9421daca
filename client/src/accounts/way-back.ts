import { env, UIKind, Uri, window } from 'vscode';
import { answerQuery } from './answer-query.ts';
import { isThisMachine } from './is-this-machine.ts';
import { openLoopback } from './loopback.ts';

/**
 * How a browser comes back from a network: to whatever address this editor has (`anywhere`), only to the one that
 * the team wrote down at the network (`written-down`), or only to the person's own machine (`loopback`).
 */
export type WayBack = 'anywhere' | 'written-down' | 'loopback';

/** The place that a browser comes back to, for one sign-in. */
export type Return = { readonly redirect: string; readonly close: () => void };

/** Answers of browsers that are waited for, by the state that was sent along. */
const waiting = new Map<string, (answer: URLSearchParams) => void>();

/** Takes what browsers come back with. An answer that nobody waits for is dropped. */
export const takeAnswers = () =>
  window.registerUriHandler({
    handleUri: ({ path, query }) => {
      if (path === '/signed-in') take(query);
    },
  });

function take(query: string): boolean {
  const answer = answerQuery(query);
  const taker = waiting.get(answer.get('state') ?? '');
  taker?.(answer);
  return taker !== undefined;
}

/** Undefined where a browser cannot come back to this editor in the way that the network asks for. */
export async function openReturn(
  way: WayBack,
  extensionId: string,
  words: string,
): Promise<Return | undefined> {
  const own = Uri.parse(`${env.uriScheme}://${extensionId}/signed-in`);
  switch (way) {
    case 'anywhere':
      return { redirect: (await env.asExternalUri(own)).toString(true), close: () => undefined };
    case 'written-down':
      // What the desktop would add to it, the number of the window, is not what was written down.
      return env.uiKind === UIKind.Desktop
        ? { redirect: own.toString(true), close: () => undefined }
        : undefined;
    case 'loopback': {
      const { address, close } = await openLoopback(take, words);
      // In a remote window the machine of the person passes it on; a browser editor has another address for it.
      const redirect = (await env.asExternalUri(Uri.parse(address))).toString(true);
      if (isThisMachine(redirect)) return { redirect, close };
      close();
      return undefined;
    }
  }
}

/** Waits for the answer to a sign-in. Rejects when the person or their patience leaves. */
export function answerTo(
  state: string,
  signal: AbortSignal,
  patience: number,
  words: { readonly tookTooLong: string; readonly cancelled: string },
): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      waiting.delete(state);
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      act();
    };
    const leave = () => end(() => reject(new Error(words.cancelled)));
    const timer = setTimeout(() => end(() => reject(new Error(words.tookTooLong))), patience);
    signal.addEventListener('abort', leave);
    waiting.set(state, (answer) => end(() => resolve(answer)));
  });
}
