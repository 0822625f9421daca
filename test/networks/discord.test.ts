import { expect, test } from 'vitest';
import { discord } from '../../core/src/networks/discord.ts';
import { mark, unmarked } from './entities/marked-entities.ts';
import { publishedSpec, valueAt } from './specs.ts';

const [limit] = discord.text;

test.each([
  ['', 0],
  ['**bold**', 8],
  ['👍', 2],
  ['<@123456789012345678>', 21],
  ['https://acme.dev/v2', 19],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

test.each([
  'see ⟦https://acme.dev/v2⟧, not acme.dev',
  '[name](⟦https://acme.dev/v2⟧) and <⟦https://acme.dev⟧>',
  '⟪<@123456789012345678>⟫ ⟪<@!123456789012345678>⟫ ⟪<@&123456789012345678>⟫',
  '⟪@everyone⟫ and ⟪@here⟫, not @ana nor mail@here.org nor @everyones',
  '#general and <#123456789012345678>',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, discord.entities(text))).toBe(marked);
});

const spec = publishedSpec('discord-openapi.json');

test.skipIf(!spec.isThere)('agrees with the OpenAPI description of Discord', () => {
  const document = spec.read();
  const schema = (...keys: (string | number)[]) => valueAt(document, 'components', 'schemas', ...keys);
  // A bot's request allows 4,000 in its schema, for the sake of those who have Nitro.
  expect(limit?.max.value).toBe(
    schema('IncomingWebhookRequestPartial', 'properties', 'content', 'maxLength'),
  );
  expect(discord.title?.[0]?.max.value).toBe(
    schema('CreateForumThreadRequest', 'properties', 'name', 'maxLength'),
  );
  expect(discord.altText?.[0]?.max.value).toBe(
    schema('MessageAttachmentRequest', 'properties', 'description', 'maxLength'),
  );
  expect(discord.media?.count?.value).toBe(
    schema('MessageCreateRequest', 'properties', 'attachments', 'maxItems'),
  );
  const poll = (...keys: string[]) => schema('PollCreateRequest', 'properties', ...keys);
  expect(discord.poll?.options.min.value).toBe(poll('answers', 'minItems'));
  expect(discord.poll?.options.max.value).toBe(poll('answers', 'maxItems'));
  expect(discord.poll?.minutes?.min?.value).toBe(60 * Number(poll('duration', 'minimum')));
  expect(discord.poll?.minutes?.max?.value).toBe(60 * Number(poll('duration', 'maximum')));
  // Question and answer share a type; the 55 of an answer stand in the documents alone.
  expect(discord.poll?.question?.max.value).toBe(schema('PollMedia', 'properties', 'text', 'maxLength'));
});
