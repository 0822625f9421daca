import type { Shown } from './shown.ts';

// What Slack itself reads between angle brackets: somebody, a channel, a group, a link. Each of these
// reads a character once.
const TOKEN = '<(?:[@#!]|https?:\\/\\/|mailto:|tel:)[^<>\\s]*(?:\\|[^<>\\n]*)?>';
/** A link as Markdown writes it: its name, its address. */
const LINK = '\\[([^[\\]\\n]+)\\]\\((https?:\\/\\/[^\\s()<>]*(?:\\([^\\s()<>]*\\)[^\\s()<>]*)*)\\)';
const MARKUP = new RegExp(`${TOKEN}|${LINK}|[&<>]`, 'g');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What of a text travels otherwise than it is written, in the `text` of a Slack message: `&`, `<` and `>`
 * as entities, but for what Slack reads between angle brackets, and `[name](https://…)` as
 * `<https://…|name>`.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text (read 2026-11-21)
 */
export function findMrkdwn(text: string): readonly Shown[] {
  if (!/[&<>]|\]\(/.test(text)) return [];
  return Array.from(text.matchAll(MARKUP), ({ 0: written, 1: name, 2: address = '', index }) => {
    const shown = name === undefined ? escapeOne(written) : `<${escapeText(address)}|${escapeText(name)}>`;
    return { start: index, end: index + written.length, shown };
  });
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, escapeOne);
}

/** A reserved character as an entity; what else stands there is a token, and stays. */
function escapeOne(written: string): string {
  return ENTITIES[written] ?? written;
}
