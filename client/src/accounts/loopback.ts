import { createServer } from 'node:http';

/** A place on this very machine that a browser comes back to. */
export type Loopback = {
  /** `http://127.0.0.1:PORT/signed-in` */
  readonly address: string;
  readonly close: () => void;
};

/**
 * Listens for a browser that comes back, for networks that go nowhere but to the person's own machine. Who comes
 * with a state that nobody waits for is not listened to.
 *
 * @param take is handed the query, and says whether somebody waited for it.
 * @param words what the page says then.
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
export async function openLoopback(take: (query: string) => boolean, words: string): Promise<Loopback> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isOurs = request.method === 'GET' && url.pathname === PATH && take(url.search.slice(1));
    response.writeHead(isOurs ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      connection: 'close',
    });
    response.end(isOurs ? page(words) : '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}${PATH}`,
    close: () => {
      server.close();
    },
  };
}

const PATH = '/signed-in';

function page(words: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Vocero</title><body style="font: 1.2rem system-ui, sans-serif; display: grid; place-items: center; min-height: 90vh; margin: 0"><p>${words}</p>`;
}
