import * as z from 'zod';
import { foldLedger, placeKey } from '../../core/src/ledger/fold-ledger.ts';
import { type LedgerLine, ledgerLine } from '../../core/src/ledger/ledger-line.ts';
import type { Adapter, Step } from '../../core/src/publish/adapter.ts';
import { isSuccess, readAnswer, refusalOf } from '../../core/src/publish/answer.ts';
import type { Demand, Reply, SendResult } from '../../core/src/publish/demand.ts';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { outcomeOf } from '../../core/src/publish/outcomes.ts';
import { type Job, runJob } from '../../core/src/publish/run-job.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';

/** What happens to one request. `…-after` means that the network has taken it. */
export type Luck =
  | 'well'
  | 'not-sent'
  | 'lost-before'
  | 'lost-after'
  | 'garbage-after'
  | 'bad-gateway-after'
  | 'too-many'
  | 'unavailable'
  | 'refused';

/**
 * Networks as they come: one takes each key once, one can be asked for what it has, one tells nothing. They are
 * made for these tests; the real ones have tests of their own.
 */
export type Manner = 'keyed' | 'searchable' | 'blind';

const made = z.object({ id: z.string() });
const url = 'https://network.example/posts';

export function adapterOf(manner: Manner): Adapter {
  return {
    secrets: [],
    *publish(step) {
      const value = { key: step.key, text: step.wire, reply: step.follows?.id ?? null };
      const answer = yield {
        method: 'POST',
        url,
        body: { kind: 'json', value },
        effect: 'publish',
        isRepeatable: manner === 'keyed',
      };
      return outcomeOf(
        answer,
        isSuccess(answer) ? readAnswer(made, answer) : undefined,
        refusalOf(answer, 'no'),
      );
    },
    ...(manner === 'blind'
      ? {}
      : {
          *reconcile(step: Step) {
            const sought = manner === 'keyed' ? step.key : step.wire;
            const answer = yield {
              method: 'GET',
              url: `${url}?q=${encodeURIComponent(sought)}`,
              effect: 'read',
            } as const;
            if (!isSuccess(answer)) return { kind: 'cannot-tell', why: String(answer.status) } as const;
            const found = readAnswer(z.array(made), answer);
            const [first] = found ?? [];
            if (first) return { kind: 'found', sent: first } as const;
            return found ? ({ kind: 'absent' } as const) : ({ kind: 'cannot-tell', why: 'garbage' } as const);
          },
        }),
    ...(manner === 'keyed' ? { settlesAt: 'once' as const } : {}),
    *check() {
      yield { method: 'GET', url, effect: 'read' };
      return { kind: 'refused', refusal: { reason: 'unsupported' } };
    },
  };
}

type Stored = { readonly id: string; readonly key: string; readonly text: string };

/** A network, a disk and a clock, which do what they are told to. */
export class World {
  readonly posts: Stored[] = [];
  readonly lines: LedgerLine[] = [];
  /** Requests that arrived, for tests that look at how often something was tried. */
  readonly sent: HttpRequest[] = [];
  now: number;
  isCancelled = false;
  private names = 0;
  private readonly manner: Manner;

  constructor(manner: Manner, now: number) {
    this.manner = manner;
    this.now = now;
  }

  fulfil(demand: Demand, luck: () => Luck): Reply {
    switch (demand.kind) {
      case 'write':
        // As it comes back from the disk.
        this.lines.push(ledgerLine.parse(JSON.parse(JSON.stringify(demand.line))));
        return { kind: 'write' };
      case 'send':
        return { kind: 'send', result: this.send(demand.request, luck()) };
      case 'wait':
        this.now += demand.duration;
        return { kind: 'wait' };
      case 'look':
        return { kind: 'look', now: this.now, isCancelled: this.isCancelled };
      case 'name':
        return { kind: 'name', name: (++this.names).toString(16).padStart(16, '0') };
    }
  }

  private send(request: HttpRequest, luck: Luck): SendResult {
    const answer = (status: number, body: string, headers = {}): SendResult => ({
      kind: 'answer',
      answer: { status, headers, body },
    });
    switch (luck) {
      case 'not-sent':
        return { kind: 'not-sent', why: 'ECONNREFUSED' };
      case 'lost-before':
        return { kind: 'lost', why: 'ECONNRESET' };
      case 'too-many':
        return answer(429, '', { 'retry-after': '30' });
      case 'unavailable':
        return answer(503, 'down');
      case 'refused':
        return answer(422, '{}');
    }
    this.sent.push(request);
    const body = JSON.stringify(this.take(request));
    switch (luck) {
      case 'lost-after':
        return { kind: 'lost', why: 'timeout' };
      case 'garbage-after':
        return answer(200, body.slice(0, 5));
      case 'bad-gateway-after':
        return answer(502, 'Bad Gateway');
      case 'well':
        return answer(200, body);
    }
  }

  private take({ method, url: asked, body }: HttpRequest): unknown {
    if (method === 'GET') {
      const sought = decodeURIComponent(String(asked).replace(/^.*\?q=/, ''));
      return this.posts.filter(({ key, text }) => key === sought || text === sought);
    }
    const { key, text } = z
      .object({ key: z.string(), text: z.string() })
      .parse(body?.kind === 'json' ? body.value : undefined);
    const known = this.manner === 'keyed' ? this.posts.find((post) => post.key === key) : undefined;
    if (known) return known;
    const post = { id: String(this.posts.length + 1), key, text };
    this.posts.push(post);
    return post;
  }

  /** Runs a job from what the ledger says now; `dieAt` ends it before that demand, counted from 0. */
  run(job: Omit<Job, 'ledger'>, luck: () => Luck, dieAt = Number.POSITIVE_INFINITY): readonly StepResult[] {
    const { post, channel, on } = job.place;
    const known = this.lines.filter((line) => line.post === post);
    const ledger = known.length > 0 ? foldLedger(known).get(placeKey(channel, on)) : undefined;
    const results: StepResult[] = [];
    const running = runJob({ ...job, ledger }, (result) => results.push(result));
    let next = running.next();
    for (let at = 0; !next.done && at < dieAt; at++) next = running.next(this.fulfil(next.value, luck));
    return results;
  }
}
