import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How often the holder says that it lives, and after what silence one of another machine counts as dead. */
const HEARTBEAT = 5_000;
const DEAD_AFTER = 60_000;

export type Lock = { readonly release: () => void };

/** Who is in the way. */
export type Busy = { readonly pid: number; readonly host: string };

/**
 * Takes the right to publish from a project, so that of two processes only one does.
 *
 * Each puts a file of its own beside those of the others, and looks around only then: of two that come at
 * once, each sees the other and both step back. Nobody ever removes what may belong to a living process,
 * so that no order of events leaves two with the right.
 *
 * @param folder of the project's plan.
 */
export function takeLock(folder: string): Lock | Busy {
  const locks = join(folder, '.vocero', 'locks');
  mkdirSync(locks, { recursive: true });
  const ownName = `${process.pid}-${randomBytes(6).toString('hex')}.json`;
  const own = join(locks, ownName);
  // Whole or not at all: one that was killed while it wrote would be in the way for a minute.
  writeFileSync(
    `${own}.new`,
    JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) }),
  );
  renameSync(`${own}.new`, own);
  const other = readdirSync(locks)
    .filter((name) => name !== ownName && name.endsWith('.json'))
    .map((name) => livingHolder(join(locks, name)))
    .find((holder) => holder !== undefined);
  if (other) {
    rmSync(own, { force: true });
    return other;
  }
  const timer = setInterval(() => {
    beat(own);
  }, HEARTBEAT).unref();
  return {
    release: () => {
      clearInterval(timer);
      rmSync(own, { force: true });
    },
  };
}

function beat(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch (error) {
    // Somebody has cleared the folder away: nothing that a heartbeat could mend.
    if (!isGone(error)) throw error;
  }
}

/** Who holds a lock; undefined where the holder is dead, and its lock then is swept away. */
function livingHolder(path: string): Busy | undefined {
  const holder = readHolder(path);
  // An older version is about to write it, or was killed while doing so; or somebody has damaged it.
  if (!holder) return isOld(path) ? sweep(path) : { pid: 0, host: '' };
  if (holder.host !== hostname()) return isOld(path) ? sweep(path) : holder;
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started ? holder : sweep(path);
}

function sweep(path: string): undefined {
  rmSync(path, { force: true });
}

function readHolder(path: string): (Busy & { readonly started: string }) | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read !== 'object' || read === null) return undefined;
    const { pid, host, started } = read as Readonly<Record<string, unknown>>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof started !== 'string') return undefined;
    return { pid, host, started };
  } catch (error) {
    if (error instanceof SyntaxError || isGone(error)) return undefined;
    throw error;
  }
}

function isOld(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > DEAD_AFTER;
  } catch (error) {
    if (isGone(error)) return true;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, and alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, as its system counts it: numbers of processes are used again. Empty where nobody tells. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the start is the 22nd field.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
