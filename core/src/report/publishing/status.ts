import type { ChannelStatus, PublishingStatus } from '../../features/publishing-status.ts';
import type { DeliveryState } from '../../ledger/delivery-state.ts';
import { adapters } from '../../publish/adapters/registry.gen.ts';
import { momentText } from '../../rules/format-message.ts';
import type { Language } from '../../rules/words.ts';
import { harmless } from '../harmless.ts';
import type { Style } from '../style.ts';
import { stepName } from './outcome-text.ts';
import { publishingWords, refusalText } from './words.ts';

/** What a reader has to see first. */
const ORDER: readonly DeliveryState[] = [
  'unknown',
  'failed',
  'partly',
  'late',
  'due',
  'scheduled',
  'held',
  'approved',
  'review',
  'draft',
  'idea',
  'published',
  'cancelled',
];

type Options = {
  readonly language: Language;
  readonly style: Style;
  readonly nameOf: (uri: string) => string;
  readonly networkOf: (channel: string) => string;
};

/** The state of everything, for people: what needs them first. */
export function statusText({ channels, problems }: PublishingStatus, options: Options): string {
  const { language, style, nameOf } = options;
  const words = publishingWords(language);
  const lines: string[] = [];
  for (const state of ORDER) {
    const some = channels.filter((one) => one.state === state);
    if (some.length === 0) continue;
    lines.push(`${paint(state, style)(words.states[state])} (${some.length})`);
    for (const one of some) lines.push(...channelLines(one, options));
    lines.push('');
  }
  if (lines.length === 0) lines.push(words.noReceipts, '');
  for (const { uri, damaged } of problems)
    lines.push(style.warning(words.damaged(nameOf(uri), damaged.join(', '))));
  return `${lines.join('\n').trimEnd()}\n`;
}

function paint(state: DeliveryState, style: Style): (text: string) => string {
  if (state === 'unknown' || state === 'failed') return style.error;
  if (state === 'partly' || state === 'late') return style.warning;
  return state === 'published' ? style.good : style.strong;
}

function channelLines(one: ChannelStatus, { language, style, networkOf }: Options): readonly string[] {
  const when = one.at === undefined ? '' : `  ${style.faint(momentText(one.at, one.zone, language))}`;
  const lines = [`  ${harmless(`${one.post} → ${one.channel}`)}${when}`];
  const network = networkOf(one.channel);
  const adapter = Object.hasOwn(adapters, network) ? adapters[network] : undefined;
  for (const [step, state] of one.ledger?.steps ?? []) {
    const name = stepName(step, language);
    if (state.kind === 'held') lines.push(`    ${name}: ${heldText(state, one, language)}`);
    if (state.kind === 'accepted') lines.push(`    ${name}: ${harmless(state.sent.url ?? state.sent.id)}`);
    if (state.kind === 'refused')
      lines.push(`    ${name}: ${harmless(refusalText(state.refusal, adapter, language))}`);
    if (state.kind === 'unknown') lines.push(`    ${name}: ${harmless(state.why ?? '?')}`);
    if (state.kind === 'open' && state.refusal)
      lines.push(`    ${name}: ${harmless(refusalText(state.refusal, adapter, language))}`);
  }
  return lines;
}

/** Once its time has come, the network is taken at its word, and that is told. */
function heldText(
  { scheduleAt }: { readonly scheduleAt: number },
  { state, zone }: ChannelStatus,
  language: Language,
): string {
  const words = publishingWords(language);
  const when = momentText(scheduleAt, zone, language);
  return state === 'held' ? `${words.scheduled} ${when}` : words.unasked(when);
}

/** The state of everything, for programs. */
export function statusJson(
  { channels, problems }: PublishingStatus,
  nameOf: (uri: string) => string,
): string {
  const listed = channels.map(({ post, channel, on, state, at, uri, ledger }) => ({
    post,
    channel,
    on,
    state,
    at: at === undefined ? undefined : new Date(at).toISOString(),
    file: uri && nameOf(uri),
    steps: [...(ledger?.steps ?? [])].map(([step, known]) => ({
      step,
      state: known.kind,
      ...(known.kind === 'accepted' && { id: known.sent.id, url: known.sent.url }),
      ...(known.kind === 'held' && {
        id: known.sent.id,
        scheduleAt: new Date(known.scheduleAt).toISOString(),
      }),
      ...(known.kind === 'refused' && { reason: known.refusal.reason, words: known.refusal.words }),
      ...(known.kind === 'unknown' && { why: known.why }),
    })),
  }));
  const damaged = problems.map(({ uri, damaged: lines, isNewer }) => ({ file: nameOf(uri), lines, isNewer }));
  return `${JSON.stringify({ version: 1, channels: listed, damaged }, null, 2)}\n`;
}
