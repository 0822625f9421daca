import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation, Step } from '../../core/src/publish/adapter.ts';
import type { HttpAnswer } from '../../core/src/publish/http.ts';
import type { Json } from '../../core/src/publish/json.ts';
import { runs } from '../properties/runs.ts';
import { converse, imagine, unveiled } from './conversing.ts';
import { AT, accountOf, adapterOf, DOCUMENT, NETWORKS, PICTURE, stepOf, VIDEO } from './steps.ts';

const media = fc.array(fc.constantFrom(PICTURE, VIDEO, DOCUMENT, { ...PICTURE, kind: 'gif' as const }), {
  maxLength: 3,
});
const poll = { options: ['Sí', 'No'], minutes: 60, isMultiple: false };
const sent = { id: '1700000000.000100', url: 'https://example.org/1', data: { channel: '9' } };

const shape = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', 'Hola <b> & {x}', '¿Y tú?\n\n#uno'),
  ),
  media,
  poll: fc.option(fc.constant(poll), { nil: undefined }),
  title: fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
  link: fc.option(fc.constant('https://acme.dev/?utm_source=x#y'), { nil: undefined }),
  warning: fc.option(fc.constant('Spoiler'), { nil: undefined }),
  scheduleAt: fc.option(fc.constantFrom(AT - 1, AT + 3_600_000), { nil: undefined }),
  follows: fc.option(fc.constant(sent), { nil: undefined }),
  kind: fc.constantFrom<Step['kind'][]>('part', 'comment'),
});

/** Something like an answer, or nothing like one. */
const bodies: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    '<html>502</html>',
    '{"ok":true}',
    '{"ok":false,"error":"fatal_error"}',
  ),
  fc.json({ maxDepth: 3 }),
  fc.string({ maxLength: 20 }),
);
const answers: fc.Arbitrary<Partial<HttpAnswer> & { readonly isImagined: boolean }> = fc.record({
  isImagined: fc.boolean(),
  status: fc.constantFrom(
    0,
    200,
    201,
    202,
    204,
    206,
    301,
    400,
    401,
    403,
    404,
    408,
    409,
    413,
    422,
    429,
    500,
    503,
  ),
  headers: fc.constantFrom({}, { 'x-rate-limit-reset': 'soon' }, { 'x-restli-id': '' }, { etag: '"1"' }),
  body: bodies,
});

function answerFrom(given: readonly (Partial<HttpAnswer> & { isImagined: boolean })[]) {
  return (
    request: { readonly imagined?: Json; readonly imaginedHeaders?: HttpAnswer['headers'] },
    index: number,
  ) => {
    const {
      isImagined,
      status = 200,
      headers = {},
      body = '',
    } = given[index % given.length] ?? { isImagined: true };
    return isImagined
      ? { status: 200, headers: request.imaginedHeaders ?? {}, body: JSON.stringify(request.imagined ?? {}) }
      : { status, headers, body };
  };
}

const SIGNED = ['api_key', 'api_key_secret', 'oauth1_token', 'oauth1_token_secret'];
/** The ways in, where there are several; the last is none. */
const WAYS: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  discord: [new Set(['webhook_url']), new Set(['bot_token']), new Set()],
  x: [new Set(['access_token']), new Set(SIGNED), new Set()],
};

describe.each(NETWORKS)('whatever %s answers', (network) => {
  const adapter = adapterOf(network);
  const ways = WAYS[network] ?? [undefined];
  const accounts = fc
    .tuple(fc.constantFrom(...ways), fc.constantFrom(undefined, 'page', 'forum', 'person'), fc.boolean())
    .map(([secrets, kind, isLost]) =>
      accountOf(network, { kind, ...(secrets && { secrets }), ...(isLost && { target: undefined }) }),
    );
  const cases = fc.tuple(shape, accounts, fc.array(answers, { minLength: 1, maxLength: 12 }));

  test('a step ends with an outcome, and has been published once at most', () => {
    fc.assert(
      fc.property(cases, ([given, account, replies]) => {
        const conversation = adapter.publish(stepOf(network, given), account);
        const { requests, result } = converse(conversation, answerFrom(replies));
        expect(['accepted', 'refused', 'retry', 'unknown']).toContain(result.kind);
        const at = requests.findIndex(({ effect }) => effect === 'publish');
        // What comes behind it could fail, and would put in doubt what is certain.
        if (at >= 0) expect(at).toBe(requests.length - 1);
        if (result.kind === 'accepted') {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(result.sent.id).not.toBe('');
        }
        // A retry promises that nothing is out; so it never follows a publish but one that was turned away.
        const last = at < 0 ? undefined : answerFrom(replies)(requests[at] ?? {}, at);
        if (result.kind === 'retry' && last?.status !== 429) {
          expect(last === undefined || last.body.includes('rate')).toBe(true);
        }
      }),
      runs(150),
    );
  });

  test('all other conversations end too, and publish nothing', () => {
    fc.assert(
      fc.property(cases, ([given, account, replies]) => {
        const step = stepOf(network, given);
        const others: readonly (Conversation<unknown> | undefined)[] = [
          adapter.reconcile?.(step, account),
          adapter.reconcile?.({ ...step, held: { id: 'Q1', data: { print: 'f'.repeat(32) } } }, account),
          adapter.check(account),
          adapter.limits?.(account),
          adapter.metrics?.([sent, { id: '2' }], account),
          adapter.channelMetrics?.(account),
          adapter.scheduling?.probe?.(account),
        ];
        for (const conversation of others) {
          if (!conversation) continue;
          const { requests } = converse(conversation, answerFrom(replies));
          expect(requests.map(({ effect }) => effect)).not.toContain('publish');
          expect(requests.every(({ effect }) => effect === 'read')).toBe(true);
        }
        const back =
          adapter.scheduling && converse(adapter.scheduling.takeBack(sent, account), answerFrom(replies));
        expect(back?.requests.every(({ effect }) => effect === 'take-back') ?? true).toBe(true);
        for (const { status = 0, headers = {}, body = '' } of replies) {
          const at = adapter.comeBack?.({ status, headers, body }, AT);
          expect(at === undefined || Number.isFinite(at)).toBe(true);
        }
      }),
      runs(60),
    );
  });

  test('every request has an address that can be reached, and names of headers in small letters', () => {
    fc.assert(
      fc.property(shape, accounts, (given, account) => {
        const { requests } = imagine(adapter.publish(stepOf(network, given), account));
        for (const { url, headers = {} } of requests) {
          const address = unveiled(url).replace('«webhook_url»', 'https://discord.com/api/webhooks/1/token');
          expect(new URL(address).protocol).toBe('https:');
          expect(Object.keys(headers).filter((name) => name !== name.toLowerCase())).toEqual([]);
        }
      }),
      runs(40),
    );
  });
});
