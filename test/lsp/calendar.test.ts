import { expect, test } from 'vitest';
import type { CalendarEdit } from '../../core/src/contract/server.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import type { CalendarBoard } from '../../core/src/report/calendar-board/board.ts';
import { dayOfDate } from '../../core/src/schedule/expand.ts';
import { lineOf } from '../ledger/lines.ts';
import { openFrom, post, start } from '../support/lsp-workspace.ts';

const question = (uri: string, findings: 'known' | 'all') => ({
  uri,
  first: dayOfDate('2026-12-01'),
  last: dayOfDate('2026-12-31'),
  scale: 'cards',
  filter: {},
  showsSlots: false,
  findings,
});

test('the calendar is answered, told to be out of date after an edit, and answered anew', async () => {
  const text = post('2026-12-09 09:30', 'utilizar esto');
  const { client, folder } = await start({ 'a.post.md': text });
  const ask = (findings: 'known' | 'all') =>
    client.connection.sendRequest<CalendarBoard>(
      'vocero/calendar',
      question(folder.uriOf('social.plan.yaml'), findings),
    );
  const quick = await ask('known');
  expect(quick.cards.map(({ day }) => day - quick.first + 1)).toEqual([9]);
  const whole = await ask('all');
  expect(whole.hasAllFindings).toBe(true);
  expect(whole.cards[0]?.findings.map(({ rule }) => rule)).toContain('tone/banned-word');

  const changes = () => client.heard.filter(({ method }) => method === 'vocero/changed').length;
  const before = changes();
  const uri = await openFrom(client, folder, 'a.post.md', text);
  await client.change(uri, text.replace('2026-12-09', '2026-12-24'));
  await client.until(() => changes() > before);
  expect((await ask('known')).cards.map(({ day }) => day - quick.first + 1)).toEqual([24]);
});

test('a move is edits of one value in lines and characters, and a check of it changes nothing', async () => {
  const { client, folder } = await start({
    'a.post.md': post('2026-12-09 09:30 # early'),
    'b.post.md': post('2026-12-10 09:00'),
  });
  const move = {
    uri: folder.uriOf('a.post.md'),
    index: 0,
    channels: ['x-es'],
    to: { kind: 'day', from: dayOfDate('2026-12-09'), day: dayOfDate('2026-12-10') },
  };
  const check = await client.connection.sendRequest('vocero/checkMove', { move });
  expect(check).toMatchObject({ conflicts: [expect.any(String)], nearest: { minute: 11 * 60 } });
  const edit = await client.connection.sendRequest<CalendarEdit>('vocero/calendarEdit', {
    kind: 'move',
    moves: [move],
    copies: false,
  });
  expect(edit.isFailure).toBe(false);
  expect(edit.told).toContain('10');
  expect(edit.files).toEqual([
    {
      uri: move.uri,
      edits: [
        {
          range: { start: { line: 2, character: 10 }, end: { line: 2, character: 26 } },
          newText: '2026-12-10 09:30',
        },
      ],
    },
  ]);
});

test('an export has the calendar in the form that was asked for', async () => {
  const { client, folder } = await start({ 'a.post.md': post('2026-12-09 09:30', 'Hola a todos') });
  const { findings: _, ...asked } = question(folder.uriOf('social.plan.yaml'), 'known');
  const made = await client.connection.sendRequest('vocero/calendarExport', { ...asked, form: 'ics' });
  expect(made).toMatchObject({
    name: '2026-12-01_2026-12-31.ics',
    text: expect.stringContaining('Hola a todos'),
  });
});

test('a card that is out says so, and does not move before a person has answered', async () => {
  const { client, folder } = await start({
    'social.plan.yaml': 'channels: { x: { network: x } }\n',
    'a.post.md': '---\nchannels: x\nstatus: approved\nschedule: 2026-12-09 09:30\n---\nHi\n',
    '.vocero/receipts/2026-12.abc.jsonl': writeLine(lineOf({ kind: 'receipt' })),
  });
  const ask = () =>
    client.connection.sendRequest<CalendarBoard>(
      'vocero/calendar',
      question(folder.uriOf('social.plan.yaml'), 'known'),
    );
  expect((await ask()).cards.map(({ state }) => state)).toEqual(['published']);
  const to = { kind: 'day', from: dayOfDate('2026-12-09'), day: dayOfDate('2026-12-10') };
  const move = { uri: folder.uriOf('a.post.md'), index: 0, channels: ['x'], to };
  const edit = (more: object) =>
    client.connection.sendRequest<CalendarEdit>('vocero/calendarEdit', {
      kind: 'move',
      moves: [move],
      copies: false,
      ...more,
    });
  expect(await edit({})).toMatchObject({ files: [], created: [], asks: { move: 'Change the date' } });
  expect((await edit({ isSure: true })).files).toHaveLength(1);
  expect((await edit({ copies: true })).created).toHaveLength(1);
});
