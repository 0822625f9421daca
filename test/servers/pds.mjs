// A real AT Protocol PDS with a directory of identities in memory, on loopback: `node pds.mjs`. Prints one line of
// JSON when it answers, and ends when its standard input does.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Both servers listen on every address by default; here nothing but this machine gets in or out.
const listen = http.Server.prototype.listen;
http.Server.prototype.listen = function (port, ...rest) {
  return listen.call(
    this,
    Number(port) || 0,
    '127.0.0.1',
    ...rest.filter((one) => typeof one === 'function'),
  );
};
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? (options.host ?? 'localhost') : 'localhost';
  if (!['localhost', '127.0.0.1', '::1'].includes(host)) {
    process.nextTick(() => this.destroy(new Error(`${host} is not this machine.`)));
    return this;
  }
  return connect.apply(this, args);
};

const { PDS, envToCfg, envToSecrets } = await import('@atproto/pds');
const plc = await import('@did-plc/server');
const { PlcServer, Database } = plc.default?.PlcServer ? plc.default : plc;

const folder = mkdtempSync(join(tmpdir(), 'vocero-pds-'));
const directory = PlcServer.create({ db: Database.mock() });
const plcPort = (await directory.start()).address().port;

const port = await freePort();
const env = {
  port,
  hostname: 'localhost',
  serviceDid: 'did:web:localhost',
  devMode: true,
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  didPlcUrl: `http://127.0.0.1:${plcPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  bskyAppViewUrl: undefined,
  jwtSecret: randomBytes(16).toString('hex'),
  adminPassword: randomBytes(16).toString('hex'),
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  rateLimitsEnabled: process.env.PDS_RATE_LIMITS === '1',
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);

process.stdin.resume();
process.stdin.on('end', async () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});

async function freePort() {
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}
