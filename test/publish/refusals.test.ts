import { describe, expect, test } from 'vitest';
import type { RefusalReason } from '../../core/src/ledger/outcome.ts';
import type { Json } from '../../core/src/publish/json.ts';
import { refusalText } from '../../core/src/report/publishing/words.ts';
import { answerOf, converse, imagine, publishAnswers, publishOf } from './conversing.ts';
import { AT, accountOf, adapterOf, NETWORKS, PICTURE, stepOf } from './steps.ts';

type Case = readonly [
  network: (typeof NETWORKS)[number],
  status: number,
  body: Json | string,
  reason: RefusalReason,
  subject?: string,
];

const problem = (detail: string): Json => ({ title: 'Forbidden', detail, type: 'about:blank', status: 403 });
const bot = (error_code: number, description: string, parameters?: Json): Json => {
  return { ok: false, error_code, description, ...(parameters !== undefined && { parameters }) };
};

/** What real servers were seen to answer, and what is made of it. */
const CASES: readonly Case[] = [
  ['mastodon', 401, { error: 'The access token is invalid' }, 'unauthenticated'],
  ['mastodon', 401, { error: 'The access token was revoked' }, 'expired'],
  [
    'mastodon',
    403,
    { error: 'This action is outside the authorized scopes' },
    'missing-permission',
    'write:statuses',
  ],
  ['mastodon', 403, { error: 'Your login is currently disabled' }, 'suspended'],
  ['mastodon', 422, { error: 'Validation failed: Text character limit of 500 exceeded' }, 'too-long'],
  ['mastodon', 422, { error: "Validation failed: Text can't be blank" }, 'empty'],
  ['mastodon', 422, { error: 'Cannot attach more than 4 files' }, 'media'],
  ['mastodon', 422, { error: 'This action is not allowed' }, 'invalid'],
  ['mastodon', 413, '<html>Request Entity Too Large</html>', 'too-large'],
  // snac answers with nothing at all.
  ['mastodon', 401, '', 'unauthenticated'],
  ['mastodon', 301, '', 'other'],
  ['telegram', 401, bot(401, 'Unauthorized'), 'unauthenticated'],
  ['telegram', 404, bot(404, 'Not Found'), 'unauthenticated'],
  ['telegram', 400, bot(400, 'Bad Request: chat not found'), 'not-found'],
  ['telegram', 403, bot(403, 'Forbidden: bot is not a member of the channel chat'), 'forbidden'],
  ['telegram', 400, bot(400, 'Bad Request: need administrator rights in the channel chat'), 'forbidden'],
  ['telegram', 400, bot(400, 'Bad Request: message is too long'), 'too-long'],
  ['telegram', 400, bot(400, 'Bad Request: message to be replied not found'), 'reply-gone'],
  ['telegram', 400, bot(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'), 'media'],
  ['telegram', 413, bot(413, 'Request Entity Too Large'), 'too-large'],
  [
    'telegram',
    400,
    bot(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1001234 }),
    'not-found',
    'target: -1001234',
  ],
  ['discord', 401, { message: '401: Unauthorized', code: 0 }, 'unauthenticated'],
  ['discord', 403, { message: 'Missing Access', code: 50001 }, 'missing-permission', 'View Channel'],
  ['discord', 403, { message: 'Missing Permissions', code: 50013 }, 'missing-permission', 'Send Messages'],
  ['discord', 404, { message: 'Unknown Channel', code: 10003 }, 'not-found'],
  ['discord', 404, { message: 'Unknown Webhook', code: 10015 }, 'not-found'],
  ['discord', 400, { message: 'Cannot send an empty message', code: 50006 }, 'empty'],
  ['discord', 413, { message: 'Request entity too large', code: 40005 }, 'too-large'],
  [
    'discord',
    400,
    {
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
      },
    },
    'too-long',
  ],
  ['slack', 200, { ok: false, error: 'invalid_auth' }, 'unauthenticated'],
  ['slack', 200, { ok: false, error: 'token_expired' }, 'expired'],
  [
    'slack',
    200,
    { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'identify' },
    'missing-permission',
    'chat:write',
  ],
  ['slack', 200, { ok: false, error: 'channel_not_found' }, 'not-found'],
  ['slack', 200, { ok: false, error: 'not_in_channel' }, 'forbidden'],
  ['slack', 200, { ok: false, error: 'restricted_action_read_only_channel' }, 'forbidden'],
  ['slack', 200, { ok: false, error: 'msg_too_long' }, 'too-long'],
  ['slack', 200, { ok: false, error: 'something_new' }, 'invalid'],
  ['devto', 401, { error: 'unauthorized', status: 401 }, 'unauthenticated'],
  [
    'devto',
    422,
    { error: 'Validation failed: Body markdown has already been taken', status: 422 },
    'duplicate',
  ],
  [
    'devto',
    422,
    { error: 'Validation failed: Title has already been used in the last five minutes', status: 422 },
    'duplicate',
  ],
  [
    'devto',
    422,
    { error: 'Validation failed: Canonical url has already been taken', status: 422 },
    'duplicate',
  ],
  ['devto', 422, { error: "Validation failed: Title can't be blank", status: 422 }, 'empty'],
  [
    'x',
    401,
    { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' },
    'unauthenticated',
  ],
  ['x', 403, problem('You are not allowed to create a Tweet with duplicate content.'), 'duplicate'],
  [
    'x',
    403,
    problem('You attempted to reply to a Tweet that is deleted or not visible to you.'),
    'reply-gone',
  ],
  [
    'x',
    403,
    {
      title: 'Unsupported Authentication',
      detail: 'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.',
      status: 403,
    },
    'missing-permission',
  ],
  ['x', 403, problem('You are not permitted to perform this action.'), 'forbidden'],
  [
    'x',
    402,
    { title: 'Payment Required', detail: 'Your enrolled account has no credits.', status: 402 },
    'payment',
  ],
  [
    'x',
    400,
    {
      errors: [{ message: 'Your media IDs are invalid.' }],
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
    },
    'media',
  ],
  [
    'linkedin',
    422,
    {
      errorDetailType: 'com.linkedin.common.error.BadRequest',
      message: 'Content is a duplicate of urn:li:share:7141138937766391808',
      errorDetails: {
        inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }],
      },
      status: 422,
    },
    'duplicate',
  ],
  [
    'linkedin',
    401,
    {
      serviceErrorCode: 65602,
      code: 'EXPIRED_ACCESS_TOKEN',
      message: 'The token used in the request has expired',
      status: 401,
    },
    'expired',
  ],
  [
    'linkedin',
    401,
    { serviceErrorCode: 65600, code: 'INVALID_ACCESS_TOKEN', message: 'Invalid access token', status: 401 },
    'unauthenticated',
  ],
  [
    'linkedin',
    403,
    {
      serviceErrorCode: 100,
      code: 'ACCESS_DENIED',
      message: 'Not enough permissions to access: partnerApiPostsExternal.CREATE.20260501',
      status: 403,
    },
    'missing-permission',
    'partnerApiPostsExternal.CREATE.20260501',
  ],
  [
    'linkedin',
    422,
    {
      message: 'ShareCommentary text length (3210 characters) exceeded the maximum allowed (3000 characters)',
      status: 422,
    },
    'too-long',
  ],
  [
    'linkedin',
    426,
    { code: 'NONEXISTENT_VERSION', message: 'Requested version 20220101 is not active', status: 426 },
    'unsupported',
  ],
];

