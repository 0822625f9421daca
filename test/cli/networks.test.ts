import { describe, expect, test } from 'vitest';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { vocero } from './run.ts';

test.each([
  ['en', 'network', /^discord +2,000 UTF-16 units +100 UTF-16 units .* yes +no$/m],
  ['es', 'red', /^discord +2000 unidades UTF-16 +100 unidades UTF-16 .* sí +no$/m],
])('the table has a line for each network, in %s', async (language, head, discord) => {
  const { code, stdout, stderr } = await vocero(['networks', '--lang', language]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [first = '', ...rows] = stdout.split('\n');
  expect(first.startsWith(`${head} `)).toBe(true);
  for (const id of Object.keys(networks))
    expect(rows.filter((row) => row.startsWith(`${id} `))).toHaveLength(1);
  expect(stdout).toMatch(discord);
});

describe('one network is told whole', () => {
  test('in English', async () => {
    const { stdout } = await vocero(['networks', 'discord']);
    expect(stdout).toMatch(/^Discord \(discord\)\nSent as it is written: Discord reads Markdown\./);
    expect(stdout).toMatch(
      /^image, size +10,485,760 bytes \(10 MiB\) +2026-11-21 {2}https:\/\/docs\.discord\.com\//m,
    );
    expect(stdout).toMatch(/^poll, open for, at most +46,080 min \(32 days\) /m);
  });

  test('in Spanish', async () => {
    const { stdout } = await vocero(['networks', 'slack', '--lang', 'es']);
    expect(stdout).toMatch(/^Slack \(slack\)\nSe envía como mrkdwn de Slack/);
    expect(stdout).toMatch(
      /^programación por la red +sí, con 172\.800 min \(120 días\) de antelación como máximo /m,
    );
  });

  test('with what is only a kind of account’s own', async () => {
    const { stdout } = await vocero(['networks', 'farcaster']);
    expect(stdout).toMatch(/^pro, text +10,000 bytes /m);
    expect(stdout).not.toMatch(/^pro, mentions/m);
  });
});

test('JSON tells every fact with its unit, source and date', async () => {
  const one = JSON.parse((await vocero(['networks', 'slack', '--format', 'json'])).stdout);
  expect(one.version).toBe(1);
  expect(one.networks).toHaveLength(1);
  expect(one.networks[0]).toMatchObject({
    network: 'slack',
    name: 'Slack',
    oldest: { read: '2026-11-21' },
  });
  expect(one.networks[0].facts).toContainEqual({
    path: 'text',
    value: 40_000,
    unit: 'utf16',
    source: 'https://api.slack.com/changelog/2018-04-truncating-really-long-messages',
    read: '2026-11-21',
  });
  const all = JSON.parse((await vocero(['networks', '--format', 'json'])).stdout);
  expect(all.networks.map(({ network }: { network: string }) => network)).toEqual(Object.keys(networks));
});

test.each([
  ['disord', 'vocero: There is no network “disord”.\n        Did you mean discord?\n'],
  ['toString', 'vocero: There is no network “toString”.\n        Choose one of: bluesky, '],
])('%s is told to be none', async (id, message) => {
  const { code, stdout, stderr } = await vocero(['networks', id]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(message)).toBe(true);
});
