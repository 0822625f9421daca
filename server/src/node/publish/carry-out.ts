import { randomBytes } from 'node:crypto';
import type { Demand, Reply, Run } from '../../../../core/src/publish/demand.ts';
import { appendToLedger } from './ledger-store.ts';
import { type SendOptions, sendRequest } from './send-request.ts';

/** What a run is carried out with. */
export type Means = {
  /** Folder of the project's plan. */
  readonly folder: string;
  readonly writer: string;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  readonly sending: SendOptions;
};

/** Does what a run demands. */
export type Fulfil = (demand: Demand) => Promise<Reply>;

/** Carries out a run, one demand after the other. */
export async function carryOut<Result>(run: Run<Result>, fulfil: Fulfil): Promise<Result> {
  let next = run.next();
  while (!next.done) next = run.next(await fulfil(next.value));
  return next.value;
}

/** Fulfils demands on this machine: its disk, its clock, its connection. */
export function fulfilHere({ folder, writer, clock, signal, sending }: Means): Fulfil {
  return async (demand) => {
    switch (demand.kind) {
      case 'write':
        appendToLedger(folder, writer, demand.line);
        return { kind: 'write' };
      case 'send':
        return { kind: 'send', result: await sendRequest(demand.request, demand.timeout, sending) };
      case 'wait':
        await pause(demand.duration, signal);
        return { kind: 'wait' };
      case 'look':
        return { kind: 'look', now: clock(), isCancelled: signal.aborted };
      case 'name':
        return { kind: 'name', name: randomBytes(10).toString('hex') };
    }
  };
}

function pause(duration: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, duration);
    signal.addEventListener('abort', done);
  });
}
