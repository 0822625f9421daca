import * as z from 'zod';
import type { ExchangeFormat, Incoming, Outgoing } from '../format.ts';
import { isOnWeb } from '../losses.ts';

/** What Postiz calls a network, and the settings without which it refuses a post there. */
type Provider = { readonly type: string; readonly needs?: readonly string[]; readonly fixed?: object };

const PROVIDERS: Readonly<Record<string, Provider>> = {
  bluesky: { type: 'bluesky' },
  devto: { type: 'devto', needs: ['title'] },
  discord: { type: 'discord', needs: ['channel'] },
  facebook: { type: 'facebook' },
  farcaster: { type: 'warpcast' },
  'google-business': { type: 'gmb' },
  instagram: { type: 'instagram', fixed: { post_type: 'post' } },
  lemmy: { type: 'lemmy', needs: ['subreddit'] },
  linkedin: { type: 'linkedin' },
  mastodon: { type: 'mastodon' },
  nostr: { type: 'nostr' },
  pinterest: { type: 'pinterest', needs: ['board'] },
  reddit: { type: 'reddit', needs: ['subreddit'] },
  slack: { type: 'slack', needs: ['channel'] },
  telegram: { type: 'telegram' },
  threads: { type: 'threads' },
  tiktok: {
    type: 'tiktok',
    needs: [
      'privacy_level',
      'duet',
      'stitch',
      'comment',
      'autoAddMusic',
      'brand_content_toggle',
      'brand_organic_toggle',
      'content_posting_method',
    ],
  },
  wordpress: { type: 'wordpress', needs: ['title', 'type'] },
  x: { type: 'x', fixed: { who_can_reply_post: 'everyone' } },
  youtube: { type: 'youtube', needs: ['title', 'type'] },
};

const takesTitle = (provider: Provider | undefined) => provider?.needs?.includes('title') === true;

/** Settings that a post's own title answers. */
const fromTitle = ({ title }: Outgoing, provider: Provider) =>
  title !== undefined && takesTitle(provider) ? { title } : {};

const providerOf = (network: string) => (Object.hasOwn(PROVIDERS, network) ? PROVIDERS[network] : undefined);

const requestSchema = z.object({
  date: z.string(),
  tags: z.array(z.object({ label: z.string() })).default([]),
  posts: z
    .array(
      z.object({
        integration: z.object({ id: z.string() }),
        value: z.array(
          z.object({ content: z.string(), image: z.array(z.object({ path: z.string() })).default([]) }),
        ),
        settings: z.object({ title: z.string().optional().catch(undefined) }).optional(),
      }),
    )
    .default([]),
});
const fileSchema = z.union([z.array(requestSchema), requestSchema.transform((one) => [one])]);

/**
 * A list of the requests that `POST /posts` of Postiz's public API takes, one for each post (its OpenAPI
 * description, read 2026-11-21). Postiz reads no CSV (its issues 236 and 1780). Where the integration's id
 * belongs stands the channel's: only Postiz knows its own.
 */
export const postizJson: ExchangeFormat = {
  service: 'Postiz',
  takes: {
    threads: 'parts',
    media: Number.POSITIVE_INFINITY,
    altText: false,
    title: (network) => takesTitle(providerOf(network)),
    minutes: 1,
    rows: Number.POSITIVE_INFINITY,
  },
  isForOneAccount: false,
  hint: 'set-integrations',
  missingSettings: (post) => {
    const provider = providerOf(post.network);
    if (!provider) return 'unknown-network';
    const given = fromTitle(post, provider);
    return (provider.needs ?? []).filter((name) => !Object.hasOwn(given, name));
  },
  write: (posts) => `${JSON.stringify(posts.map(requestOf), null, 2)}\n`,
  read: (text) => {
    if (!/^\ufeff?\s*[[{]/.test(text)) return undefined;
    const read = fileSchema.safeParse(parseJson(text.replace(/^\ufeff/, '')));
    return read.success ? read.data.flatMap(incomingOf) : undefined;
  },
};

function requestOf(post: Outgoing): object {
  const provider = providerOf(post.network) ?? { type: post.network };
  const image = post.media.filter(isOnWeb).map(({ file }, index) => ({ id: `${index + 1}`, path: file }));
  return {
    type: 'schedule',
    date: new Date(post.instant).toISOString(),
    shortLink: false,
    tags: post.labels.map((label) => ({ value: label, label })),
    posts: [
      {
        integration: { id: post.channel },
        value: post.parts.map((content, index) => ({ content, image: index === 0 ? image : [] })),
        settings: { __type: provider.type, ...provider.fixed, ...fromTitle(post, provider) },
      },
    ],
  };
}

function incomingOf(request: z.output<typeof requestSchema>, index: number): readonly Incoming[] {
  return request.posts.map(({ integration, value, settings }) => ({
    row: index + 1,
    parts: value.map(({ content }) => content),
    time: request.date,
    channels: [integration.id],
    title: settings?.title ?? '',
    links: [],
    media: value.flatMap(({ image }) => image.map(({ path }) => ({ file: path, alt: undefined }))),
    labels: request.tags.map(({ label }) => label),
    unknown: [],
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
