import { commands, env, Uri, window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { reasonOf } from './publishing.ts';
import type { PublishingStrings } from './publishing-strings.ts';
import { type PlannedJob, type PublishEvent, readEvent, readJobs } from './run-output.ts';

/** What is to be published: a post of a file, or what is due. */
export type PublishWish = {
  /** To publish it now, to hand it to the networks, or to take it back from them; the first if left out. */
  readonly deed?: 'publish' | 'schedule' | 'unschedule';
  readonly folder: string;
  readonly args: readonly string[];
  readonly channels?: readonly string[];
};

/** What would be sent, without sending anything; undefined where the run failed, which the person was told. */
export async function lookAhead(
  { publishing }: ClientContext,
  { deed = 'publish', folder, args, channels }: PublishWish,
): Promise<readonly PlannedJob[] | undefined> {
  const { checking, failed } = publishing.strings();
  return publishing.whileTelling(checking, async (signal) => {
    const dry = [deed, ...args, ...startedBy(deed), '--dry-run', '--format', 'json'];
    const end = await publishing.run(folder, dry, { signal, ...(channels && { channels }) });
    const jobs = readJobs(end.out);
    if (!jobs && !signal.aborted) window.showErrorMessage(failed(reasonOf(end)));
    return jobs;
  });
}

/** Publishes, with progress and a way to stop, and tells how it went. */
export async function publishNow(context: ClientContext, wish: PublishWish): Promise<void> {
  const { publishing } = context;
  const events = await publishing.whileTelling(titleOf(wish, publishing.strings()), (signal, tell) =>
    runPublish(context, wish, signal, tell),
  );
  if (events) await tellResults(context, events);
}

function titleOf({ deed }: PublishWish, strings: PublishingStrings): string {
  if (deed === 'schedule') return strings.scheduling;
  return deed === 'unschedule' ? strings.takingBack : strings.publishing;
}

/** Who starts it: on some channels the plan lets only the editor send by itself. */
function startedBy(deed: NonNullable<PublishWish['deed']>): readonly string[] {
  return [deed === 'publish' ? '--scheduled-by' : '--started-by', 'editor'];
}

/** Publishes without asking or telling; undefined where nothing could be published at all. */
export async function runPublish(
  { publishing, output }: ClientContext,
  { deed = 'publish', folder, args, channels }: PublishWish,
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
  const all = [deed, ...args, ...startedBy(deed), '--format', 'ndjson'];
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
  const out = channelsOf(events, 'accepted');
  const url = events.find(({ outcome, url: one }) => outcome === 'accepted' && one)?.url;
  const withNetwork = channelsOf(events, 'scheduled');
  const gone = channelsOf(events, 'gone');
  const done = [
    out.size > 0 ? strings.published(out.size) : '',
    withNetwork.size > 0 ? strings.scheduled([...withNetwork]) : '',
    gone.size > 0 ? strings.takenBack([...gone]) : '',
  ]
    .filter(Boolean)
    .join(' ');
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

function channelsOf(events: readonly PublishEvent[], wanted: PublishEvent['outcome']): ReadonlySet<string> {
  return new Set(events.filter(({ outcome }) => outcome === wanted).map(({ channel }) => channel));
}

type Outcomes = ReturnType<ClientContext['publishing']['strings']>['outcome'];

function problemOf(event: PublishEvent, words: Outcomes): string | undefined {
  const { channel, outcome, text = '', why = '', isEarly = false, obstacles = [] } = event;
  switch (outcome) {
    case 'refused':
      return words.refused(channel, text);
    case 'unknown':
      return words.unknown(channel);
    case 'later':
      return words.later(channel);
    case 'kept':
      return words.kept(channel, text);
    case 'left':
      // What follows goes out by itself, and the person was told so before.
      if (why === 'later') return undefined;
      return why === 'no-scheduling' ? words.noScheduling(channel) : words.left(channel);
    case 'blocked':
      return words.blocked(channel, obstacles.map((one) => one.text).join(' '));
    case 'accepted':
      return isEarly ? words.early(channel) : undefined;
    case 'scheduled':
    case 'held':
    case 'gone':
    case 'known':
      return undefined;
  }
}
