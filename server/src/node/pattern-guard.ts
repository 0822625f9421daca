import { createContext, Script } from 'node:vm';
import type { PatternGuard } from '../../../core/src/workspace/ports.ts';

/** Milliseconds that one thing may take in a pass, and more for each UTF-16 unit of the text. */
const BUDGET = 250;
const BUDGET_PER_UNIT = 0.02;
/** Times that the budget is doubled from the start, because the pass before needed it. */
const MAX_PATIENCE = 3;
/** Part of its budget that something must have taken to be to blame: what came before it has taken some too. */
const BLAME = 0.8;
/** A machine may stand still for a moment: who is to blame twice is stopped. */
const STRIKES = 2;

/**
 * Runs patterns under a time limit that reaches into the regular expression engine, which nothing else
 * in the same thread does: V8 looks for the limit while it goes back and forth in a pattern. Costs about
 * a tenth of a millisecond for each pass.
 *
 * @param onStop told when something has been stopped.
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
export function createPatternGuard(onStop: (name: string) => void = () => undefined): PatternGuard {
  const stopped = new Set<string>();
  const strikes = new Map<string, number>();
  const context = createContext({ work: undefined });
  const script = new Script('work()');
  let patience = 0;
  const stop = (name: string) => {
    stopped.add(name);
    onStop(name);
  };
  return {
    stopped,
    pass: (size, work) => {
      const budget = BUDGET + size * BUDGET_PER_UNIT;
      // Many that are quick take long together: they get more time until one alone has used up its own.
      for (let doublings = patience; ; doublings++) {
        const clock = createClock();
        try {
          context.work = () => work(clock.starting);
          const value = script.runInContext(context, { timeout: Math.ceil(budget * 2 ** doublings) });
          patience = Math.min(Math.max(0, doublings - 1), MAX_PATIENCE);
          return { ok: true, value };
        } catch (error) {
          if (!isTimeout(error)) throw error;
          const { name, time } = clock.slowest();
          // What has no name is our own work on a long text, which ends.
          if (name === '' || time < budget * BLAME) continue;
          const count = (strikes.get(name) ?? 0) + 1;
          strikes.set(name, count);
          if (count < STRIKES) continue;
          stop(name);
          return { ok: false };
        } finally {
          context.work = undefined;
        }
      }
    },
  };
}

/** Adds up what each thing takes, from its start to the next. */
function createClock() {
  const times = new Map<string, number>();
  let current = '';
  let since = performance.now();
  const settle = () => {
    const now = performance.now();
    times.set(current, (times.get(current) ?? 0) + now - since);
    since = now;
  };
  return {
    starting: (name: string) => {
      settle();
      current = name;
    },
    slowest: (): { readonly name: string; readonly time: number } => {
      settle();
      const [slowest] = [...times].sort(([, a], [, b]) => b - a);
      return { name: slowest?.[0] ?? '', time: slowest?.[1] ?? 0 };
    },
  };
}

/** It comes out of the script's own world, where `Error` is another one. */
function isTimeout(error: unknown): boolean {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
