import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { formOf, imagine, jsonOf, unveiled } from '../publish/conversing.ts';
import { everyRequest } from '../publish/every-step.ts';
import { accountOf, adapterOf, stepOf } from '../publish/steps.ts';

/** Inside of `node_modules`, so that the packages are found and nobody keeps what is written here. */
const folder = mkdtempSync(join(import.meta.dirname, 'node_modules/.vocero-types-'));
afterAll(() => rmSync(folder, { recursive: true }));
const compiler = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');

/** What the compiler says against values of published types; empty where it says nothing. */
function complaints(from: string, values: readonly (readonly [type: string, value: unknown])[]): string {
  const types = [...new Set(values.map(([type]) => type))];
  const lines = values.map(
    ([type, value], index) => `export const value${index}: ${type} = ${JSON.stringify(value)};`,
  );
  writeFileSync(
    join(folder, 'check.ts'),
    `import type { ${types.join(', ')} } from '${from}';\n${lines.join('\n')}\n`,
  );
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--types',
    '',
  ];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, join(folder, 'check.ts')], {
    encoding: 'utf8',
  });
  return stdout;
}

const SLACK: Readonly<Record<string, string>> = {
  'chat.postMessage': 'ChatPostMessageArguments',
  'chat.scheduleMessage': 'ChatScheduleMessageArguments',
  'chat.scheduledMessages.list': 'ChatScheduledMessagesListArguments',
  'files.getUploadURLExternal': 'FilesGetUploadURLExternalArguments',
  'files.completeUploadExternal': 'FilesCompleteUploadExternalArguments',
  'files.info': 'FilesInfoArguments',
  'conversations.history': 'ConversationsHistoryArguments',
  'conversations.replies': 'ConversationsRepliesArguments',
};

/** A form says everything in texts. */
function argumentsOf(request: HttpRequest): unknown {
  if (request.body?.kind === 'json') return jsonOf(request);
  const entries = Object.entries(formOf(request)).map(([name, text]) => {
    // The client calls it `alt_text`; Slack's reference, and its error `alt_txt_too_large`, do not.
    if (name === 'alt_txt') return ['alt_text', text];
    if (['limit', 'length'].includes(name)) return [name, Number(text)];
    return [name, text === 'true' ? true : text];
  });
  return Object.fromEntries(entries);
}

const checked = (requests: readonly HttpRequest[], types: Readonly<Record<string, string>>, base: string) =>
  requests.flatMap((request) => {
    const type = types[unveiled(request.url).replace(base, '').replace(/\?.*/, '')];
    return type === undefined ? [] : [[type, argumentsOf(request)] as const];
  });

describe('what Slack gets has the types that Slack publishes', () => {
  const step = stepOf('slack', { text: 'Hola', scheduleAt: Date.UTC(2026, 11, 1) });
  const reply = stepOf('slack', { text: 'Hola', follows: { id: '1.2' } });
  const { reconcile } = adapterOf('slack');
  const looks = [step, reply].flatMap((one) => {
    return reconcile ? imagine(reconcile(one, accountOf('slack'))).requests : [];
  });
  const requests = [...everyRequest('slack').map(({ request }) => request), ...looks];

  test('every call', () => {
    const values = checked(requests, SLACK, 'https://slack.com/api/');
    expect(new Set(values.map(([type]) => type)).size).toBeGreaterThan(4);
    expect(complaints('@slack/web-api', values)).toBe('');
    const wrong = [['ChatPostMessageArguments', { channel: 'C1', text: 'x', thread: '1' }]] as const;
    expect(complaints('@slack/web-api', wrong)).toContain('thread');
  });
});

const X: Readonly<Record<string, string>> = { '/tweets': 'SendTweetV2Params' };

test('what X gets has the types of a client that is in use', () => {
  const requests = everyRequest('x').map(({ request }) => request);
  const values = checked(requests, X, 'https://api.x.com/2');
  expect(values.length).toBeGreaterThan(6);
  expect(complaints('twitter-api-v2', values)).toBe('');
  expect(complaints('twitter-api-v2', [['SendTweetV2Params', { text: 'x', medias: [] }]])).toContain(
    'medias',
  );
});
