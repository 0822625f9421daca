import { networks } from '../../core/src/networks/registry.gen.ts';
import type { Account, Adapter, Step } from '../../core/src/publish/adapter.ts';
import { adapters } from '../../core/src/publish/adapters/registry.gen.ts';
import type { OutgoingMedia } from '../../core/src/workspace/outgoing.ts';

/** The moment of the first attempt: 2026-11-26T08:30Z, in milliseconds. */
export const AT = Date.UTC(2026, 10, 26, 8, 30);

export function adapterOf(network: string): Adapter {
  const adapter = adapters[network];
  if (!adapter) throw new Error(`Nobody publishes on ${network}.`);
  return adapter;
}

const TARGETS: Readonly<Record<string, string>> = {
  discord: '1234567890123456789',
  slack: 'C0123456789',
  linkedin: 'urn:li:organization:2414183',
};

export function accountOf(network: string, given: Partial<Account> = {}): Account {
  const { secrets } = adapterOf(network);
  return {
    channel: `${network}-es`,
    network,
    handle: 'acme',
    server: network === 'mastodon' ? 'https://mastodon.example' : undefined,
    target: TARGETS[network],
    kind: undefined,
    visibility: undefined,
    secrets: new Set(secrets.map(({ name }) => name)),
    ...given,
  };
}

/** A step of a network, its text as the network's profile sends it. */
export function stepOf(network: string, given: Partial<Step> = {}): Step {
  const text = given.text ?? 'Hola';
  return {
    id: 'part/1',
    kind: 'part',
    index: 0,
    parts: 1,
    key: '5f'.repeat(32),
    at: AT,
    due: undefined,
    scheduleAt: undefined,
    text,
    wire: networks[network]?.wire?.(text) ?? text,
    media: [],
    poll: undefined,
    title: undefined,
    link: undefined,
    warning: undefined,
    language: undefined,
    follows: undefined,
    first: undefined,
    ...given,
  };
}

export const PICTURE: OutgoingMedia = {
  uri: 'file:///w/img/v2.png',
  fileName: 'v2.png',
  type: 'image/png',
  kind: 'image',
  bytes: 120_000,
  width: 1200,
  height: 675,
  seconds: undefined,
  alt: 'Panel de la versión 2',
};

export const VIDEO: OutgoingMedia = {
  uri: 'file:///w/img/v2.mp4',
  fileName: 'v2.mp4',
  type: 'video/mp4',
  kind: 'video',
  bytes: 9 * 1024 * 1024,
  width: 1920,
  height: 1080,
  seconds: 42,
  alt: undefined,
};

export const DOCUMENT: OutgoingMedia = {
  uri: 'file:///w/img/v2.pdf',
  fileName: 'v2.pdf',
  type: 'application/pdf',
  kind: 'document',
  bytes: 80_000,
  width: undefined,
  height: undefined,
  seconds: undefined,
  alt: undefined,
};

/** The networks whose adapters are tried here. */
export const NETWORKS = ['mastodon', 'telegram', 'discord', 'slack', 'devto', 'x', 'linkedin'] as const;
