import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may go wrong between two machines. `after` means that the server has taken the request. */
export const FAULTS = [
  'reset-before',
  'reset-after',
  'hang-after',
  'half-after',
  'garbage-after',
  'bad-gateway-after',
  'too-many-before',
  'unavailable-before',
] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultProxy = {
  readonly url: string;
  /** Every authorization that went through, for whoever looks where it must not be. */
  readonly seen: ReadonlySet<string>;
  /** Requests that reached the server, by the method they call. */
  readonly passed: readonly string[];
  readonly stop: () => void;
};

/** A proxy in front of a server. `faultFor` says what goes wrong with a request, by its method and how often that was called. */
export async function startFaultProxy(
  target: string,
  faultFor: (method: string, count: number) => Fault | undefined,
): Promise<FaultProxy> {
  const seen = new Set<string>();
  const passed: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const method = /\/xrpc\/([\w.]+)/.exec(incoming.url ?? '')?.[1] ?? '';
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    if (incoming.headers.authorization) seen.add(incoming.headers.authorization.replace('Bearer ', ''));
    void handle(incoming, outgoing, method, faultFor(method, count));
  });
  const handle = async (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    method: string,
    fault: Fault | undefined,
  ) => {
    const body = await bytesOf(incoming);
    switch (fault) {
      case 'reset-before':
        incoming.socket.resetAndDestroy();
        return;
      case 'too-many-before':
        outgoing.writeHead(429, { 'retry-after': '1' }).end('{"error":"RateLimitExceeded"}');
        return;
      case 'unavailable-before':
        outgoing.writeHead(503).end('down');
        return;
    }
    passed.push(method);
    const answer = await forward(target, incoming, body);
    switch (fault) {
      case 'reset-after':
        incoming.socket.resetAndDestroy();
        return;
      case 'hang-after':
        return;
      case 'half-after':
        outgoing.writeHead(answer.status, {
          ...answer.headers,
          'content-length': String(answer.body.length),
        });
        outgoing.write(answer.body.subarray(0, answer.body.length >> 1), () => incoming.socket.destroy());
        return;
      case 'garbage-after':
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end('<html>{"uri":');
        return;
      case 'bad-gateway-after':
        outgoing.writeHead(502).end('Bad Gateway');
        return;
      default:
        outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    passed,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
};

/** Asks the server itself; whatever becomes of the asking side, it hears the request to its end. */
function forward(target: string, { url, method, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = { ...headers, host: new URL(target).host, 'accept-encoding': 'identity' };
    const outgoing = request(`${target}${url ?? ''}`, { method, headers: onward, agent: false }, (answer) => {
      bytesOf(answer).then((bytes) => {
        const { 'transfer-encoding': _, connection: __, ...rest } = answer.headers;
        const known = Object.entries(rest).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value] as const],
        );
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(known), body: bytes });
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
