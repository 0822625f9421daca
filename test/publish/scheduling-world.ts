import * as z from 'zod';
import { type ChannelLedger, foldLedger } from '../../core/src/ledger/fold-ledger.ts';
import { type LedgerLine, ledgerLine } from '../../core/src/ledger/ledger-line.ts';
import type { Adapter } from '../../core/src/publish/adapter.ts';
import { isSuccess, readAnswer, refusalOf } from '../../core/src/publish/answer.ts';
import type { Demand, Reply, Run, SendResult } from '../../core/src/publish/demand.ts';
import { reconcileHeld, takeBackJob } from '../../core/src/publish/held-job.ts';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { outcomeOf } from '../../core/src/publish/outcomes.ts';
import { type Job, reconcileJob, runJob } from '../../core/src/publish/run-job.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const URL = 'https://network.example/';

const made = z.object({ id: z.string(), at: z.number().optional() });
const found = z.object({ waiting: z.array(made), out: z.array(made) });

/** A network that publishes by itself at the time it is told, remembers no keys, and can be looked through. */
export const adapter: Adapter = {
  secrets: [],
  *publish(step) {
    const value = { text: step.wire, reply: step.follows?.id ?? null, at: step.scheduleAt ?? null };
    const answer = yield {
      method: 'POST',
      url: `${URL}posts`,
      body: { kind: 'json', value },
      effect: 'publish',
    };
    const taken = isSuccess(answer) ? readAnswer(made, answer) : undefined;
    const sent = taken && { id: taken.id, data: { text: step.wire } };
    const outcome = outcomeOf(answer, sent, refusalOf(answer, 'no'));
    return outcome.kind === 'accepted' && taken?.at !== undefined
      ? { ...outcome, scheduleAt: taken.at }
      : outcome;
  },
  *reconcile(step) {
    const text = step.held?.data?.text ?? step.wire;
    const answer = yield { method: 'GET', url: `${URL}?q=${encodeURIComponent(text)}`, effect: 'read' };
    const all = isSuccess(answer) ? readAnswer(found, answer) : undefined;
    if (!all) return { kind: 'cannot-tell', why: String(answer.status) };
    const waits = all.waiting.find(({ id }) => step.held === undefined || id === step.held.id);
    if (waits?.at !== undefined)
      return { kind: 'found', sent: { id: waits.id, data: { text } }, scheduleAt: waits.at };
    const [first] = all.out;
    return first ? { kind: 'found', sent: { id: first.id } } : { kind: 'absent' };
  },
  *check() {
    yield { method: 'GET', url: URL, effect: 'read' };
    return { kind: 'refused', refusal: { reason: 'unsupported' } };
  },
  scheduling: {
    min: 5,
    max: undefined,
    media: true,
    *takeBack({ id }) {
      const answer = yield { method: 'DELETE', url: `${URL}${id}`, effect: 'take-back' };
      if (isSuccess(answer)) return { kind: 'gone' };
      return answer.status === 404
        ? { kind: 'absent' }
        : { kind: 'refused', refusal: refusalOf(answer, 'no') };
    },
  },
};

export type Luck =
  | 'well'
  | 'not-sent'
  | 'lost-before'
  | 'lost-after'
  | 'garbage-after'
  | 'unavailable'
  | 'refused';
type Stored = { readonly id: string; readonly text: string; readonly at: number };

const posted = z.object({ text: z.string(), reply: z.string().nullable(), at: z.number().nullable() });

/** A network that publishes by itself, a disk and a clock that do what they are told to. */
export class Network {
  readonly out: (Stored & { readonly reply: string | null })[] = [];
  waiting: Stored[] = [];
  readonly lines: LedgerLine[] = [];
  readonly requests: HttpRequest[] = [];
  now = NOW;
  private names = 0;

  /** The network's own clock never goes back. */
  private clock = NOW;
  /** What does not wait any more and is not out yet: nobody sees it for so long, in milliseconds. */
  private passing: Stored[] = [];
  private readonly lag: number;

  constructor(lag = 0) {
    this.lag = lag;
  }

  settle(): void {
    this.clock = Math.max(this.clock, this.now);
    this.passing.push(...this.waiting.filter(({ at }) => at <= this.clock));
    this.waiting = this.waiting.filter(({ at }) => at > this.clock);
    for (const one of this.passing.filter(({ at }) => at + this.lag <= this.clock))
      this.out.push({ ...one, id: `p${this.out.length + 1}`, reply: null });
    this.passing = this.passing.filter(({ at }) => at + this.lag > this.clock);
  }

  /** How often each text is out or is going to be. */
  get copies(): readonly string[] {
    this.settle();
    return [...this.out, ...this.passing, ...this.waiting].map(({ text }) => text);
  }

  ledger(): ChannelLedger | undefined {
    return foldLedger(this.lines).get('c');
  }

  fulfil(demand: Demand, luck: () => Luck): Reply {
    switch (demand.kind) {
      case 'write':
        this.lines.push(ledgerLine.parse(JSON.parse(JSON.stringify(demand.line))));
        return { kind: 'write' };
      case 'send':
        return { kind: 'send', result: this.send(demand.request, luck()) };
      case 'wait':
        this.now += demand.duration;
        return { kind: 'wait' };
      case 'look':
        return { kind: 'look', now: this.now, isCancelled: false };
      case 'name':
        return { kind: 'name', name: (++this.names).toString(16).padStart(16, '0') };
    }
  }

