import { describe, expect, test } from 'vitest';
import { parseFile } from '../../core/src/model/parse.ts';
import { restingEntry } from '../../core/src/workspace/workspace.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { openFrom, start } from '../support/lsp-workspace.ts';
import { TOOLS, uriOf } from '../support/project.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function session(files: Readonly<Record<string, string>>): Session {
  const made = new Session(diskFiles, true);
  made.setNow(NOW);
  const parsed = Object.entries(files).flatMap(([name, text]) => parseFile(uriOf(name), text) ?? []);
  made.setEntries(parsed.map(restingEntry));
  for (const name of Object.keys(files)) made.result(uriOf(name));
  made.takeTouched();
  return made;
}

const draft = (time: string) => `---\nchannels: x\nstatus: draft\nschedule: ${time}\n---\nHi\n`;
const rulesOf = (one: Session, name: string) => one.result(uriOf(name)).findings.map(({ rule }) => rule);

describe('time that passes', () => {
  const files = {
    'social.plan.yaml': 'channels: { x: { network: x, minGap: 1h, maxGap: 2d } }\n',
    'a.post.md': draft('2026-11-21 12:01'),
    'b.post.md': draft('2026-11-22 12:00'),
    'c.post.md': draft('2026-11-30 12:00'),
  };

  test('concerns the files with a post between then and now, and no other', () => {
    const one = session(files);
    expect(rulesOf(one, 'a.post.md')).toEqual([]);
    // And the one behind it: what is told once of several is now told of that one.
    const concerned = ['a.post.md', 'b.post.md'].map(uriOf);
    expect(one.setNow(NOW + MINUTE)).toEqual(concerned);
    expect([...one.takeTouched().files]).toEqual(concerned);
    expect(rulesOf(one, 'a.post.md')).toEqual(['schedule/past']);
    expect(one.setNow(NOW + 2 * MINUTE)).toEqual([]);
  });

  test('leaves findings as they would be made from nothing, however far it goes', () => {
    const one = session(files);
    for (let minutes = 1; minutes < 90 * 24 * 60; minutes = Math.ceil(minutes * 1.7)) {
      one.setNow(NOW + minutes * MINUTE);
      const kept = Object.keys(files).map((name) => rulesOf(one, name));
      const fresh = session(files);
      fresh.workspace = one.workspace;
      fresh.forgetResults();
      expect(kept).toEqual(Object.keys(files).map((name) => rulesOf(fresh, name)));
    }
    expect(rulesOf(one, 'a.post.md')).toEqual([]);
  });

  test('concerns a plan once a day', () => {
    const one = session(files);
    expect(one.setNow(NOW + DAY)).toContain(uriOf('social.plan.yaml'));
    expect(one.setNow(NOW + DAY + MINUTE)).not.toContain(uriOf('social.plan.yaml'));
  });

  test('concerns every plan of a folder, not only the one that governs', () => {
    const plan = 'channels: { x: { network: x } }\ntasks: [{ task: A, due: 2026-11-21 }]\n';
    const one = session({ 'a.plan.yaml': plan, 'b.plan.yaml': plan });
    one.setNow(NOW + DAY);
    for (const name of ['a.plan.yaml', 'b.plan.yaml'])
      expect(rulesOf(one, name)).toContain('plan/overdue-task');
  });

  test('makes a task overdue when the day ends where the brand is', () => {
    const plan =
      'brand: { timezone: America/Bogota }\nchannels: { x: { network: x } }\ntasks: [{ task: A, due: 2026-11-21 }]\n';
    const one = session({ 'social.plan.yaml': plan });
    one.setNow(Date.UTC(2026, 10, 22, 4, 59));
    expect(rulesOf(one, 'social.plan.yaml')).toEqual([]);
    one.setNow(Date.UTC(2026, 10, 22, 5, 0));
    expect(rulesOf(one, 'social.plan.yaml')).toEqual(['plan/overdue-task']);
  });

  test('brings a post too near to the scheduler of its network, to the millisecond', () => {
    const plan =
      'channels: { m: { network: mastodon }, f: { network: facebook } }\npublishing: { by: network }\n';
    const approved = (channel: string, time: string) =>
      `---\nchannels: ${channel}\nstatus: approved\nschedule: ${time}\n---\nHi\n`;
    const one = session({
      'social.plan.yaml': plan,
      'a.post.md': approved('m', '2026-11-21 12:06'),
      'b.post.md': approved('f', '2026-12-21 12:06'),
    });
    const found = () => ['a.post.md', 'b.post.md'].map((name) => rulesOf(one, name).join());
    expect(found()).toEqual(['', 'schedule/native-window']);
    one.setNow(NOW + MINUTE);
    expect(found()).toEqual(['', 'schedule/native-window']);
    one.setNow(NOW + MINUTE + 1);
    expect(found()).toEqual(['schedule/native-window', 'schedule/native-window']);
    one.setNow(NOW + 6 * MINUTE);
    expect(found()).toEqual(['', '']);
  });
});

describe('libraries', () => {
  test('are asked for when something needs them, and not again', () => {
    const one = session({ 'social.plan.yaml': 'channels: { x: { network: x } }\n' });
    const asked: object[] = [];
    one.onNeededTools((needed) => {
      asked.push(needed);
      one.setTools(TOOLS);
    });
    one.setText(uriOf('a.post.md'), draft('2026-11-30 12:00'));
    expect(asked).toEqual([]);
    one.setText(uriOf('a.post.md'), draft('2026-11-30 12:00\nrepeat: weekly'));
    expect(asked).toEqual([{ expandRule: true, holidaysOf: false }]);
    one.setText(
      uriOf('social.plan.yaml'),
      'channels: { x: { network: x } }\ncalendar: { holidays: [{ country: ES }] }\n',
    );
    expect(asked).toHaveLength(1);
  });

  test('are loaded by a running server, whose findings then come', async () => {
    const text = '---\nchannels: x\nschedule: 2026-12-25 09:30\n---\nHi\n';
    const plan = 'channels: { x: { network: x } }\ncalendar: { holidays: [{ country: ES }] }\n';
    const { client, folder } = await start({ 'social.plan.yaml': plan, 'a.post.md': text });
    const uri = await openFrom(client, folder, 'a.post.md', text);
    const settle = async (): Promise<void> => {
      if ((await client.codes(uri)).join() === 'schedule/holiday') return;
      const heard = client.heard.length;
      await client.until(() =>
        client.heard.slice(heard).some(({ method }) => method.endsWith('diagnostic/refresh')),
      );
      await settle();
    };
    await settle();
    expect(await client.codes(uri)).toEqual(['schedule/holiday']);
  });
});
