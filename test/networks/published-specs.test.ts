import { describe, expect, test } from 'vitest';
import { mastodon } from '../../core/src/networks/mastodon.ts';
import { telegram } from '../../core/src/networks/telegram.ts';
import { publishedSpec, valueAt } from './specs.ts';

const bots = publishedSpec('telegram-bot-api.json');

describe.skipIf(!bots.isThere)('the Bot API of Telegram', () => {
  const document = bots.isThere ? bots.read() : undefined;
  const field = (kind: 'methods' | 'types', owner: string, name: string) => {
    const fields = valueAt(document, kind, owner, 'fields');
    const found = Array.isArray(fields) ? fields.find((one) => valueAt(one, 'name') === name) : undefined;
    return String(valueAt(found, 'description'));
  };

  test('takes texts of this length', () => {
    expect(field('methods', 'sendMessage', 'text')).toContain(`1-${telegram.text[0]?.max.value} characters`);
  });

  test('takes polls of this size', () => {
    const { poll } = telegram;
    const { min, max } = poll?.options ?? {};
    expect(field('methods', 'sendPoll', 'question')).toContain(`1-${poll?.question?.max.value} characters`);
    expect(field('methods', 'sendPoll', 'options')).toContain(`${min?.value}-${max?.value} answer options`);
    expect(field('types', 'InputPollOption', 'text')).toContain(`1-${poll?.option.max.value} characters`);
  });
});

const servers = publishedSpec('mastodon-openapi.json');

test.skipIf(!servers.isThere)('a Mastodon server that has changed nothing says of itself what we say', () => {
  const configuration = valueAt(
    servers.read(),
    'components',
    'schemas',
    'Instance',
    'example',
    'configuration',
  );
  const of = (...keys: string[]) => valueAt(configuration, ...keys);
  expect(mastodon.text[0]?.max.value).toBe(of('statuses', 'max_characters'));
  expect(mastodon.text[0]?.count('https://example.com/a/long/path/that/goes/on')).toBe(
    of('statuses', 'characters_reserved_per_url'),
  );
  expect(mastodon.media?.count?.value).toBe(of('statuses', 'max_media_attachments'));
  expect(mastodon.altText?.[0]?.max.value).toBe(of('media_attachments', 'description_limit'));
  expect(mastodon.poll?.options.max.value).toBe(of('polls', 'max_options'));
  expect(mastodon.poll?.option.max.value).toBe(of('polls', 'max_characters_per_option'));
  expect((mastodon.poll?.minutes?.min?.value ?? 0) * 60).toBe(of('polls', 'min_expiration'));
});
