import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Post = { id: string; text: string; replyTo?: string; alts: readonly string[] };

/** X: media in pieces, links of its own, and no text twice. */
export function fakeX(): FakeNetwork & { readonly published: readonly Post[] } {
  const published: Post[] = [];
  const media = new Map<
    string,
    { total: number; bytes: number; isClosed: boolean; alt: string; looks: number }
  >();

  const answer = (arrived: Arrived): Reply => {
    const { method, path, headers, json, query } = arrived;
    if (headers.authorization !== 'Bearer token-of-x') return problem(401, 'Unauthorized', 'Unauthorized');
    if (path === '/2/users/me') {
      const data = { id: '44', username: 'acme', name: 'Acme', public_metrics: { followers_count: 9 } };
      return { status: 200, headers: { 'x-access-level': 'read-write' }, body: { data } };
    }
    if (path === '/2/users/44/tweets') {
      return {
        status: 200,
        body: { data: published.toReversed().map(listed), meta: { result_count: published.length } },
      };
    }
    if (path === '/2/tweets' && method === 'GET') {
      const ids = (query.get('ids') ?? '').split(',');
      const metrics = {
        like_count: 5,
        retweet_count: 1,
        quote_count: 1,
        reply_count: 2,
        bookmark_count: 3,
        impression_count: 700,
      };
      const data = published
        .filter(({ id }) => ids.includes(id))
        .map(({ id }) => ({ id, public_metrics: metrics }));
      return { status: 200, body: { data } };
    }
    if (path === '/2/media/upload/initialize') {
      const id = String(900 + media.size);
      media.set(id, { total: Number(at(json, 'total_bytes')), bytes: 0, isClosed: false, alt: '', looks: 0 });
      return { status: 200, body: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400 } } };
    }
    const upload = mediaAnswer(arrived);
    if (upload) return upload;
    return path === '/2/tweets' ? post(json) : problem(404, 'Not Found', 'Not Found');
  };

  const mediaAnswer = ({ path, json, files, query }: Arrived): Reply | undefined => {
    if (path === '/2/media/metadata') {
      const one = media.get(textAt(json, 'id'));
      if (one) one.alt = textAt(json, 'metadata', 'alt_text', 'text');
      return { status: 200, body: { data: { id: textAt(json, 'id') } } };
    }
    if (path === '/2/media/upload' && query.get('command') === 'STATUS') {
      const id = query.get('media_id') ?? '';
      const one = media.get(id);
      if (one) one.looks += 1;
      const state = (one?.looks ?? 0) > 1 ? 'succeeded' : 'in_progress';
      return { status: 200, body: { data: { id, processing_info: { state, check_after_secs: 5 } } } };
    }
    const [, id = '', step] = /^\/2\/media\/upload\/(\d+)\/(append|finalize)$/.exec(path) ?? [];
    const one = media.get(id);
    if (!one) return undefined;
    if (step === 'append') {
      const bytes = files[0]?.bytes ?? 0;
      if (bytes > 5 * 1024 * 1024) return problem(413, 'Payload Too Large', 'segment too large');
      one.bytes += bytes;
      return { status: 200, body: { data: { expires_at: 1 } } };
    }
    if (one.bytes !== one.total)
      return problem(400, 'Invalid Request', 'Segments do not add up to provided total file size.');
    one.isClosed = true;
    const isLong = one.total > 5 * 1024 * 1024;
    const processing = isLong ? { processing_info: { state: 'pending', check_after_secs: 1 } } : {};
    return { status: 200, body: { data: { id, media_key: `3_${id}`, ...processing } } };
  };

  const post = (json: unknown): Reply => {
    const unknown = Object.keys(Object(json)).find(
      (name) => !['text', 'media', 'poll', 'reply'].includes(name),
    );
    if (unknown) return problem(400, 'Invalid Request', `The property ${unknown} is not expected.`);
    const text = textAt(json, 'text');
    if (published.some((one) => one.text === text)) {
      return problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');
    }
    const replyTo = textAt(json, 'reply', 'in_reply_to_tweet_id');
    if (replyTo !== '' && !published.some(({ id }) => id === replyTo)) {
      return problem(
        403,
        'Forbidden',
        'You attempted to reply to a Tweet that is deleted or not visible to you.',
      );
    }
    const ids = at(json, 'media', 'media_ids');
    const attached = Array.isArray(ids) ? ids.map((id) => media.get(String(id))) : [];
    if (attached.some((one) => !one?.isClosed))
      return problem(400, 'Invalid Request', 'Your media IDs are invalid.');
    const one = {
      id: String(1_700_000_000_000 + published.length),
      text,
      ...(replyTo && { replyTo }),
      alts: attached.map((medium) => medium?.alt ?? ''),
    };
    published.push(one);
    return { status: 201, body: { data: { id: one.id, text: listed(one).text } } };
  };
  return { published, answer };
}

function problem(status: number, title: string, detail: string): Reply {
  return { status, body: { title, detail, type: 'about:blank', status } };
}

/** A post as X lists it: links shortened, signs escaped, an address for its media behind it. */
function listed({ id, text, replyTo, alts }: Post) {
  const shortened = text
    .replace(/https?:\/\/\S+/g, 'https://t.co/AbCdEf1234')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return {
    id,
    text: alts.length > 0 ? `${shortened} https://t.co/MediaLink1` : shortened,
    ...(replyTo && { referenced_tweets: [{ type: 'replied_to', id: replyTo }] }),
  };
}
