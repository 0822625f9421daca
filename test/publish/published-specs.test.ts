import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Account, Conversation, SoughtStep } from '../../core/src/publish/adapter.ts';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { publishedSpec, valueAt } from '../networks/specs.ts';
import { answerOf, converse, formOf, jsonOf, unveiled } from './conversing.ts';
import { everyRequest } from './every-step.ts';
import { AT, accountOf, adapterOf, stepOf } from './steps.ts';

const reconcileHeld = (step: SoughtStep, account: Account) =>
  adapterOf('mastodon').reconcile?.({ ...step, held: { id: '8', data: { print: 'f'.repeat(32) } } }, account);

/** What is wrong with a value by a published description; empty where nothing is. */
function checker(document: unknown, names: readonly string[]): (value: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(Object(document), 'spec');
  const schemas = names.map((name) => ajv.compile({ $ref: `spec#/components/schemas/${name}` }));
  const known = new Set(names.flatMap((name) => namesIn(document, { $ref: `#/components/schemas/${name}` })));
  return (value) => {
    // A name that the description does not have would go unnoticed: it allows others.
    const unknown = Object.keys(Object(value)).filter((name) => !known.has(name));
    if (unknown.length > 0) return unknown.map((name) => `${name} is unknown`);
    if (schemas.some((validate) => validate(value))) return [];
    return schemas.flatMap(({ errors }) => (errors ?? []).map((one) => `${one.instancePath} ${one.message}`));
  };
}

/** The properties that a schema names, itself or through those that it is made of. */
function namesIn(document: unknown, schema: unknown): readonly string[] {
  const ref = valueAt(schema, '$ref');
  if (typeof ref === 'string') return namesIn(document, valueAt(document, ...ref.slice(2).split('/')));
  const all: unknown = valueAt(schema, 'allOf');
  const own = Object.keys(Object(valueAt(schema, 'properties')));
  return Array.isArray(all) ? [...own, ...all.flatMap((one: unknown) => namesIn(document, one))] : own;
}

const published = (network: string, path: RegExp, given = {}) =>
  everyRequest(network, given).filter(({ request }) => path.test(unveiled(request.url)));

const mastodon = publishedSpec('mastodon-openapi.json');

describe.skipIf(!mastodon.isThere)('what Mastodon gets is what its description takes', () => {
  const document = mastodon.isThere ? mastodon.read() : undefined;
  const wrong = mastodon.isThere ? checker(document, ['TextStatus', 'MediaStatus', 'PollStatus']) : () => [];

  test('statuses', () => {
    const statuses = published('mastodon', /\/statuses$/);
    expect(statuses.map(({ tried }) => tried)).toHaveLength(10);
    for (const { tried, request } of statuses) expect([tried, wrong(jsonOf(request))]).toEqual([tried, []]);
    expect(wrong({ status: 'x', visibility: 'everybody' })).not.toEqual([]);
  });

  test('addresses, methods and fields of forms', () => {
    for (const { request } of everyRequest('mastodon')) {
      const path = new URL(unveiled(request.url)).pathname;
      const operation = valueAt(document, 'paths', path, request.method.toLowerCase());
      expect([path, operation === undefined]).toEqual([path, false]);
      const form = valueAt(
        operation,
        'requestBody',
        'content',
        'multipart/form-data',
        'schema',
        'properties',
      );
      if (request.body?.kind !== 'multipart') continue;
      expect(Object.keys(Object(form))).toEqual(expect.arrayContaining(Object.keys(formOf(request))));
    }
  });
});

describe.skipIf(!mastodon.isThere)(
  'what Mastodon is asked about what waits is what its description has',
  () => {
    const document = mastodon.isThere ? mastodon.read() : undefined;

    test.each([
      ['a look', adapterOf('mastodon').reconcile],
      ['a look for what it has', reconcileHeld],
      ['a probe', (_: unknown, account: Account) => adapterOf('mastodon').scheduling?.probe?.(account)],
      [
        'taking back',
        (_: unknown, account: Account) => adapterOf('mastodon').scheduling?.takeBack({ id: '7' }, account),
      ],
    ])('%s', (_what, conversationOf) => {
      const step = stepOf('mastodon', { scheduleAt: AT + 3_600_000 });
      const conversation: Conversation<unknown> | undefined = conversationOf?.(step, accountOf('mastodon'));
      if (!conversation) throw new Error('It can do so.');
      const { requests } = converse(conversation, ({ url }) =>
        answerOf(unveiled(url).endsWith('verify_credentials') ? { id: '7' } : []),
      );
      expect(requests.length).toBeGreaterThan(0);
      for (const { url, method } of requests) {
        const { pathname, searchParams } = new URL(unveiled(url));
        const path = pathname.replace(/\/7(?=\/|$)/, '/{id}');
        const operation = valueAt(document, 'paths', path, method.toLowerCase());
        expect([path, method, operation === undefined]).toEqual([path, method, false]);
        const given: unknown = valueAt(operation, 'parameters');
        const names = Array.isArray(given) ? given.map((one: unknown) => valueAt(one, 'name')) : [];
        expect(names).toEqual(expect.arrayContaining([...searchParams.keys()]));
      }
    });
  },
);

