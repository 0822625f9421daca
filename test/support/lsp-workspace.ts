import { onTestFinished } from 'vitest';
import { type Folder, makeFolder } from './folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT } from './lsp-client.ts';

export const PLAN = `brand: { timezone: Europe/Madrid }
channels:
  x-es: { network: x, minGap: 2h }
voice:
  banned: [{ word: utilizar, prefer: usar }]
`;
export const post = (schedule: string, text = 'Hola') =>
  `---\nchannels: [x-es]\nschedule: ${schedule}\n---\n${text}\n`;
export const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

export async function start(
  files: Record<string, string>,
  capabilities: object = PULLING_CLIENT,
  more: object = {},
  clock?: () => number,
) {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, ...files });
  const client = connectInMemory(undefined, clock);
  onTestFinished(() => client.stop());
  await client.initialize(folder.uri, capabilities, more);
  await client.ready();
  return { folder, client };
}

export async function openFrom(client: LspClient, folder: Folder, name: string, text: string) {
  await client.open(folder.uriOf(name), text);
  return folder.uriOf(name);
}