const NAMED = CASES.map(([network, status, body, reason, subject]) => ({
  network,
  status,
  body,
  reason,
  subject,
}));

test.each(NAMED)(
  '$network $status $body is $reason $subject',
  ({ network, status, body, reason, subject }) => {
    const { result } = converse(
      adapterOf(network).publish(stepOf(network, { title: 'Título' }), accountOf(network)),
      publishAnswers(answerOf(body, { status })),
    );
    expect(result).toMatchObject({ kind: 'refused', refusal: { reason, ...(subject && { subject }) } });
    if (result.kind === 'refused' && body !== '' && typeof body !== 'string')
      expect(result.refusal.words).toBeTruthy();
  },
);

test.each([
  ['mastodon', 422, { error: 'Validation failed: File is not supported' }],
  ['slack', 200, { ok: false, error: 'storage_limit_reached' }],
  ['x', 400, { title: 'Invalid Request', detail: 'media type unrecognized' }],
  ['linkedin', 400, { message: 'The image is not valid', status: 400 }],
] as const)('%s names the file that it does not take', (network, status, body) => {
  const step = stepOf(network, { media: [PICTURE] });
  const { requests, result } = converse(
    adapterOf(network).publish(step, accountOf(network)),
    ({ effect, imagined }) => (effect === 'upload' ? answerOf(body, { status }) : answerOf(imagined ?? {})),
  );
  expect(result).toMatchObject({ kind: 'refused', refusal: { subject: 'v2.png' } });
  expect(requests.map(({ effect }) => effect)).not.toContain('publish');
});

