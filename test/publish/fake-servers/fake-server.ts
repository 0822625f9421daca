import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived, read as far as it can be. */
export type Arrived = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
  /** Fields of a form; of a file its bytes are counted. */
  readonly form: ReadonlyMap<string, string>;
  /** Names and sizes in bytes of the files in a form. */
  readonly files: readonly { readonly field: string; readonly name: string; readonly bytes: number }[];
  /** Length of the body in bytes. */
  readonly bytes: number;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, but for a text, which is sent as it is. */
  readonly body?: unknown;
};

/** A network, in so far as anybody here has to do with it. */
export type FakeNetwork = {
  /** What people would see there, the oldest first. */
  readonly published: readonly { readonly id: string; readonly text: string; readonly replyTo?: string }[];
  readonly answer: (arrived: Arrived, origin: string) => Reply;
};

/**
 * What goes wrong once, at a request other than GET whose path ends in something: `before` the network got it, `after` it
 * did what was asked for, or an answer in its place, which is given before or after that. One that hangs never answers.
 */
export type Fault = { readonly path: string } & (
  | { readonly kind: 'reset-before' | 'reset-after' | 'hang-before' | 'hang-after' }
  | { readonly kind: 'answer-before' | 'answer-after'; readonly reply: Reply }
);

export type FakeServer = {
  readonly origin: string;
  readonly arrived: readonly Arrived[];
  readonly fail: (fault: Fault) => void;
  readonly close: () => Promise<void>;
};

/**
 * Serves a network on this machine.
 *
 * @param aside takes what is not the network's own business, and says whether it did; a promise keeps it waiting.
 */
export async function serve(
  network: FakeNetwork,
  aside: (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    origin: string,
  ) => boolean | Promise<false> = () => false,
  host: '127.0.0.1' | '::1' = '127.0.0.1',
): Promise<FakeServer> {
  const arrived: Arrived[] = [];
  const faults: Fault[] = [];
  let origin = '';
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const one = await read(incoming);
    arrived.push(one);
    const at = one.method === 'GET' ? -1 : faults.findIndex(({ path }) => one.path.endsWith(path));
    const [fault] = at < 0 ? [] : faults.splice(at, 1);
    if (fault?.kind === 'reset-before') return void incoming.socket.destroy();
    if (fault?.kind === 'hang-before') return;
    if (fault?.kind === 'answer-before') return send(outgoing, fault.reply);
    const reply = network.answer(one, origin);
    if (fault?.kind === 'reset-after') return void incoming.socket.destroy();
    if (fault?.kind === 'hang-after') return;
    return send(outgoing, fault?.kind === 'answer-after' ? fault.reply : reply);
  };
  const server = createServer((incoming, outgoing) => {
    const taken = aside(incoming, outgoing, origin);
    if (taken === true) return;
    Promise.resolve(taken)
      .then(() => handle(incoming, outgoing))
      .catch((error: unknown) => send(outgoing, { status: 599, body: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  origin = `http://${host === '::1' ? '[::1]' : host}:${isAddress(address) ? address.port : 0}`;
  return {
    origin,
    arrived,
    fail: (fault) => void faults.push(fault),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function send(outgoing: ServerResponse, { status, headers = {}, body }: Reply): void {
  const isText = typeof body === 'string' || body === undefined;
  outgoing.writeHead(status, { ...(isText ? {} : { 'content-type': 'application/json' }), ...headers });
  outgoing.end(isText ? body : JSON.stringify(body));
}

async function read(incoming: IncomingMessage): Promise<Arrived> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const form = new Map<string, string>();
  const files: { field: string; name: string; bytes: number }[] = [];
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    const data = await new Response(body, { headers: { 'content-type': type } }).formData();
    for (const [field, value] of data) {
      if (typeof value === 'string') form.set(field, value);
      else files.push({ field, name: value.name, bytes: value.size });
    }
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    json: /^application\/json/.test(type) ? JSON.parse(body.toString('utf8')) : undefined,
    form,
    files,
    bytes: body.length,
  };
}

/** A field of a decoded JSON document, however deep. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null
      ? Object.entries(inner).find(([name]) => name === String(key))?.[1]
      : undefined;
  }, value);
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return found === undefined || found === null ? '' : String(found);
}
