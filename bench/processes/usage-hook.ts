import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import type { Answers, ExitUsage, Usage } from './usage.ts';

// Loaded with `--require` into every measured process, the floors too, so that its own cost cancels out.
// A parent with an IPC channel may ask for figures at any time; without one they are left in a file at exit.

process.on('message', (question: keyof Answers) => {
  answer(question).then(
    (figures) => process.send?.(figures),
    (error: unknown) => console.error(error),
  );
});
// Listening must not keep alive a process whose work is done.
process.channel?.unref();

const exitFile = process.env.VOCERO_BENCH_USAGE;
if (exitFile) {
  process.on('exit', () => {
    const figures: ExitUsage = { cpu: usage().cpu, peak: peakBytes() };
    writeFileSync(exitFile, JSON.stringify(figures));
  });
}

const session = new Session();

async function answer(question: keyof Answers): Promise<Answers[keyof Answers]> {
  if (question === 'collect') globalThis.gc?.();
  if (question === 'profile') {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
  }
  return question === 'profile-end' ? (await session.post('Profiler.stop')).profile : usage();
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpu: (user + system) / 1000, rss, heap: heapUsed };
}

/** Most resident memory so far. Linux's ru_maxrss starts at the parent's size, so VmHWM is asked first. */
function peakBytes(): number {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (match) return Number(match[1]) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
