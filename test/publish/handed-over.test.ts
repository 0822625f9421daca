import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { runs } from '../properties/runs.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const URL = 'https://network.example/';

const made = z.object({ id: z.string(), at: z.number().optional() });
const found = z.object({ waiting: z.array(made), out: z.array(made) });

/** A network that publishes by itself at the time it is told, remembers no keys, and can be looked through. */
const adapter: Adapter = {
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

type Luck = 'well' | 'not-sent' | 'lost-before' | 'lost-after' | 'garbage-after' | 'unavailable' | 'refused';
type Stored = { readonly id: string; readonly text: string; readonly at: number };

const posted = z.object({ text: z.string(), reply: z.string().nullable(), at: z.number().nullable() });

/** A network that publishes by itself, a disk and a clock that do what they are told to. */
class Network {
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

function jobOf(network: Network, due: number, scheduleAt: number | undefined, texts = ['One', 'Two']): Job {
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

const well = (): Luck => 'well';
const inOrder = (...lucks: readonly Luck[]) => {
  const left = [...lucks];
  return () => left.shift() ?? 'well';
};

/** What a person or a program does with a post, at the time that its file has then. */
type Deed = 'hand-over' | 'publish' | 'reconcile' | 'take-back';

function doIt(
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

const kindOf = (results: readonly StepResult[]) =>
  results.map((one) => {
    if (one.kind === 'left') return one.why;
    if (one.kind !== 'done') return one.kind;
    const { outcome } = one;
    return outcome.kind === 'accepted' && outcome.scheduleAt !== undefined ? 'scheduled' : outcome.kind;
  });
const DUE = NOW + 2 * HOUR;

describe('what a network is to publish later', () => {
  test('is handed over once, and the rest follows when it is really out', () => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['scheduled', 'later']);
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['held', 'later']);
    expect(network.waiting).toHaveLength(1);
    network.now = DUE + MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
    const [first, second] = network.out;
    expect([first?.text, second?.text, second?.reply]).toEqual(['One', 'Two', first?.id]);
    // Its receipt has the name of what is out, and not of what waited.
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({
      kind: 'accepted',
      sent: { id: 'p1' },
      at: DUE,
    });
  });

  test.each<[string, Luck, readonly string[]]>([
    ['and the answer is lost behind it', 'lost-after', ['scheduled', 'later']],
    ['and the answer is garbage', 'garbage-after', ['scheduled', 'later']],
  ])('is found among what waits, at the time it was told %s', (_what, luck, expected) => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, inOrder(luck)))).toEqual(expected);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'held', scheduleAt: DUE });
  });

  test('is found at the old time where the schedule has changed since the answer was lost', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-after', ...Array<Luck>(4).fill('lost-before')));
    expect(network.ledger()?.steps.get('part/1')?.kind).toBe('unknown');
    const moved = DUE + 24 * HOUR;
    expect(kindOf(doIt(network, 'hand-over', moved, well))).toEqual(['held', 'later']);
    expect(network.waiting.map(({ at }) => at)).toEqual([DUE]);
  });

  test('is found where it came out before anybody could ask', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-after', ...Array<Luck>(4).fill('lost-before')));
    network.now = DUE + 3 * HOUR;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
    expect(network.copies).toEqual(['One', 'Two']);
  });

  test('is not believed to be missing while it may be coming out', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-before'));
    network.now = DUE + 10 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    network.now = DUE + 20 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });

  test('is not sent by a later run that meets it, nor when its time has been moved to now', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    expect(kindOf(doIt(network, 'publish', NOW, well))).toEqual(['held', 'later']);
    expect(network.copies).toEqual(['One']);
  });

  test.each([
    ['has passed', NOW - HOUR, 'near'],
    ['is now', NOW, 'near'],
    ['is too near', NOW + 5 * MINUTE - 1, 'near'],
    ['is no time', Number.NaN, 'near'],
  ])('is not sent where its time %s', (_what, due, why) => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', due, well))).toEqual([why, 'follows']);
    expect([network.requests, network.lines]).toEqual([[], []]);
  });

  test('is judged by the clock of each attempt and not by that of the first, which a retry repeats', () => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, inOrder('refused')))).toEqual(['refused', 'follows']);
    network.now = DUE - MINUTE;
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['near', 'follows']);
    expect(network.copies).toEqual([]);
  });

  test('is not a refusal of the post: it goes out by itself when its time comes', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('refused'));
    expect(network.ledger()?.steps.get('part/1')?.kind).toBe('open');
    network.now = DUE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });

  test('is told where a server publishes at once, and the rest waits for a person', () => {
    const network = new Network();
    const hasty: Adapter = {
      ...adapter,
      *publish(step, account) {
        return yield* adapter.publish({ ...step, scheduleAt: undefined }, account);
      },
    };
    const results: StepResult[] = [];
    network.carryOut(
      runJob({ ...jobOf(network, DUE, DUE), adapter: hasty }, (one) => results.push(one)),
      well,
    );
    expect(results).toMatchObject([
      { kind: 'done', isEarly: true },
      { kind: 'left', why: 'later' },
    ]);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'accepted' });
    expect(network.lines.at(-1)).not.toHaveProperty('scheduleAt');
  });

  test.each([
    ['says that it does not schedule', false, 'no-scheduling'],
    ['does not answer', undefined, 'not-asked'],
  ])('is not sent to a server that %s', (_what, answer, why) => {
    const network = new Network();
    const { scheduling } = adapter;
    if (!scheduling) throw new Error('It schedules.');
    const probed: Adapter = {
      ...adapter,
      scheduling: {
        ...scheduling,
        *probe() {
          yield { method: 'GET', url: URL, effect: 'read' };
          return answer ?? false;
        },
      },
    };
    const results: StepResult[] = [];
    const luck: () => Luck = answer === undefined ? () => 'unavailable' : well;
    network.carryOut(
      runJob({ ...jobOf(network, DUE, DUE), adapter: probed }, (one) => results.push(one)),
      luck,
    );
    expect(kindOf(results)).toEqual([why, 'follows']);
    expect([network.copies, network.lines]).toEqual([[], []]);
  });
});

