import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { commands } from 'vscode';
import { closeAll, findings, has, open } from './editor.ts';

const bannedWord = 'tone/banned-word';

describe('the server', () => {
  afterEach(closeAll);

  it('starts afresh with Restart Server', async function () {
    if (process.platform !== 'linux') return this.skip();
    const { document } = await open('posts/launch.post.md');
    await findings(document.uri, has(bannedWord));
    const before = serverIds();
    assert.equal(before.length, 1);
    await commands.executeCommand('vocero.restartServer');
    await findings(document.uri, has(bannedWord));
    const after = serverIds();
    assert.equal(after.length, 1);
    assert.notDeepEqual(after, before);
  });

  it('comes back by itself when its process dies', async function () {
    if (process.platform !== 'linux') return this.skip();
    const { document } = await open('posts/launch.post.md');
    await findings(document.uri, has(bannedWord));
    const [id] = serverIds();
    assert.ok(id);
    process.kill(id, 'SIGKILL');
    // Findings of the dead server would prove nothing.
    await findings(document.uri, (found) => has(bannedWord)(found) && !serverIds().includes(id));
  });

  it('has an output to show', async () => {
    await commands.executeCommand('vocero.showOutput');
  });
});

/** Our server among the children of this extension host, read from /proc because `ps` is not everywhere. */
const serverIds = (): readonly number[] =>
  readdirSync('/proc')
    .filter(
      (name) =>
        /^\d+$/.test(name) && parentOf(name) === process.pid && commandOf(name).includes('server.cjs'),
    )
    .map(Number);

const parentOf = (id: string): number => Number(/^PPid:\s*(\d+)$/m.exec(readProcess(id, 'status'))?.[1]);

const commandOf = (id: string): string => readProcess(id, 'cmdline');

/** Empty for a process that ended between two looks. */
const readProcess = (id: string, file: string): string => {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
};
