import type { Outcome, Sent } from '../ledger/outcome.ts';
import type { Account, Adapter, Step } from './adapter.ts';
import type { HttpRequest } from './http.ts';
import type { PublishJob } from './publish-job.ts';

/** The requests of a step, in their order, had every one gone well. */
export type Imagined = {
  readonly step: string;
  readonly requests: readonly HttpRequest[];
  /** Set where the adapter itself would not send it. */
  readonly refused: Extract<Outcome, { kind: 'refused' }> | undefined;
  /** Set where nothing is sent of it: it is out, the network has it, or it follows what the network publishes later. */
  readonly stays?: 'out' | 'held' | 'follows';
};

/** Requests that no conversation has: one that goes on is a mistake in its adapter. */
const TOO_MANY = 500;

/** What would be sent, without sending anything: every conversation is had with answers that its adapter imagines. */
export function imagineJob(job: PublishJob, now: number): readonly Imagined[] {
  const { steps, adapter, account, due, scheduleAt, ledger } = job;
  // Where nothing can be handed over, nothing would be sent at once instead.
  if (!adapter || (scheduleAt !== undefined && !adapter.scheduling)) return [];
  const out = new Map<string, Sent>();
  // Grows as it would: what a network answers with at first is there for the steps behind.
  const secrets = new Set(account.secrets);
  let isWaiting = false;
  return steps.map((planned): Imagined => {
    const nothing = { step: planned.id, requests: [], refused: undefined };
    const state = ledger?.steps.get(planned.id);
    if (state?.kind === 'accepted') out.set(planned.id, state.sent);
    if (state?.kind === 'accepted') return { ...nothing, stays: 'out' };
    if (state?.kind === 'held') isWaiting = true;
    if (state?.kind === 'held') return { ...nothing, stays: 'held' };
    if (isWaiting) return { ...nothing, stays: 'follows' };
    const { digest: _, ...rest } = planned;
    const first = out.get('part/1');
    const follows = planned.kind === 'part' ? out.get(`part/${planned.index}`) : first;
    const imagined = imagineStep(
      { ...rest, at: now, due, scheduleAt, follows, first },
      { ...account, secrets },
      adapter,
      secrets,
    );
    if (imagined.outcome?.kind === 'accepted') out.set(planned.id, imagined.outcome.sent);
    if (scheduleAt !== undefined) isWaiting = true;
    const refused = imagined.outcome?.kind === 'refused' ? imagined.outcome : undefined;
    return { step: planned.id, requests: imagined.requests, refused };
  });
}

function imagineStep(step: Step, account: Account, adapter: Adapter, secrets: Set<string>) {
  const requests: HttpRequest[] = [];
  const conversation = adapter.publish(step, account);
  let next = conversation.next();
  while (!next.done && requests.length < TOO_MANY) {
    requests.push(next.value);
    for (const { name } of next.value.takes ?? []) secrets.add(name);
    const { imagined = {}, imaginedHeaders = {} } = next.value;
    next = conversation.next({ status: 200, headers: imaginedHeaders, body: JSON.stringify(imagined) });
  }
  return { requests, outcome: next.done ? next.value : undefined };
}
