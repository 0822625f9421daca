import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Status = { id: string; text: string; replyTo?: string; media: readonly string[]; at: string };
type Scheduled = { id: string; text: string; at: string; replyTo: string; media: readonly string[] };

const MINUTE = 60_000;

/** How servers that speak Mastodon's API differ, as measured on 2026-11-21. */
export type Manner = {
  /** `honoured` as Mastodon does it, for an hour; `ignored` as GoToSocial and snac do. */
  readonly key: 'honoured' | 'ignored';
  /**
   * `kept` as Mastodon does it; `ignored` as Hollo does, which publishes at once; `hidden` as snac does, which
   * schedules, answers with a status, and lists nothing.
   */
  readonly scheduling: 'kept' | 'ignored' | 'hidden';
  /** As Hollo would look if it had a list of what it does not keep. */
  readonly pretends?: boolean;
  /** How many scheduled statuses are given at a time. */
  readonly page?: number;
};

/** A server that speaks Mastodon's API, in one manner or another, to whoever has a token that it `accepts`. */
export function fakeMastodon(
  clock: () => number,
  { key, scheduling, pretends = false, page = 40 }: Manner = { key: 'honoured', scheduling: 'kept' },
  accepts = (token: string): boolean => token === 'token-of-mastodon',
): FakeNetwork & { readonly scheduled: readonly Readonly<Scheduled>[] } {
  const published: Status[] = [];
  let scheduled: Scheduled[] = [];
  let given = 0;
  const media = new Map<string, { description: string; looks: number }>();
  const keys = new Map<string, Status | Scheduled>();

  /** What has come due is published, as the server's own clockwork would have done it. */
  const settle = () => {
    const isDue = ({ at: when }: Scheduled) => Date.parse(when) <= clock();
    for (const one of scheduled.filter(isDue)) publish(one.text, one.replyTo, one.media, one.at);
    scheduled = scheduled.filter((one) => !isDue(one));
  };
  const publish = (text: string, replyTo: string, attached: readonly string[], when: string): Status => {
    const status: Status = {
      id: String(published.length + 1),
      text,
      ...(replyTo && { replyTo }),
      media: attached.map((id) => media.get(id)?.description ?? ''),
      at: when,
    };
    published.push(status);
    return status;
  };
  const shownScheduled = ({ id, text, at: when }: Scheduled) => ({
    id,
    scheduled_at: when,
    params: { text },
    media_attachments: [],
  });

  const answer = (arrived: Arrived): Reply => {
    settle();
    const { method, path, json, form, files, headers } = arrived;
    if (!accepts(headers.authorization?.replace(/^Bearer /, '') ?? '') && !path.endsWith('/instance')) {
      return { status: 401, body: { error: 'The access token is invalid' } };
    }
    if (path === '/api/v2/media') {
      if (files.length !== 1)
        return { status: 422, body: { error: "Validation failed: File can't be blank" } };
      const id = String(100 + media.size);
      media.set(id, { description: form.get('description') ?? '', looks: 0 });
      return { status: 202, body: { id, type: 'image', url: null } };
    }
    const [, medium] = /^\/api\/v1\/media\/(\d+)$/.exec(path) ?? [];
    if (medium !== undefined) {
      const one = media.get(medium);
      if (!one) return { status: 404, body: { error: 'Record not found' } };
      one.looks += 1;
      // Processing takes a moment.
      return { status: one.looks < 2 ? 206 : 200, body: { id: medium, url: 'https://files.example/1.png' } };
    }
    if (path === '/api/v1/statuses' && method === 'POST') return post(json, headers['idempotency-key'] ?? '');
    if (path === '/api/v1/accounts/verify_credentials') {
      return {
        status: 200,
        body: { id: '7', username: 'acme', url: 'https://m.example/@acme', followers_count: 12 },
      };
    }
    if (path === '/api/v1/apps/verify_credentials') {
      return { status: 200, body: { name: 'Vocero', scopes: ['read', 'write:statuses', 'write:media'] } };
    }
    if (path === '/api/v1/accounts/7/statuses') {
      const all = published.toReversed().map((one) => shown(one));
      const before = arrived.query.get('max_id');
      return {
        status: 200,
        body: before === null ? all : all.filter(({ id }) => Number(id) < Number(before)),
      };
    }
    if (path === '/api/v1/scheduled_statuses') {
      if (scheduling === 'ignored' && !pretends) return { status: 404, body: { error: 'Not found' } };
      if (scheduling !== 'kept') return { status: 200, body: [] };
      const before = arrived.query.get('max_id');
      const listed = scheduled
        .filter(({ id }) => before === null || Number(id) < Number(before))
        .toReversed()
        .slice(0, page);
      return { status: 200, body: listed.map(shownScheduled) };
    }
    const [, waiting] = /^\/api\/v1\/scheduled_statuses\/(\d+)$/.exec(path) ?? [];
    if (waiting !== undefined && method === 'DELETE') {
      const isThere = scheduling === 'kept' && scheduled.some(({ id }) => id === waiting);
      scheduled = scheduled.filter(({ id }) => !isThere || id !== waiting);
      return isThere ? { status: 200, body: {} } : { status: 404, body: { error: 'Record not found' } };
    }
    if (path === '/api/v2/instance') {
      if (scheduling === 'hidden') return { status: 404, body: '' };
      return {
        status: 200,
        body: {
          version: '4.5.0',
          configuration: { statuses: { max_characters: 5000, max_media_attachments: 6 } },
        },
      };
    }
    const [, wanted] = /^\/api\/v1\/statuses\/(\d+)$/.exec(path) ?? [];
    const found = published.find(({ id }) => id === wanted);
    if (found) {
      return {
        status: 200,
        body: { ...shown(found), favourites_count: 3, reblogs_count: 2, replies_count: 1 },
      };
    }
    return { status: 404, body: { error: 'Record not found' } };
  };

  const post = (json: unknown, idempotency: string): Reply => {
    const known = keys.get(idempotency);
    if (known && key === 'honoured') {
      // As Mastodon looks up what a key made: what was cancelled since is not found.
      const out = published.find(({ id }) => id === known.id);
      if (out) return { status: 200, body: shown(out) };
      const waits = scheduled.find(({ id }) => id === known.id);
      return waits
        ? { status: 200, body: shownScheduled(waits) }
        : { status: 404, body: { error: 'Record not found' } };
    }
    const text = textAt(json, 'status');
    if (text.length > 500) {
      return { status: 422, body: { error: 'Validation failed: Text character limit of 500 exceeded' } };
    }
    const replyTo = textAt(json, 'in_reply_to_id');
    if (replyTo !== '' && !published.some(({ id }) => id === replyTo)) {
      return { status: 404, body: { error: 'Record not found' } };
    }
    const ids = at(json, 'media_ids');
    const attached = Array.isArray(ids) ? ids.map(String) : [];
    if (attached.some((id) => (media.get(id)?.looks ?? 0) < 2)) {
      const error = 'Cannot attach files that have not finished processing. Try again in a moment!';
      return { status: 422, body: { error } };
    }
    const when = textAt(json, 'scheduled_at');
    const ahead = Date.parse(when) - clock();
    if (when !== '' && scheduling !== 'ignored' && ahead > 0) {
      if (ahead < 5 * MINUTE && scheduling === 'kept') {
        const error = 'Validation failed: Scheduled at The scheduled date must be in the future';
        return { status: 422, body: { error } };
      }
      // Ids of what waits have nothing to do with those of statuses.
      given += 1;
      const one = { id: String(9000 + given), text, at: when, replyTo, media: attached };
      scheduled.push(one);
      keys.set(idempotency, one);
      if (scheduling === 'kept') return { status: 200, body: shownScheduled(one) };
      return { status: 200, body: shown({ id: one.id, text, media: [], at: when }) };
    }
    // A time that has passed back-dates the status.
    const isBackDated = when !== '' && scheduling !== 'ignored';
    const status = publish(text, replyTo, attached, isBackDated ? when : new Date(clock()).toISOString());
    keys.set(idempotency, status);
    return { status: 200, body: shown(status) };
  };

  return {
    get published() {
      settle();
      return published;
    },
    get scheduled() {
      settle();
      return scheduled;
    },
    answer,
  };
}

/** A status as the API gives it, with the HTML that Mastodon makes of links and mentions. */
function shown({ id, text, replyTo, media, at: when }: Status) {
  const content = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/https:\/\/(\S{1,30})(\S*)/g, (whole, seen: string, hidden: string) => {
      return `<a href="${whole}"><span class="invisible">https://</span><span class="ellipsis">${seen}</span><span class="invisible">${hidden}</span></a>`;
    })
    .replace(/@(\w+)@([\w.]+)/g, '<span class="h-card"><a href="https://$2/@$1">@<span>$1</span></a></span>')
    .replaceAll('\n\n', '</p><p>')
    .replaceAll('\n', '<br />');
  return {
    id,
    url: `https://m.example/@acme/${id}`,
    content: `<p>${content}</p>`,
    created_at: when,
    in_reply_to_id: replyTo ?? null,
    media_attachments: media.map((description) => ({ description })),
  };
}