const discord = publishedSpec('discord-openapi.json');

describe.skipIf(!discord.isThere)('what Discord gets is what its description takes', () => {
  const document = discord.isThere ? discord.read() : undefined;
  const ways = [
    ['a bot', 'MessageCreateRequest', {}],
    ['a webhook', 'IncomingWebhookRequestPartial', { secrets: new Set(['webhook_url']), target: undefined }],
    [
      'a webhook of a forum',
      'IncomingWebhookRequestPartial',
      { secrets: new Set(['webhook_url']), kind: 'forum' },
    ],
  ] as const;

  test.each(ways)('by %s', (_way, schema, account) => {
    const wrong = checker(document, [schema]);
    const messages = everyRequest('discord', { ...account }).filter(
      ({ request }) => request.effect === 'publish',
    );
    expect(messages.length).toBeGreaterThan(2);
    for (const { tried, request } of messages) {
      expect([tried, wrong(jsonOf(request))]).toEqual([tried, []]);
      const files =
        request.body?.kind === 'multipart' ? request.body.parts.filter((part) => 'file' in part) : [];
      expect(files.map(({ name }) => name)).toEqual(files.map((_, index) => `files[${index}]`));
    }
    expect(wrong({ content: 'x'.repeat(4001) })).not.toEqual([]);
  });

  test('a thread of a forum, by a bot', () => {
    const wrong = checker(document, ['CreateForumThreadRequest']);
    const [thread] = published('discord', /\/threads$/, { kind: 'forum' });
    expect(thread && wrong(jsonOf(thread.request))).toEqual([]);
  });
});

const telegram = publishedSpec('telegram-bot-api.json');

describe.skipIf(!telegram.isThere)('what Telegram gets is what its description takes', () => {
  const document = telegram.isThere ? telegram.read() : undefined;

  /** What is wrong with a value by the types that the description names for it. */
  const wrongAs = (types: readonly string[], value: unknown): readonly string[] => {
    const all = types.map((type) => wrongAsOne(type, value));
    return all.some((wrong) => wrong.length === 0) ? [] : all.flat();
  };
  const wrongAsOne = (type: string, value: unknown): readonly string[] => {
    const item = /^Array of (.+)$/.exec(type)?.[1];
    if (item !== undefined) {
      return Array.isArray(value) ? value.flatMap((one: unknown) => wrongAs([item], one)) : ['no list'];
    }
    if (type === 'String') return typeof value === 'string' ? [] : ['no text'];
    if (type === 'Integer') return Number.isInteger(value) ? [] : ['no whole number'];
    if (type === 'Boolean') return typeof value === 'boolean' ? [] : ['neither true nor false'];
    if (type === 'InputFile')
      return typeof value === 'string' && value.startsWith('file:') ? [] : ['no file'];
    return wrongIn(valueAt(document, 'types', type, 'fields'), value);
  };
  const wrongIn = (fields: unknown, value: unknown): readonly string[] => {
    if (!Array.isArray(fields)) return ['not described'];
    const given = Object.entries(Object(value));
    const unknown = given.filter(([name]) => !fields.some((field) => valueAt(field, 'name') === name));
    return [
      ...unknown.map(([name]) => `${name} is unknown`),
      ...fields.flatMap((field): readonly string[] => {
        const name = String(valueAt(field, 'name'));
        const found = given.find(([one]) => one === name);
        if (!found) return valueAt(field, 'required') === true ? [`${name} is missing`] : [];
        const types: unknown = valueAt(field, 'types');
        return wrongAs(Array.isArray(types) ? types.map(String) : [], found[1]).map(
          (one) => `${name}: ${one}`,
        );
      }),
    ];
  };
  /** A form says everything in texts; what is no text is JSON in it. */
  const fieldsOf = (request: HttpRequest, fields: unknown): unknown => {
    if (request.body?.kind === 'json') return request.body.value;
    const entries = Object.entries(formOf(request)).filter(([name]) => !/^file\d+$/.test(name));
    return Object.fromEntries(
      entries.map(([name, text]) => {
        const field = Array.isArray(fields) ? fields.find((one) => valueAt(one, 'name') === name) : undefined;
        const types: unknown = valueAt(field, 'types');
        const isText =
          Array.isArray(types) && types.some((type) => type === 'String' || type === 'InputFile');
        return [name, isText ? text : JSON.parse(text)];
      }),
    );
  };

  test('every call', () => {
    const calls = everyRequest('telegram');
    const methods = calls.map(({ request }) => unveiled(request.url).split('/').at(-1) ?? '');
    expect([...new Set(methods)].sort()).toEqual([
      'sendDocument',
      'sendMediaGroup',
      'sendMessage',
      'sendPhoto',
      'sendPoll',
      'sendVideo',
    ]);
    calls.forEach(({ tried, request }, index) => {
      const fields = valueAt(document, 'methods', methods[index] ?? '', 'fields');
      expect([tried, wrongIn(fields, fieldsOf(request, fields))]).toEqual([tried, []]);
    });
    expect(wrongIn(valueAt(document, 'methods', 'sendMessage', 'fields'), { chat: 1, text: 2 })).not.toEqual(
      [],
    );
  });
});
