import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Pds = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts a real PDS on loopback; it ends when it is stopped, or when this process does. */
export async function startPds(): Promise<Pds> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'pds.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LOG_ENABLED: 'false', NODE_ENV: 'production' },
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The PDS ended with ${code} before it answered.`);
    }),
  ]);
  const { url } = JSON.parse(String(line)) as { readonly url: string };
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

export type PdsAccount = {
  readonly handle: string;
  readonly password: string;
  readonly did: string;
  readonly token: string;
};

/** Opens an account on a PDS. */
export async function openAccount(pds: string, name: string): Promise<PdsAccount> {
  const handle = `${name}.test`;
  const password = `password-of-${name}-${Math.trunc(performance.now() * 1000)}`;
  const made = await call(pds, 'com.atproto.server.createAccount', undefined, {
    handle,
    password,
    email: `${name}@example.com`,
  });
  return { handle, password, did: String(made.did), token: String(made.accessJwt) };
}

type Answer = Readonly<Record<string, unknown>>;

async function call(pds: string, method: string, token: string | undefined, body: object): Promise<Answer> {
  const response = await fetch(`${pds}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** A post as the server has it. */
export type StoredPost = {
  readonly uri: string;
  readonly cid: string;
  readonly value: {
    readonly text: string;
    readonly createdAt: string;
    readonly reply?: { readonly root: { readonly uri: string }; readonly parent: { readonly uri: string } };
    readonly facets?: readonly { readonly index: { readonly byteStart: number; readonly byteEnd: number } }[];
    readonly embed?: Readonly<Record<string, unknown>>;
  };
};

/** All posts of an account, as anybody may ask for them; up to a hundred, the newest key first. */
export async function postsOn(pds: string, repo: string): Promise<readonly StoredPost[]> {
  const query = `repo=${repo}&collection=app.bsky.feed.post&limit=100`;
  const response = await fetch(`${pds}/xrpc/com.atproto.repo.listRecords?${query}`);
  return ((await response.json()) as { readonly records: readonly StoredPost[] }).records;
}
