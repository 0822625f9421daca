import { expect, test } from 'vitest';
import { postsAhead } from '../../core/src/features/posts-ahead.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { lineOf } from '../ledger/lines.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const held = lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T11:30:00Z' });

test.each([
  ['nobody has it, and its time is to come', '11:00', [], ['a 11:30']],
  ['the network has it: nobody counts down to what comes out by itself', '11:00', [held], []],
  ['the network is just about to show it', '11:31', [held], []],
  ['the network should show it by now: it is asked, and what follows goes on', '11:32', [held], ['a 11:30']],
  ['it was found there', '11:32', [held, lineOf({ kind: 'reconciled', sent: { id: '7' } })], []],
  ['it was taken back', '11:00', [held, lineOf({ kind: 'withdrawn' })], ['a 11:30']],
])('what an open editor starts a run for: %s', (_what, time, lines, expected) => {
  const now = Date.parse(`2026-11-21T${time}Z`);
  const workspace = withNow(
    workspaceOf({
      'social.plan.yaml':
        'brand: { timezone: UTC }\nchannels: { x: { network: mastodon } }\npublishing: { by: editor }\n',
      'a.post.md': '---\nchannels: x\nstatus: approved\nschedule: 2026-11-21 11:30\n---\nHi\n',
      '.vocero/receipts/a.jsonl': lines.map(writeLine).join(''),
    }),
    now,
  );
  const found = postsAhead(workspace, `${ROOT}/`, [uriOf('a.post.md')], now);
  expect(found.map(({ title, at }) => `${title} ${new Date(at).toISOString().slice(11, 16)}`)).toEqual(
    expected,
  );
});
