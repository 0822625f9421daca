import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files below a folder that hold a secret in one of the forms in which it might be written down. */
export async function filesWith(folder: string, secret: string): Promise<readonly string[]> {
  const found: string[] = [];
  const forms = [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
  for (const path of await filesIn(folder)) {
    const content = await readFile(path);
    if (forms.some((form) => content.includes(form))) found.push(path);
  }
  return found;
}

export async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    // The packaged extension is ours, and large.
    if (facts?.isFile() && !path.includes('/extensions/')) found.push(path);
  }
  return found;
}