  private send(request: HttpRequest, luck: Luck): SendResult {
    const answer = (status: number, body: string): SendResult => ({
      kind: 'answer',
      answer: { status, headers: {}, body },
    });
    if (luck === 'not-sent') return { kind: 'not-sent', why: 'ECONNREFUSED' };
    if (luck === 'lost-before') return { kind: 'lost', why: 'ECONNRESET' };
    if (luck === 'unavailable') return answer(503, 'down');
    if (luck === 'refused') return answer(422, '{}');
    this.requests.push(request);
    const [status, body] = this.take(request);
    if (luck === 'lost-after') return { kind: 'lost', why: 'timeout' };
    return answer(status, luck === 'garbage-after' ? body.slice(0, 5) : body);
  }

  private take({ method, url, body }: HttpRequest): readonly [number, string] {
    this.settle();
    if (method === 'GET') {
      const sought = decodeURIComponent(String(url).replace(/^.*\?q=/, ''));
      const same = <One extends Stored>(all: readonly One[]) => all.filter(({ text }) => text === sought);
      const out = same(this.out).map(({ id }) => ({ id }));
      return [200, JSON.stringify({ waiting: same(this.waiting), out })];
    }
    if (method === 'DELETE') {
      const id = String(url).slice(URL.length);
      const isThere = this.waiting.some((one) => one.id === id);
      this.waiting = this.waiting.filter((one) => one.id !== id);
      return [isThere ? 200 : 404, '{}'];
    }
    const { text, reply, at } = posted.parse(body?.kind === 'json' ? body.value : undefined);
    const id = `${at === null ? 'p' : 'w'}${this.out.length + this.waiting.length + 1}.${this.names}`;
    // A time that has passed is published at once, as real servers do.
    if (at !== null && at > this.clock) {
      this.waiting.push({ id, text, at });
      return [200, JSON.stringify({ id, at })];
    }
    this.out.push({ id, text, at: this.clock, reply });
    return [200, JSON.stringify({ id })];
  }

  carryOut<Result>(run: Run<Result>, luck: () => Luck, dieAt = Number.POSITIVE_INFINITY): void {
    let next = run.next();
    for (let at = 0; !next.done && at < dieAt; at++) next = run.next(this.fulfil(next.value, luck));
  }
}

const PLACE = { post: 'a', channel: 'c', on: undefined, round: 0 };
const ACCOUNT = {
  channel: 'c',
  network: 'n',
  handle: 'ana',
  server: undefined,
  target: undefined,
  kind: undefined,
  visibility: undefined,
  secrets: new Set<string>(),
};

export function jobOf(
  network: Network,
  due: number,
  scheduleAt: number | undefined,
  texts = ['One', 'Two'],
): Job {
  return {
    place: PLACE,
    steps: texts.map((text, index) => ({
      id: `part/${index + 1}`,
      kind: 'part',
      index,
      parts: texts.length,
      key: `key-${index}`,
      digest: `digest of ${text}`,
      text,
      wire: text,
      media: [],
      poll: undefined,
      title: undefined,
      link: undefined,
      warning: undefined,
      language: undefined,
    })),
    account: ACCOUNT,
    adapter,
    ledger: network.ledger(),
    due,
    scheduleAt,
    by: 'cli',
  };
}

export const well = (): Luck => 'well';
export const inOrder = (...lucks: readonly Luck[]) => {
  const left = [...lucks];
  return () => left.shift() ?? 'well';
};

/** What a person or a program does with a post, at the time that its file has then. */
export type Deed = 'hand-over' | 'publish' | 'reconcile' | 'take-back';

export function doIt(
  network: Network,
  deed: Deed,
  due: number,
  luck: () => Luck,
  dieAt?: number,
  texts?: string[],
): readonly StepResult[] {
  const results: StepResult[] = [];
  const tell = (result: StepResult) => void results.push(result);
  const ledger = network.ledger();
  const held = ledger && { place: PLACE, account: ACCOUNT, adapter, ledger, by: 'cli' };
  const job = jobOf(network, due, deed === 'hand-over' ? due : undefined, texts);
  const isDoubtful = [...(ledger?.steps.values() ?? [])].some(({ kind }) => kind === 'unknown');
  // By itself nothing is published ahead of its time.
  const run =
    deed === 'reconcile'
      ? isDoubtful
        ? reconcileJob(job, tell)
        : held && reconcileHeld(held, tell)
      : deed === 'take-back'
        ? held && takeBackJob(held, tell)
        : deed === 'hand-over' || due <= network.now
          ? runJob(job, tell)
          : undefined;
  if (run) network.carryOut<unknown>(run, luck, dieAt);
  return results;
}

export const kindOf = (results: readonly StepResult[]) =>
  results.map((one) => {
    if (one.kind === 'left') return one.why;
    if (one.kind !== 'done') return one.kind;
    const { outcome } = one;
    return outcome.kind === 'accepted' && outcome.scheduleAt !== undefined ? 'scheduled' : outcome.kind;
  });
export const DUE = NOW + 2 * HOUR;

/** The network took it, and nobody could ask it. */
export const DOUBT: readonly Luck[] = ['lost-after', ...Array<Luck>(4).fill('lost-before')];
