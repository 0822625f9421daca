import { fileURLToPath } from 'node:url';
import { type Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import type { PublishingPlan } from '../../../core/src/contract/publish.ts';
import { type Clocks, startCountdown, tick } from '../../../core/src/publish/countdown.ts';
import type { ClientContext } from '../client-context.ts';
import { language } from '../settings.ts';
import { runPublish, tellResults } from './publish-run.ts';

/** Publishing by itself while the window is open; shown in the status bar, where one click stops it. */
export type Automatic = Disposable & { toggle(): void };

const SECOND = 1000;
/** How often plans are read again at least: times pass and nobody types, in milliseconds. */
const READ_AGAIN = 10 * 60_000;

const readClocks = (): Clocks => ({ wall: Date.now(), steady: performance.now() });

/** Does nothing until a plan or one of its channels says `publishing: { by: editor }`. Nothing is sent from a folder that is not trusted. */
export function createAutomatic(context: ClientContext): Automatic {
  const { publishing, server, output } = context;
  const item = window.createStatusBarItem('vocero.countdown', StatusBarAlignment.Left, -1);
  item.name = 'Vocero: publishing';
  item.command = 'vocero.toggleAutomaticPublishing';
  let plans: readonly PublishingPlan[] = [];
  let countdowns = new Map<string, ReturnType<typeof startCountdown>>();
  let isStopped = false;
  let stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let isReading = false;
  let isRunning = false;
  let told: string | undefined;

  const read = async () => {
    if (isReading || !workspace.isTrusted) return;
    isReading = true;
    readAt = performance.now();
    try {
      plans = (await publishing.plans()).filter(({ isOurs, isPaused }) => isOurs && !isPaused);
    } catch (error) {
      output.warn(`What goes out next: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      isReading = false;
    }
    if (plans.length > 0) timer ??= setInterval(look, SECOND);
    else {
      clearInterval(timer);
      timer = undefined;
    }
    look();
  };

  const look = () => {
    const now = readClocks();
    if (now.steady - readAt > READ_AGAIN) void read();
    const next = new Map<string, ReturnType<typeof startCountdown>>();
    let soonest: { readonly left: number; readonly title: string } | undefined;
    for (const plan of plans) {
      const known = countdowns.get(plan.uri) ?? startCountdown(now);
      const { countdown, isDue, left } = tick(known, now, isStopped || isRunning ? [] : plan.ahead);
      // While nothing may start, what was tried stays known.
      next.set(plan.uri, isStopped || isRunning ? { ...countdown, tried: known.tried } : countdown);
      if (isDue) void publish(plan);
      if (left === undefined || left >= (soonest?.left ?? Number.POSITIVE_INFINITY)) continue;
      soonest = { left, title: plan.ahead.find(({ at }) => at - now.wall === left)?.title ?? '' };
    }
    countdowns = next;
    show(soonest);
  };

  const publish = async ({ folder }: PublishingPlan) => {
    if (!workspace.isTrusted) return;
    isRunning = true;
    try {
      const wish = { folder, args: [fileURLToPath(folder), '--due'] };
      const events = await runPublish(context, wish, stop.signal, () => undefined);
      // What stays here for the same reason as before was told already.
      const news = JSON.stringify(events);
      if (events && news !== told) void tellResults(context, events);
      told = news;
    } catch (error) {
      output.error(`Publishing: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      isRunning = false;
      await read();
    }
  };

  const show = (soonest: { readonly left: number; readonly title: string } | undefined) => {
    const strings = publishing.strings();
    if (plans.length === 0 || (!soonest && !isStopped && !isRunning)) {
      item.hide();
      return;
    }
    const left = soonest ? shortTime(soonest.left, language()) : '';
    item.text = isStopped
      ? `$(debug-pause) ${strings.off}`
      : isRunning
        ? `$(sync~spin) ${strings.publishing}`
        : `$(clock) ${left}`;
    item.tooltip = isStopped ? strings.automaticOff : strings.nextIn(soonest?.title ?? '', left);
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.show();
  };

  // Changes come several times a second while somebody types; the plans are read once they have stopped.
  let soon: NodeJS.Timeout | undefined;
  const changed = server.onChanged(() => {
    clearTimeout(soon);
    soon = setTimeout(() => void read(), SECOND);
  });
  const trusted = workspace.onDidGrantWorkspaceTrust(() => void read());
  return {
    toggle: () => {
      isStopped = !isStopped;
      const strings = publishing.strings();
      if (isStopped) stop.abort();
      else stop = new AbortController();
      window.setStatusBarMessage(isStopped ? strings.automaticStopped : strings.automaticOn, 5000);
      look();
    },
    dispose: () => {
      stop.abort();
      clearInterval(timer);
      clearTimeout(soon);
      for (const one of [changed, trusted, item]) one.dispose();
    },
  };
}

/** The largest two units of a duration: `2 h 5 min`, `4 min 20 s`. */
function shortTime(milliseconds: number, locale: string): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  const parts = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const;
  const first = parts.findIndex(([, count]) => count > 0);
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2);
  return shown
    .filter(([, count], index) => index === 0 || count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}
