import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest wait for git, in milliseconds. */
const PATIENCE = 3_000;

/** Whom git signs as in a folder; nothing where there is no git, or it does not know. Never fails. */
export async function gitUser(folder: string): Promise<{ readonly name?: string; readonly email?: string }> {
  const one = async (key: string): Promise<string | undefined> => {
    try {
      const { stdout } = await run('git', ['config', '--get', key], { cwd: folder, timeout: PATIENCE });
      return stdout.trim() || undefined;
    } catch {
      // No git, no repository and no such setting are all the same: nobody is named.
      return undefined;
    }
  };
  const [name, email] = await Promise.all([one('user.name'), one('user.email')]);
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}
