import { entityFinder } from './counting/entities/entity-finder.ts';
import { webLinks } from './counting/entities/links.ts';
import { matching } from './counting/entities/matching.ts';
import { findMrkdwn } from './counting/mrkdwn.ts';
import { countedShown, showText } from './counting/shown.ts';
import type { Network } from './network.ts';

const POST = {
  source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
  read: '2026-11-21',
};
const SCHEDULE = {
  source: 'https://docs.slack.dev/reference/methods/chat.scheduleMessage',
  read: '2026-11-21',
};
const TRUNCATING = {
  source: 'https://api.slack.com/changelog/2018-04-truncating-really-long-messages',
  read: '2026-11-21',
};
const UPDATE = { source: 'https://docs.slack.dev/reference/methods/chat.update', read: '2026-11-21' };
const FORMATTING = {
  source: 'https://docs.slack.dev/messaging/formatting-message-text',
  read: '2026-11-21',
};

const DAY = 24 * 60;

/**
 * Slack, as a message whose body is its `text`. Whether escapes count is not stated, nor the unit: what
 * is counted is the text as it travels, in UTF-16, which no other reading exceeds.
 */
export const slack: Network = {
  name: 'Slack',
  counting: {
    en: 'Sent as Slack’s mrkdwn: &, < and > as entities, [name](address) as <address|name>. Counted as it travels, in UTF-16 units. Above 4,000 characters Slack may show several messages; above 40,000 it cuts.',
    es: 'Se envía como mrkdwn de Slack: &, < y > como entidades, [nombre](dirección) como <dirección|nombre>. Se cuenta tal como viaja, en unidades UTF-16. Por encima de 4000 caracteres Slack puede mostrar varios mensajes; por encima de 40 000, corta.',
  },
  entities: entityFinder(
    matching('link', /<http/, /<(https?:\/\/[^<>|\s]+)(?:\|[^<>\n]*)?>/g),
    webLinks({ bare: false }),
    matching('mention', /<@/, /<@([UW][A-Z0-9]+)(?:\|[^<>\n]*)?>/g),
    matching('mention', /<!/, /<!(here|channel|everyone|subteam\^S[A-Z0-9]+)(?:\|[^<>\n]*)?>/g),
  ),
  handle: /^(?:[UW][A-Z0-9]+|here|channel|everyone|subteam\^S[A-Z0-9]+)$/,
  wire: (text) => showText(text, findMrkdwn(text)),
  text: [{ ...countedShown('utf16', findMrkdwn), max: { value: 40_000, ...TRUNCATING } }],
  look: { handleSign: '' },
  supports: {
    threads: { value: true, ...POST },
    nativeScheduling: { value: { max: 120 * DAY }, ...SCHEDULE },
    editing: { value: true, ...UPDATE },
    firstComment: { value: true, ...POST },
    clickableLinks: { value: true, ...FORMATTING },
  },
};
