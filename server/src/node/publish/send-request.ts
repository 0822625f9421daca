import { randomBytes } from 'node:crypto';
import { Agent as HttpAgent, type IncomingMessage, request as requestPlain } from 'node:http';
import { Agent as HttpsAgent, request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Refusal } from '../../../../core/src/ledger/outcome.ts';
import type { SendResult } from '../../../../core/src/publish/demand.ts';
import type { HttpRequest, SignedBy } from '../../../../core/src/publish/http.ts';
import { type EncodedBody, encodeBody, unveil } from './encode-body.ts';
import { oauthHeader } from './oauth-header.ts';
import type { Secrets } from './secrets.ts';

/** Longest answer that is read, in bytes. */
const MAX_ANSWER = 4 * 1024 * 1024;

/**
 * A connection of its own for each request: one that was kept open may be closed by the other side in the
 * moment in which a post is written to it, and nobody could tell whether it arrived.
 */
const agents = {
  'http:': new HttpAgent({ keepAlive: false }),
  'https:': new HttpsAgent({ keepAlive: false }),
} as const;

export type SendOptions = {
  readonly secrets: Secrets;
  /** Folder out of which no media file is taken. */
  readonly root: string;
  readonly userAgent: string;
};

/**
 * Sends a request once, follows no redirect, and tells apart what never left this machine from what may
 * have arrived. Never rejects.
 *
 * @param timeout for the whole exchange, in milliseconds.
 */
export function sendRequest(
  request: HttpRequest,
  timeout: number,
  { secrets, root, userAgent }: SendOptions,
): Promise<SendResult> {
  const prepared = prepare(request, secrets, root);
  if ('why' in prepared)
    return Promise.resolve({ ...prepared, kind: 'not-sent', why: secrets.redact(prepared.why) });
  const { url, headers, body } = prepared;
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve) => {
    let hasLeft = false;
    const settle = (result: SendResult) => {
      clearTimeout(timer);
      resolve(result.kind === 'answer' ? result : { ...result, why: secrets.redact(result.why) });
      outgoing.destroy();
    };
    const fail = (why: string) => settle({ kind: hasLeft ? 'lost' : 'not-sent', why });
    const outgoing = (isSecure ? requestSecure : requestPlain)(
      url,
      {
        method: request.method,
        agent: agents[isSecure ? 'https:' : 'http:'],
        headers: {
          'user-agent': userAgent,
          accept: 'application/json, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          ...(body && { 'content-type': body.type, 'content-length': String(body.length) }),
          ...headers,
        },
      },
      (incoming) =>
        readBody(incoming).then(
          (text) =>
            settle({
              kind: 'answer',
              answer: {
                status: incoming.statusCode ?? 0,
                headers: headersOf(incoming, secrets),
                body: secrets.redact(secrets.take(text, request.takes ?? [])),
              },
            }),
          (error: unknown) => fail(reasonOf(error)),
        ),
    );
    const timer = setTimeout(() => fail('timeout'), timeout);
    outgoing.on('error', (error) => fail(reasonOf(error)));
    // From this moment on, bytes may be on their way: before, there was no connection to send them over.
    outgoing.on('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        hasLeft = true;
      }),
    );
    if (body)
      pipeline(body.open(), outgoing, (error) => {
        if (error) fail(reasonOf(error));
      });
    else outgoing.end();
  });
}

type Prepared = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody | undefined;
};

type NotPrepared = { readonly why: string; readonly never?: Refusal };

/** The request with its secrets in it, or why it may not be sent. */
function prepare(request: HttpRequest, secrets: Secrets, root: string): Prepared | NotPrepared {
  try {
    const address = unveil(request.url, secrets);
    // Without a server the address has no beginning. Of one that is a secret as a whole nothing is said.
    if (!URL.canParse(address)) return { why: 'no address', never: { reason: 'missing', subject: 'server' } };
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname))) {
      const subject = `${url.protocol}//${url.hostname}`;
      return { why: `${subject} is not secure.`, never: { reason: 'insecure', subject } };
    }
    const headers = Object.entries(request.headers ?? {}).map(
      ([name, value]) => [name, unveil(value, secrets)] as const,
    );
    const body = request.body && encodeBody(request.body, secrets, root);
    const signed = request.signedBy && { authorization: signature(request, url, request.signedBy, secrets) };
    return { url, headers: { ...Object.fromEntries(headers), ...signed }, body };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** Signed anew each time it is sent: a signature counts once. */
function signature(request: HttpRequest, url: URL, by: SignedBy, secrets: Secrets): string {
  const { body } = request;
  const fields = body?.kind === 'form' ? body.fields : [];
  return oauthHeader({
    method: request.method,
    url,
    fields: fields.map(([name, value]) => [name, unveil(value, secrets)] as const),
    key: secrets.get(by.key),
    keySecret: secrets.get(by.keySecret),
    token: secrets.get(by.token),
    tokenSecret: secrets.get(by.tokenSecret),
    nonce: randomBytes(16).toString('hex'),
    timestamp: Math.floor(Date.now() / 1000),
  });
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const encoding = incoming.headers['content-encoding'];
  const chunks: Buffer[] = [];
  let length = 0;
  const stream =
    encoding === 'gzip'
      ? incoming.pipe(createGunzip())
      : encoding === 'br'
        ? incoming.pipe(createBrotliDecompress())
        : encoding === 'deflate'
          ? incoming.pipe(createInflate())
          : incoming;
  incoming.on('error', (error) => stream.destroy(error));
  incoming.on('aborted', () => stream.destroy(new Error('aborted')));
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MAX_ANSWER) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf({ headers }: IncomingMessage, secrets: Secrets): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secrets.redact(Array.isArray(value) ? value.join(', ') : (value ?? '')),
    ]),
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