describe('taking back', () => {
  test('leaves nothing there, and the post can go out again', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['gone']);
    expect(network.copies).toEqual([]);
    expect(network.ledger()?.takenBack).toEqual(new Map([['part/1', 1]]));
    expect(kindOf(doIt(network, 'hand-over', DUE + HOUR, well))).toEqual(['scheduled', 'later']);
    expect(network.waiting.map(({ at }) => at)).toEqual([DUE + HOUR]);
  });

  test('finds out what is out already', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.now = DUE + MINUTE;
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['accepted']);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'accepted', sent: { id: 'p1' } });
  });

  test.each<[Luck, number, string]>([
    ['lost-after', 0, 'gone'],
    ['lost-before', 0, 'kept'],
    ['unavailable', 0, 'kept'],
    ['refused', 0, 'kept'],
    // Where it may be coming out, nobody knows before it must have.
    ['lost-after', DUE - NOW - 10 * MINUTE, 'unknown'],
  ])('whose answer is %s, %d ms later, ends as %s', (luck, later, expected) => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.now += later;
    // The request is repeated four times, and then looked for.
    const lucks = luck === 'refused' ? [luck] : Array<Luck>(4).fill(luck);
    expect(kindOf(doIt(network, 'take-back', DUE, inOrder(...lucks)))).toEqual([expected]);
    if (expected !== 'unknown') return;
    network.now = DUE + 5 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    network.now = DUE + 20 * MINUTE;
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toContain('gone');
    expect(network.copies).toEqual([]);
  });

  test('that is cut off leaves a doubt that asking ends', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    // Behind the intent and the request, before its outcome is written.
    const killed = () => doIt(network, 'take-back', DUE, well, 6);
    killed();
    expect(network.waiting).toEqual([]);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'unknown' });
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toEqual(['gone']);
  });

  test('by hand at the network is found out, before its time and behind it', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.waiting = [];
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toContain('gone');
    doIt(network, 'hand-over', DUE, well);
    network.waiting = [];
    network.now = DUE + HOUR;
    // It may have been out: nothing is sent by itself, and a person who takes it back decides.
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    expect(network.copies).toEqual([]);
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['gone']);
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });
});

