import { span } from '../../text/span.ts';
import { tagsUsed } from '../../workspace/tag-counts.ts';
import { textAt } from '../cursor/text-at.ts';
import { label } from '../labels.ts';
import type { Completer, CompletionAsk } from './completion.ts';

const TYPED = /(?<![\p{L}\p{M}\p{N}_&/#@.])(?:#[\p{L}\p{M}\p{N}_]*|@[\w.@-]*)$/u;
/** Typing a letter more finds the others. */
const MAX_TAGS = 100;

/** Hashtags and mentions: those already used on the channels of the text, most used first, then those that the plan names. */
export const tags: Completer = function* (ask) {
  const { workspace, file, cursor, post, plan, project, offset, language } = ask;
  const text = textAt(file, cursor, post, plan, offset);
  const typed = text && !text.inComment ? TYPED.exec(text.before)?.[0] : undefined;
  if (!text || typed === undefined) return;
  const named = text.target === undefined ? [] : [text.target];
  const names = text.deliveries.flatMap(({ channelId, networkId }) => [channelId, networkId]);
  const used = tagsUsed(workspace.index.tags, project, [...new Set([...names, ...named])], typed, MAX_TAGS);
  const known = new Map<string, string>();
  const planned = typed.startsWith('#') ? plannedHashtags(ask) : plannedHandles(ask, names);
  // A network takes capitals for small letters: one spelling is offered, the plan's if it has one, else the most used.
  const spellings = new Map(
    [...used.map(({ tag }) => tag).reverse(), ...planned.map(([tag]) => tag)].map((tag) => [keyOf(tag), tag]),
  );
  const counts = new Map<string, number>();
  for (const { tag, count } of used) {
    // The tag that is being written has been counted already.
    if (tag === typed && count === 1) continue;
    counts.set(keyOf(tag), (counts.get(keyOf(tag)) ?? 0) + count);
  }
  for (const [key, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const tag = spellings.get(key) ?? key;
    const params = { count: new Intl.NumberFormat(language).format(count) };
    known.set(tag, count === 1 ? label('usedOnce', language) : label('usedTimes', language, params));
  }
  for (const [tag, detail] of planned) if (!known.has(tag)) known.set(tag, detail);
  const place = span(offset - typed.length, offset);
  const kind = typed.startsWith('#') ? 'tag' : 'mention';
  for (const [tag, detail] of known) yield { label: tag, kind, detail, span: place, text: tag };
};

function keyOf(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

function plannedHashtags({ plan, post, language }: CompletionAsk): readonly (readonly [string, string])[] {
  const id = post?.entry.campaign;
  const campaign =
    id !== undefined && plan?.campaigns && Object.hasOwn(plan.campaigns, id) ? plan.campaigns[id] : undefined;
  const ofCampaign = label('ofCampaign', language, { name: campaign?.name ?? id ?? '' });
  return [
    ...(campaign?.hashtags ?? []).map((tag) => [tag, ofCampaign] as const),
    ...(plan?.voice?.hashtags?.allow ?? []).map((tag) => [tag, label('ofBrand', language)] as const),
  ];
}

/** Handles that the plan knows on the networks that the text goes to. */
function plannedHandles(
  { plan }: CompletionAsk,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  const people = [
    ...Object.values(plan?.community ?? {}).flatMap((all) => all ?? []),
    ...(plan?.competitors ?? []),
  ];
  return people.flatMap(({ name, handles = {} }) =>
    Object.entries(handles).flatMap(([network, handle]) =>
      names.includes(network) ? [[`@${handle.replace(/^@/, '')}`, name] as const] : [],
    ),
  );
}
