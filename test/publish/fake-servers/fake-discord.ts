import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Message = {
  id: string;
  text: string;
  replyTo?: string;
  nonce: string;
  alts: readonly string[];
  at: string;
};

const CHANNEL = '1234567890123456789';
const GUILD = '111';

/** Discord, of one channel: a bot's nonce gives back the message that there is, and a webhook has none. */
export function fakeDiscord(clock: () => number): FakeNetwork & { readonly published: readonly Message[] } {
  const published: Message[] = [];

  const answer = (arrived: Arrived): Reply => {
    const { method, headers } = arrived;
    const path = arrived.path.replace(/^\/api(?:\/v10)?/, '');
    const isWebhook = path.startsWith('/webhooks/9/token-of-webhook');
    if (path.startsWith('/webhooks/') && !isWebhook) {
      return { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
    }
    if (!isWebhook && headers.authorization !== 'Bot token-of-discord') {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    }
    if (path === '/users/@me') return { status: 200, body: { id: '5', username: 'acme-bot' } };
    if (isWebhook && method === 'GET') {
      return { status: 200, body: { id: '9', type: 1, name: 'Acme', channel_id: CHANNEL, guild_id: GUILD } };
    }
    if (path === `/channels/${CHANNEL}`)
      return { status: 200, body: { id: CHANNEL, guild_id: GUILD, type: 0 } };
    const [, wanted] = new RegExp(`^/channels/${CHANNEL}/messages/(\\d+)$`).exec(path) ?? [];
    if (wanted !== undefined) {
      const found = published.find(({ id }) => id === wanted);
      return found
        ? { status: 200, body: { ...shown(found), reactions: [{ count: 2 }, { count: 3 }] } }
        : { status: 404, body: { message: 'Unknown Message', code: 10008 } };
    }
    if (path === `/channels/${CHANNEL}/messages` && method === 'GET') {
      return { status: 200, body: published.toReversed().map(shown) };
    }
    const isPost = method === 'POST' && (isWebhook || path === `/channels/${CHANNEL}/messages`);
    return isPost
      ? post(arrived, isWebhook)
      : { status: 404, body: { message: 'Unknown Channel', code: 10003 } };
  };

  const post = ({ json, form, files, query }: Arrived, isWebhook: boolean): Reply => {
    const payload: unknown = json ?? JSON.parse(form.get('payload_json') ?? '{}');
    const text = textAt(payload, 'content');
    if (text === '' && files.length === 0 && at(payload, 'poll') === undefined) {
      return { status: 400, body: { message: 'Cannot send an empty message', code: 50006 } };
    }
    if (text.length > 2000) {
      const error = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' };
      return {
        status: 400,
        body: { message: 'Invalid Form Body', code: 50035, errors: { content: { _errors: [error] } } },
      };
    }
    const nonce = textAt(payload, 'nonce');
    const same = published.find((one) => nonce !== '' && one.nonce === nonce);
    if (same && at(payload, 'enforce_nonce') === true && !isWebhook)
      return { status: 200, body: shown(same) };
    const replyTo = textAt(payload, 'message_reference', 'message_id');
    if (replyTo !== '' && !published.some(({ id }) => id === replyTo)) {
      const error = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
      const errors = { message_reference: { _errors: [error] } };
      return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
    }
    const attachments = at(payload, 'attachments');
    const alts = Array.isArray(attachments) ? attachments.map((one) => textAt(one, 'description')) : [];
    const id = String(1000 + published.length);
    const message = {
      id,
      text,
      ...(replyTo && { replyTo }),
      nonce,
      alts,
      at: new Date(clock()).toISOString(),
    };
    published.push(message);
    // Without `wait` a webhook says nothing of what it made.
    return isWebhook && query.get('wait') !== 'true'
      ? { status: 204 }
      : { status: 200, body: shown(message) };
  };

  return { published, answer };
}

function shown({ id, text, alts, at: timestamp }: Message) {
  return {
    id,
    channel_id: CHANNEL,
    content: text,
    timestamp,
    author: { id: '5', username: 'acme-bot' },
    attachments: alts.map((description) => ({ description })),
  };
}
