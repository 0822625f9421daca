import { cpus, loadavg, totalmem, type } from 'node:os';

/** Where and when a run was made. */
export type Machine = {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Processes waiting for a core in the last minute, at the start and at the end. */
  readonly load: readonly [start: number, end: number];
  readonly seconds: number;
};

export type MachineAtStart = { readonly load: number; readonly at: number };

export function noteStart(): MachineAtStart {
  return { load: loadavg()[0] ?? 0, at: performance.now() };
}

export function describeMachine(start: MachineAtStart): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: type(),
    node: process.version,
    load: [start.load, loadavg()[0] ?? 0],
    seconds: Math.round((performance.now() - start.at) / 1000),
  };
}

/** One line about the machine. */
export function machineLine({
  date,
  processor,
  cores,
  memoryGb,
  system,
  node,
  load,
  seconds,
}: Machine): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  return `${date} · ${processor}, ${cores} cores, ${memoryGb} GB · ${system} · Node ${node} · load ${before} before, ${after} after · ${seconds} s`;
}
