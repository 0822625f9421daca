import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN =
  'channels: { x: { network: x } }\ncalendar: { blackouts: [{ from: 2026-12-22, to: 2026-12-30, reason: Away }] }\n';

/** What the first fix of a post with this front matter makes of its `repeat`. */
function left(repeat: string): string | undefined {
  const head = '---\nchannels: x\nschedule: 2026-11-24 09:30\n';
  const text = `${head}${repeat}\nstatus: draft\n---\nText\n`;
  const workspace = workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': text });
  const [fix] = lintFile(workspace, uriOf('a.post.md')).flatMap(({ fixes }) => fixes);
  const after =
    fix &&
    applyEdits(
      text,
      fix.edits.map(({ edit }) => edit),
    );
  return after?.slice(head.length, after.indexOf('\nstatus'));
}

describe('leaving days out of a post that comes again', () => {
  test.each([
    ['repeat: weekly', 'repeat: { rule: weekly, except: [2026-12-22, 2026-12-29] }'],
    [
      'repeat: FREQ=WEEKLY;BYDAY=TU,FR # both',
      'repeat: { rule: "FREQ=WEEKLY;BYDAY=TU,FR", except: [2026-12-22, 2026-12-25, 2026-12-29] } # both',
    ],
    ["repeat: 'weekly'", 'repeat: { rule: weekly, except: [2026-12-22, 2026-12-29] }'],
    [
      'repeat: { rule: weekly, until: 2027-02-01 }',
      'repeat: { rule: weekly, until: 2027-02-01, except: [2026-12-22, 2026-12-29] }',
    ],
    [
      'repeat: { rule: weekly, except: [2026-12-22] }',
      'repeat: { rule: weekly, except: [2026-12-22, 2026-12-29] }',
    ],
    [
      'repeat:\n  rule: weekly\n  except:\n    - 2026-12-01\n    - "2026-12-08" # away',
      'repeat:\n  rule: weekly\n  except:\n    - 2026-12-01\n    - "2026-12-08"\n    - 2026-12-22\n    - 2026-12-29 # away',
    ],
    [
      'repeat:\n  rule: weekly # on Tuesdays',
      'repeat:\n  rule: weekly # on Tuesdays\n  except: [2026-12-22, 2026-12-29]',
    ],
    // Then it is the rule that is wrong.
    [
      'repeat: { rule: daily, count: 40 }',
      'repeat: { rule: daily, count: 40, except: [2026-12-22, 2026-12-23, 2026-12-24, 2026-12-25, 2026-12-26, 2026-12-27, 2026-12-28, 2026-12-29, 2026-12-30] }',
    ],
    [
      'repeat: { rule: "FREQ=WEEKLY;BYDAY=TU", until: 2026-12-29, except: [2026-11-24, 2026-12-01, 2026-12-08] }',
      undefined,
    ],
  ])('%s', (before, after) => {
    expect(left(before)).toBe(after);
  });
});
