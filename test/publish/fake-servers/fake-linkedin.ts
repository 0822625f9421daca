import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Post = { id: string; text: string; replyTo?: string; author: string; content: unknown; at: number };

const PAGE = 'urn:li:organization:2414183';

/** LinkedIn, of one page: ids in headers, what is reserved cut off, no text twice. */
export function fakeLinkedin(clock: () => number): FakeNetwork & { readonly published: readonly Post[] } {
  const published: Post[] = [];
  const uploads = new Map<string, { bytes: number; looks: number }>();

  const answer = (arrived: Arrived, origin: string): Reply => {
    const { method, headers, json, query, bytes } = arrived;
    const path = decodeURIComponent(arrived.path);
    const [, uploaded] = /^\/upload\/(.+?)(?:\/part\d)?$/.exec(path) ?? [];
    const upload = uploads.get(uploaded ?? '');
    if (upload) {
      upload.bytes += bytes;
      return { status: 201, headers: { etag: `"${bytes}"` } };
    }
    if (headers.authorization !== 'Bearer token-of-linkedin') {
      return no(401, 'Invalid access token', { serviceErrorCode: 65600, code: 'INVALID_ACCESS_TOKEN' });
    }
    if (path === '/v2/userinfo') return { status: 200, body: { sub: 'abc', name: 'Ana' } };
    if (
      !/^\d{6}$/.test(headers['linkedin-version'] ?? '') ||
      headers['x-restli-protocol-version'] !== '2.0.0'
    ) {
      return no(
        400,
        'A version must be present. Please specify a version by adding the LinkedIn-Version header.',
      );
    }
    const [, kind] = /^\/rest\/(image|document|video)s$/.exec(path) ?? [];
    if (kind !== undefined && query.get('action') === 'initializeUpload') return opened(kind, json, origin);
    if (kind !== undefined) return { status: 200 };
    const [, video] = /^\/rest\/videos\/(.+)$/.exec(path) ?? [];
    const processed = uploads.get(video ?? '');
    if (processed) {
      processed.looks += 1;
      return { status: 200, body: { id: video, status: processed.looks > 1 ? 'AVAILABLE' : 'PROCESSING' } };
    }
    const [, parent] = /^\/rest\/socialActions\/(.+)\/comments$/.exec(path) ?? [];
    if (parent !== undefined) return comments(parent, method, json);
    if (path === '/rest/posts') return method === 'POST' ? post(json) : posts();
    if (path.startsWith('/rest/socialMetadata/')) {
      const body = {
        reactionSummaries: { LIKE: { count: 4 }, PRAISE: { count: 1 } },
        commentSummary: { count: 2 },
      };
      return { status: 200, body };
    }
    if (path === '/rest/organizationalEntityShareStatistics') {
      const total = { shareCount: 3, clickCount: 20, impressionCount: 900, uniqueImpressionsCount: 650 };
      return { status: 200, body: { elements: [{ totalShareStatistics: total }] } };
    }
    if (path === '/rest/organizations/2414183')
      return { status: 200, body: { vanityName: 'acme', localizedName: 'Acme' } };
    if (path === `/rest/networkSizes/${PAGE}`) return { status: 200, body: { firstDegreeSize: 77 } };
    return no(404, 'Not Found');
  };

  const opened = (kind: string, json: unknown, origin: string): Reply => {
    const urn = `urn:li:${kind}:${uploads.size + 1}`;
    uploads.set(urn, { bytes: 0, looks: 0 });
    const total = Number(at(json, 'initializeUploadRequest', 'fileSizeBytes') ?? 0);
    const half = Math.floor(total / 2);
    const uploadInstructions = [
      { uploadUrl: `${origin}/upload/${urn}/part1`, firstByte: 0, lastByte: half - 1 },
      { uploadUrl: `${origin}/upload/${urn}/part2`, firstByte: half, lastByte: total - 1 },
    ];
    const value =
      kind === 'video'
        ? { video: urn, uploadToken: '', uploadInstructions }
        : { [kind]: urn, uploadUrl: `${origin}/upload/${urn}` };
    return { status: 200, body: { value } };
  };

  const post = (json: unknown): Reply => {
    const text = textAt(json, 'commentary');
    if (published.some((one) => one.text === text && one.replyTo === undefined)) {
      const input = { description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' };
      const last = published.at(-1)?.id;
      return no(422, `Content is a duplicate of ${last}`, { errorDetails: { inputErrors: [input] } });
    }
    const id = `urn:li:share:${7_000 + published.length}`;
    published.push({ id, text, author: textAt(json, 'author'), content: at(json, 'content'), at: clock() });
    return { status: 201, headers: { 'x-restli-id': id } };
  };

  const posts = (): Reply => {
    // It gives hashtags back in its own spelling.
    const elements = published
      .filter(({ replyTo }) => replyTo === undefined)
      .toReversed()
      .map(({ id, text, at: createdAt }) => ({
        id,
        commentary: text.replace(/(?<!\\)#(\p{L}+)/gu, '{hashtag|\\#|$1}'),
        createdAt,
      }));
    return { status: 200, body: { elements, paging: { start: 0, count: 100 } } };
  };

  const comments = (parent: string, method: string, json: unknown): Reply => {
    if (!published.some(({ id }) => id === parent)) return no(404, 'Not Found');
    const under = published.filter(({ replyTo }) => replyTo === parent);
    if (method === 'GET') {
      return {
        status: 200,
        body: { elements: under.map(({ id, author, text }) => ({ id, actor: author, message: { text } })) },
      };
    }
    const id = String(60 + published.length);
    const author = textAt(json, 'actor');
    published.push({
      id,
      text: textAt(json, 'message', 'text'),
      replyTo: parent,
      author,
      content: null,
      at: clock(),
    });
    return { status: 201, headers: { 'x-restli-id': id }, body: { id, actor: author } };
  };
  return { published, answer };
}

function no(status: number, message: string, rest: object = {}): Reply {
  return { status, body: { status, message, ...rest } };
}