const luck = fc.constantFrom<Luck>(
  'well',
  'well',
  'well',
  'not-sent',
  'lost-before',
  'lost-after',
  'garbage-after',
  'unavailable',
  'refused',
);
/** The network took it, and nobody could ask it. */
const DOUBT: readonly Luck[] = ['lost-after', ...Array<Luck>(4).fill('lost-before')];
const attempt = fc.record({
  deed: fc.constantFrom<Deed>('hand-over', 'hand-over', 'publish', 'publish', 'reconcile', 'take-back'),
  lucks: fc.oneof({ weight: 2, arbitrary: fc.array(luck, { maxLength: 12 }) }, fc.constant(DOUBT)),
  dieAt: fc.option(fc.nat(30), { nil: undefined }),
  jump: fc.constantFrom(0, 0, MINUTE, 10 * MINUTE, 20 * MINUTE, HOUR, 119 * MINUTE, 3 * HOUR, -10 * MINUTE),
  /** Hours from the start at which the file has it by now. */
  due: fc.constantFrom(2, 2, 2, 3, 1),
});

/** Between waiting and being out something may be nowhere for a while. */
const lag = fc.constantFrom(0, 0, 4 * MINUTE);

describe('whatever people, networks, clocks and crashes do', () => {
  test('nothing is out or waits twice, and in the end it is out or somebody was told', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 9 }), lag, (attempts, late) => {
        const network = new Network(late);
        for (const { deed, lucks, dieAt, jump, due } of attempts) {
          network.now += jump;
          doIt(network, deed, NOW + due * HOUR, inOrder(...lucks), dieAt);
          expect(network.copies).toEqual([...new Set(network.copies)]);
        }
        network.now = NOW + 24 * HOUR;
        const last = kindOf(doIt(network, 'publish', NOW + 2 * HOUR, well));
        expect(network.copies).toEqual([...new Set(network.copies)]);
        if (last.every((kind) => kind === 'accepted' || kind === 'known'))
          expect([...network.copies].sort()).toEqual(['One', 'Two']);
        else expect(last).toContain('unknown');
      }),
      runs(400),
    );
  });

  test('an edited text is never sent beside the old one', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 6 }), fc.boolean(), lag, (attempts, isLost, late) => {
        const network = new Network(late);
        doIt(network, 'hand-over', DUE, inOrder(...(isLost ? DOUBT : [])));
        for (const { deed, lucks, dieAt, jump, due } of attempts) {
          if (deed === 'take-back') continue;
          network.now += jump;
          doIt(network, deed, NOW + due * HOUR, inOrder(...lucks), dieAt, ['One, edited', 'Two']);
          expect(network.copies.filter((text) => text.startsWith('One'))).toEqual(['One']);
        }
      }),
      runs(200),
    );
  });
});

describe('around the moment at which it comes out', () => {
  const TWICE = ['hand-over', 'publish', 'reconcile', 'take-back'] as const;
  test.each<[string, readonly [Deed, readonly Luck[]][]]>([
    ['it was taken', [['hand-over', []]]],
    ['its answer was lost', [['hand-over', DOUBT]]],
    [
      'it was taken back and the answer was lost',
      [
        ['hand-over', []],
        ['take-back', ['lost-after', ...Array<Luck>(7).fill('lost-before')]],
      ],
    ],
  ])('nothing goes out twice, minute by minute, where %s', (_what, before) => {
    for (const late of [0, 4 * MINUTE, 9 * MINUTE])
      for (let minute = -20; minute <= 25; minute++)
        for (const deed of TWICE)
          for (const next of TWICE) {
            const network = new Network(late);
            for (const [first, lucks] of before) doIt(network, first, DUE, inOrder(...lucks));
            network.now = DUE + minute * MINUTE;
            doIt(network, deed, DUE, well);
            network.now += 2 * MINUTE;
            // Whoever moved it meanwhile has it due now.
            doIt(network, next, network.now, well);
            network.now += HOUR;
            doIt(network, 'publish', DUE, well);
            const { copies } = network;
            expect([late, minute, deed, next, copies]).toEqual([
              late,
              minute,
              deed,
              next,
              [...new Set(copies)],
            ]);
          }
  });
});
