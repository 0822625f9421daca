import { commands, env, Uri, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { reasonOf } from './publishing.ts';
import { type PlannedJob, type PublishEvent, readEvent, readJobs } from './run-output.ts';

/** What is to be published: a post of a file, or what is due. */
export type PublishWish = {
  readonly folder: string;
  readonly args: readonly string[];
  readonly channels?: readonly string[];
};

/** What would be sent, without sending anything; undefined where the run failed, which the person was told. */
export async function lookAhead(
  { publishing }: ClientContext,
  { folder, args, channels }: PublishWish,
): Promise<readonly PlannedJob[] | undefined> {
  const { checking, failed } = publishing.strings();
  return publishing.whileTelling(checking, async (signal) => {
    const dry = ['publish', ...args, '--dry-run', '--format', 'json'];
    const end = await publishing.run(folder, dry, { signal, ...(channels && { channels }) });
    const jobs = readJobs(end.out);
    if (!jobs && !signal.aborted) window.showErrorMessage(failed(reasonOf(end)));
    return jobs;
  });
}

/** Publishes, with progress and a way to stop, and tells how it went. */
export async function publishNow(context: ClientContext, wish: PublishWish): Promise<void> {
  const { publishing } = context;
  const strings = publishing.strings();
  const events = await publishing.whileTelling(strings.publishing, (signal, tell) =>
    runPublish(context, wish, signal, tell),
  );
  if (events) await tellResults(context, events);
}

/** Publishes without asking or telling; undefined where nothing could be published at all. */
export async function runPublish(
  { publishing, output }: ClientContext,
  { folder, args, channels }: PublishWish,
  signal: AbortSignal,
  tell: (message: string) => void,
): Promise<readonly PublishEvent[] | undefined> {
  const strings = publishing.strings();
  const events: PublishEvent[] = [];
  const onLine = (line: string) => {
    const event = readEvent(line);
    if (!event) return;
    events.push(event);
    output.info(`${event.channel} ${event.step ?? ''} ${event.outcome} ${event.url ?? event.text ?? ''}`);
    if (event.step) tell(strings.step(event.channel, event.step));
  };
  const all = ['publish', ...args, '--scheduled-by', 'editor', '--format', 'ndjson'];
  const end = await publishing.run(folder, all, { signal, onLine, ...(channels && { channels }) });
  if (end.code !== 2 && end.code >= 0) return events;
  window.showErrorMessage(strings.failed(reasonOf(end)));
  return undefined;
}

/** One message: what is out with a way to it, or first of all what somebody has to see to. */
export async function tellResults(
  { publishing }: ClientContext,
  events: readonly PublishEvent[],
): Promise<void> {
  const strings = publishing.strings();
  const bad = events.flatMap((event) => problemOf(event, strings.outcome) ?? []);
  const isUnknown = events.some(({ outcome }) => outcome === 'unknown');
  const out = new Set(events.filter(({ outcome }) => outcome === 'accepted').map(({ channel }) => channel));
  const url = events.find(({ outcome, url: one }) => outcome === 'accepted' && one)?.url;
  const done = out.size > 0 ? strings.published(out.size) : '';
  if (bad.length === 0) {
    if (done === '') return;
    const chosen = await window.showInformationMessage(done, ...(url === undefined ? [] : [strings.open]));
    if (chosen === strings.open && url) await env.openExternal(Uri.parse(url, true));
    return;
  }
  const text = [done, ...bad].filter(Boolean).join(' ');
  const actions = isUnknown ? [strings.reconcile, strings.showOutput] : [strings.showOutput];
  const chosen = await window.showWarningMessage(text, ...actions);
  if (chosen === strings.reconcile) await commands.executeCommand('vocero.reconcile');
  if (chosen === strings.showOutput) await commands.executeCommand('vocero.showOutput');
}

type Outcomes = ReturnType<ClientContext['publishing']['strings']>['outcome'];

function problemOf(event: PublishEvent, words: Outcomes): string | undefined {
  const { channel, outcome, text = '', obstacles = [] } = event;
  switch (outcome) {
    case 'refused':
      return words.refused(channel, text);
    case 'unknown':
      return words.unknown(channel);
    case 'later':
      return words.later(channel);
    case 'left':
      return words.left(channel);
    case 'blocked':
      return words.blocked(channel, obstacles.map((one) => one.text).join(' '));
    case 'accepted':
    case 'known':
      return undefined;
  }
}