test.each([500, 502, 503, 504, 408])(
  'on every network, status %i leaves it open whether a post is out',
  (status) => {
    for (const network of NETWORKS) {
      const step = stepOf(network, { title: 'Título' });
      const publish = adapterOf(network).publish(step, accountOf(network));
      const { result } = converse(publish, publishAnswers(answerOf('<html>', { status })));
      expect([network, result.kind]).toEqual([network, 'unknown']);
    }
  },
);

test.each(['fatal_error', 'internal_error'])('Slack’s %s may have happened halfway', (error) => {
  const publish = adapterOf('slack').publish(stepOf('slack'), accountOf('slack'));
  expect(converse(publish, publishAnswers(answerOf({ ok: false, error }))).result.kind).toBe('unknown');
});

describe('a step that no network could take is not sent', () => {
  test.each([
    ['mastodon', { server: undefined }, {}, 'missing', 'server'],
    ['telegram', { target: undefined, handle: undefined }, {}, 'missing', 'target'],
    ['slack', { target: undefined }, {}, 'missing', 'target'],
    ['slack', {}, { poll: { options: ['a', 'b'], minutes: 5, isMultiple: false } }, 'unsupported', 'poll'],
    ['slack', {}, { media: [PICTURE], scheduleAt: AT + 3_600_000 }, 'unsupported', 'schedule, media'],
    ['devto', {}, { title: undefined }, 'missing', 'title'],
    ['devto', {}, { title: 'T', media: [PICTURE] }, 'media', 'v2.png'],
    ['linkedin', {}, { index: 1, id: 'part/2' }, 'unsupported', 'thread'],
    ['linkedin', { kind: 'page', target: undefined }, {}, 'missing', 'target'],
    ['discord', { secrets: new Set(['other']) }, {}, 'missing', 'webhook_url'],
    ['x', { secrets: new Set(['api_key', 'api_key_secret']) }, {}, 'missing', 'oauth1_token'],
    ['x', {}, { text: '', wire: '' }, 'empty', undefined],
  ] as const)('%s %j %j', (network, account, step, reason, subject) => {
    const { requests, result } = imagine(
      adapterOf(network).publish(stepOf(network, step), accountOf(network, account)),
    );
    expect(requests).toEqual([]);
    expect(result).toEqual({ kind: 'refused', refusal: { reason, ...(subject && { subject }) } });
  });
});

describe('who sees it', () => {
  test.each([
    ['mastodon', undefined, 'public'],
    ['mastodon', 'unlisted', 'unlisted'],
    ['mastodon', 'followers', 'private'],
    ['linkedin', undefined, 'PUBLIC'],
    ['linkedin', 'followers', 'CONNECTIONS'],
  ] as const)('on %s, %s is %s', (network, visibility, expected) => {
    const course = imagine(adapterOf(network).publish(stepOf(network), accountOf(network, { visibility })));
    const { body } = publishOf(course);
    expect(body?.kind === 'json' && body.value).toMatchObject({ visibility: expected });
  });
});

test('X says before it is sent what it costs', () => {
  const cost = (given: object) => adapterOf('x').cost?.(stepOf('x', given), accountOf('x'));
  expect(cost({ text: 'Hola' })).toBe(0.015);
  expect(cost({ text: 'Mira acme.dev' })).toBe(0.2);
  expect(cost({ text: 'Mira https://acme.dev', media: [PICTURE, PICTURE] })).toBe(0.21);
});

test('every remedy is in both languages, ends as a sentence and is no network’s alone by mistake', () => {
  for (const network of NETWORKS) {
    const { remedies = {}, secrets } = adapterOf(network);
    for (const { en, es } of [...Object.values(remedies), ...secrets.map(({ about }) => about)]) {
      expect(en).toMatch(/\.$/);
      expect(es).toMatch(/\.$/);
      expect(es).not.toBe(en);
    }
  }
});

test('what is missing is named to people, and what to do', () => {
  const { result } = imagine(adapterOf('devto').publish(stepOf('devto'), accountOf('devto')));
  const text = (language: 'en' | 'es') =>
    result.kind === 'refused' ? refusalText(result.refusal, adapterOf('devto'), language) : '';
  expect(text('en')).toBe(
    'Something that the network needs is missing: title. Add it to the post or to the plan.',
  );
  expect(text('es')).toBe('Falta algo que la red necesita: title. Añádelo a la publicación o al plan.');
});
