import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LedgerLine, ledgerLine } from '../../core/src/ledger/ledger-line.ts';
import type { Outcome } from '../../core/src/ledger/outcome.ts';
import type { Account, Conversation, Step } from '../../core/src/publish/adapter.ts';
import { type Conversed, converse } from '../../core/src/publish/converse.ts';
import { type Demand, type Reply, type Run, wait } from '../../core/src/publish/demand.ts';
import type { HttpRequest, Veiled } from '../../core/src/publish/http.ts';
import type { OutgoingMedia } from '../../core/src/workspace/outgoing.ts';
import { Secrets } from '../../server/src/node/publish/secrets.ts';
import { sendRequest } from '../../server/src/node/publish/send-request.ts';
import { type FakeNetwork, type FakeServer, serve } from './fake-servers/fake-server.ts';
import { AT, accountOf, adapterOf } from './steps.ts';

/** A network of this machine, and an account on it, reached as the real one is: by the port that sends. */
export type Rig<Network extends FakeNetwork = FakeNetwork> = {
  readonly network: Network;
  readonly server: FakeServer;
  readonly account: Account;
  /** A file as one that is there, with as many bytes. */
  readonly here: (medium: OutgoingMedia) => OutgoingMedia;
  readonly say: <Result>(conversation: Conversation<Result>) => Promise<Conversed<Result>>;
  readonly publish: (step: Step) => Promise<Conversed<Outcome>>;
  /** What was written, the oldest first. */
  readonly lines: LedgerLine[];
  /** Carries a whole run out, its receipts included. */
  readonly carryOut: <Result>(run: Run<Result>) => Promise<Result>;
  /** Lets time pass, in milliseconds. */
  readonly pass: (duration: number) => void;
  readonly now: () => number;
  /** How long has been waited, in milliseconds; nobody really waits. */
  readonly waited: () => number;
  readonly close: () => Promise<void>;
};

export type Place<Network extends FakeNetwork> = {
  readonly id: string;
  readonly network: (clock: () => number) => Network;
  /** Where requests to the real one go. */
  readonly hosts: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly account?: Partial<Account>;
  /** How long an answer may take, in milliseconds; 10,000 if left out. */
  readonly timeout?: number;
};

export async function rigOf<Network extends FakeNetwork>(place: Place<Network>): Promise<Rig<Network>> {
  let now = AT;
  let names = 0;
  const lines: LedgerLine[] = [];
  const network = place.network(() => now);
  const server = await serve(network);
  const adapter = adapterOf(place.id);
  const secrets = new Secrets(
    Object.fromEntries(Object.entries(place.secrets).map(([name, value]) => [name, moved(value)])),
  );
  const account = accountOf(place.id, { secrets: secrets.names, ...place.account });
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'vocero-media-')));
  const here = (medium: OutgoingMedia): OutgoingMedia => {
    const file = join(root, medium.fileName);
    writeFileSync(file, new Uint8Array(medium.bytes));
    return { ...medium, uri: pathToFileURL(file).href };
  };

  /** An address of the network as one of this machine. */
  function moved(text: string): string {
    return place.hosts.reduce((shown, host) => shown.replace(host, server.origin), text);
  }
  const movedUrl = (url: Veiled): Veiled => {
    if (typeof url === 'string') return moved(url);
    return url.map((piece) => (typeof piece === 'string' ? moved(piece) : piece));
  };

  const fulfil = async (demand: Demand): Promise<Reply> => {
    switch (demand.kind) {
      case 'send': {
        const request: HttpRequest = { ...demand.request, url: movedUrl(demand.request.url) };
        const options = { secrets, root, userAgent: 'vocero-test' };
        return { kind: 'send', result: await sendRequest(request, place.timeout ?? 10_000, options) };
      }
      case 'wait':
        now += demand.duration;
        return { kind: 'wait' };
      case 'look':
        return { kind: 'look', now, isCancelled: false };
      case 'name':
        return { kind: 'name', name: (++names).toString(16).padStart(16, '0') };
      case 'write':
        lines.push(ledgerLine.parse(JSON.parse(JSON.stringify(demand.line))));
        return { kind: 'write' };
    }
  };

  const carryOut = async <Result>(run: Run<Result>): Promise<Result> => {
    let next = run.next();
    while (!next.done) next = run.next(await fulfil(next.value));
    return next.value;
  };

  const say = async <Result>(conversation: Conversation<Result>) => {
    // Nobody keeps a ledger here.
    return carryOut(converse(conversation, adapter, () => wait(0)));
  };

  return {
    network,
    server,
    account,
    here,
    say,
    publish: (step) => say(adapter.publish(step, account)),
    lines,
    carryOut,
    pass: (duration) => {
      now += duration;
    },
    now: () => now,
    waited: () => now - AT,
    close: async () => {
      rmSync(root, { recursive: true });
      await server.close();
    },
  };
}
