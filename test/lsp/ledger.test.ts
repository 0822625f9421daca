import { describe, expect, test } from 'vitest';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { lineOf } from '../ledger/lines.ts';
import { PULLING_CLIENT } from '../support/lsp-client.ts';
import { openFrom, start } from '../support/lsp-workspace.ts';
import { uriOf } from '../support/project.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const RECEIPTS = '.vocero/receipts/2026-11.abc.jsonl';
const APPROVED = '---\nchannels: x\nstatus: approved\nschedule: 2026-11-21 11:00\n---\nHi\n';
const PLAN = 'channels: { x: { network: x } }\npublishing: { by: ci, tooLate: 90m }\n';
const receipt = writeLine(lineOf({ kind: 'receipt' }));

describe('receipts', () => {
  const sessionOf = () => {
    const session = new Session(diskFiles, true);
    session.setNow(NOW);
    session.setText(uriOf('social.plan.yaml'), PLAN);
    session.setText(uriOf('a.post.md'), APPROVED);
    return session;
  };
  const rulesOf = (session: Session) => session.result(uriOf('a.post.md')).findings.map(({ rule }) => rule);

  test('change the findings of the files with posts that they are about, and no other', () => {
    const session = sessionOf();
    session.setNow(NOW + 60 * MINUTE);
    expect(rulesOf(session)).toEqual(['schedule/past']);
    session.takeTouched();
    expect(session.setLedger(uriOf(RECEIPTS), receipt)).toEqual([uriOf('a.post.md')]);
    expect([...session.takeTouched().files]).toEqual([uriOf('a.post.md')]);
    expect(rulesOf(session)).toEqual([]);
    expect(session.setLedger(uriOf(RECEIPTS), receipt.repeat(2))).toEqual([uriOf('a.post.md')]);
    expect(session.setLedger(uriOf(RECEIPTS), undefined)).toEqual([uriOf('a.post.md')]);
    expect(rulesOf(session)).toEqual(['schedule/past']);
  });

  test('are missed from the moment on at which a post is too late', () => {
    const session = sessionOf();
    expect(rulesOf(session)).toEqual([]);
    expect(session.setNow(NOW + 29 * MINUTE)).toEqual([]);
    expect(session.setNow(NOW + 30 * MINUTE)).toEqual([uriOf('a.post.md')]);
    expect(rulesOf(session)).toEqual(['schedule/past']);
  });

  test('are read by a running server, and again when they change', async () => {
    const { client, folder } = await start(
      { 'social.plan.yaml': PLAN, 'a.post.md': APPROVED, [RECEIPTS]: receipt },
      PULLING_CLIENT,
      {},
      () => NOW,
    );
    const uri = await openFrom(client, folder, 'a.post.md', APPROVED);
    expect(await client.codes(uri)).toEqual([]);
    folder.write(RECEIPTS, writeLine(lineOf({ kind: 'intent' })));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf(RECEIPTS), type: 2 }],
    });
    expect(await client.codes(uri)).toEqual(['schedule/past']);
  });
});
