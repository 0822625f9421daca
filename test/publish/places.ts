import { fakeDevto } from './fake-servers/fake-devto.ts';
import { fakeDiscord } from './fake-servers/fake-discord.ts';
import { fakeLinkedin } from './fake-servers/fake-linkedin.ts';
import { fakeMastodon } from './fake-servers/fake-mastodon.ts';
import type { FakeNetwork, Reply } from './fake-servers/fake-server.ts';
import { fakeSlack } from './fake-servers/fake-slack.ts';
import { fakeTelegram } from './fake-servers/fake-telegram.ts';
import { fakeX } from './fake-servers/fake-x.ts';
import type { Place } from './rig.ts';
import { AT } from './steps.ts';

/** A network with what differs between them when something goes wrong. */
export type Tried = Place<FakeNetwork> & {
  readonly name: string;
  /** How the path ends of the request by which people come to see a text. */
  readonly path: string;
  /** True where the network can be asked afterwards. */
  readonly canLookUp: boolean;
  readonly takesThreads: boolean;
  /** How it says to come back in half a minute, and in an hour. */
  readonly busy: (seconds: number) => Reply;
};

const inSeconds = (seconds: number) => String(Math.ceil(AT / 1000) + seconds);

export const TRIED: readonly Tried[] = [
  {
    name: 'Mastodon',
    id: 'mastodon',
    network: (clock) => fakeMastodon(clock),
    hosts: ['https://mastodon.example'],
    secrets: { access_token: 'token-of-mastodon' },
    path: '/api/v1/statuses',
    canLookUp: true,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      headers: { 'x-ratelimit-reset': new Date(AT + seconds * 1000).toISOString() },
      body: { error: 'Too many requests' },
    }),
  },
  {
    name: 'GoToSocial, which ignores the key',
    id: 'mastodon',
    network: (clock) => fakeMastodon(clock, { key: 'ignored', scheduling: 'kept' }),
    hosts: ['https://mastodon.example'],
    secrets: { access_token: 'token-of-mastodon' },
    path: '/api/v1/statuses',
    canLookUp: true,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      headers: { 'x-ratelimit-reset': new Date(AT + seconds * 1000).toISOString() },
      body: { error: 'Too many requests' },
    }),
  },
  {
    name: 'Telegram',
    id: 'telegram',
    network: fakeTelegram,
    hosts: ['https://api.telegram.org'],
    secrets: { bot_token: '1:token-of-telegram' },
    path: '/sendMessage',
    canLookUp: false,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: `Too Many Requests: retry after ${seconds}`,
        parameters: { retry_after: seconds },
      },
    }),
  },
  {
    name: 'Discord by a bot',
    id: 'discord',
    network: fakeDiscord,
    hosts: ['https://discord.com'],
    secrets: { bot_token: 'token-of-discord' },
    path: '/messages',
    canLookUp: true,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'shared' },
      body: { message: 'You are being rate limited.', retry_after: seconds - 0.4, global: false },
    }),
  },
  {
    name: 'Discord by a webhook',
    id: 'discord',
    network: fakeDiscord,
    hosts: ['https://discord.com'],
    secrets: { webhook_url: 'https://discord.com/api/webhooks/9/token-of-webhook' },
    account: { target: undefined },
    path: '/token-of-webhook',
    canLookUp: false,
    takesThreads: false,
    busy: (seconds) => ({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    }),
  },
  {
    name: 'Slack',
    id: 'slack',
    network: fakeSlack,
    hosts: ['https://slack.com'],
    secrets: { bot_token: 'xoxb-token-of-slack' },
    path: '/chat.postMessage',
    canLookUp: true,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      body: { ok: false, error: 'ratelimited' },
    }),
  },
  {
    name: 'Dev.to',
    id: 'devto',
    network: fakeDevto,
    hosts: ['https://dev.to'],
    secrets: { api_key: 'key-of-devto' },
    path: '/api/articles',
    canLookUp: true,
    takesThreads: false,
    busy: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      body: { error: `Rate limit reached, try again in ${seconds} seconds`, status: 429 },
    }),
  },
  {
    name: 'X',
    id: 'x',
    network: fakeX,
    hosts: ['https://api.x.com'],
    secrets: { access_token: 'token-of-x' },
    path: '/2/tweets',
    canLookUp: true,
    takesThreads: true,
    busy: (seconds) => ({
      status: 429,
      headers: {
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': inSeconds(seconds),
      },
      body: { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
    }),
  },
  {
    name: 'LinkedIn',
    id: 'linkedin',
    network: fakeLinkedin,
    hosts: ['https://api.linkedin.com'],
    secrets: { access_token: 'token-of-linkedin' },
    path: '/rest/posts',
    canLookUp: true,
    takesThreads: false,
    busy: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      body: { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Resource level throttle limit reached' },
    }),
  },
];
