import { describe, expect, test } from 'vitest';
import { whoAmI } from '../../core/src/features/rewrite/who-am-i.ts';
import type { Plan } from '../../core/src/model/plan/plan.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { readMarked } from '../support/marked.ts';
import { offered, offers, PLAN, titled } from '../support/offers.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

describe('approving', () => {
  const TEAM = `${PLAN}team:\n  ana: { name: Ana Pérez, mayApprove: true }\n  luis: { mayApprove: true }\n  eva: {}\nworkflow: { approval: required, ownApproval: false }\n`;
  const POST = '// file: a.post.md\n---\nchannels: x-es\nstatus: draft # soon\n---\nHi█\n';
  const DIGEST = /sha256:[0-9a-f]{16}/;
  const masked = (texts: Record<string, string> | undefined) =>
    texts?.['a.post.md']?.replace(DIGEST, 'DIGEST');

  test('sets status, approver, time and digest, and the approval holds', () => {
    const texts = offered(TEAM + POST, /^Approve as ana$/, { name: 'Ana Perez', email: 'x@acme.dev' });
    expect(masked(texts)).toBe(
      '---\nchannels: x-es\nstatus: approved # soon\napprovals:\n  - by: ana\n    at: 2026-11-22 10:15\n    digest: DIGEST\n---\nHi\n',
    );
    const workspace = workspaceOf({
      'social.plan.yaml': readMarked(TEAM)[0]?.text ?? '',
      'a.post.md': texts?.['a.post.md'] ?? '',
    });
    expect(
      lintFile(workspace, uriOf('a.post.md')).filter(({ rule }) => rule.startsWith('workflow/')),
    ).toEqual([]);
  });

  test('is not offered while there is nothing that anybody would get', () => {
    for (const post of [
      '---\nstatus: draft\n---\nHi█\n',
      '---\nchannels: [x-es, li]\n---\n█\n# x-es\n\nHi\n',
    ]) {
      const offer = titled(offers(`${TEAM}// file: a.post.md\n${post}`, { id: 'ana' }), /^Approve/);
      expect(offer?.action.disabled).toBe('Approve: name the channels and write the text first');
    }
  });

  test('of two people leaves the post under review until the second', () => {
    const two = TEAM.replace('required', 'two-people');
    const first = offered(two + POST, /^Approve as ana \(1 of 2\)$/, { id: 'ana' })?.['a.post.md'] ?? '';
    expect(first).toContain('status: review # soon\n');
    const second = offered(
      `${two}// file: a.post.md\n${first.replace('Hi', 'Hi█')}`,
      /^Approve as luis \(2 of 2\)$/,
      { id: 'luis' },
    );
    expect(masked(second)).toMatch(
      /status: approved # soon\napprovals:\n {2}- by: ana\n.*\n.*\n {2}- by: luis\n/,
    );
  });

  test('again renews the digest of what was changed', () => {
    const before =
      '// file: a.post.md\n---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }, { by: ana, digest: "sha256:0123456789abcdef" }]\n---\nHi█\n';
    expect(masked(offered(TEAM + before, /^Approve what is there now as ana$/, { id: 'ana' }))).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }, { by: ana, digest: "DIGEST", at: 2026-11-22 10:15 }]\n---\nHi\n',
    );
  });

  test('is added to a list in brackets, and to an entry', () => {
    const brackets = '// file: a.post.md\n---\nchannels: x-es\napprovals: [{ by: luis }]\n---\nHi█\n';
    expect(masked(offered(TEAM + brackets, /^Approve as ana$/, { id: 'ana' }))).toContain(
      'approvals: [{ by: luis }, { by: ana, at: 2026-11-22 10:15, digest: DIGEST }]\nstatus: approved\n',
    );
    const entry = offered(
      `${TEAM}// file: a.posts.yaml\n- text: One\n- channels: x-es\n  text: █Two\n`,
      /^Approve/,
      { id: 'ana' },
    );
    expect(entry?.['a.posts.yaml']?.replace(DIGEST, 'DIGEST')).toBe(
      '- text: One\n- channels: x-es\n  text: Two\n  status: approved\n  approvals:\n    - by: ana\n      at: 2026-11-22 10:15\n      digest: DIGEST\n',
    );
  });

  test('is taken back, with the status', () => {
    const approved = (list: string) =>
      `// file: a.post.md\n---\nchannels: x-es\nstatus: approved\n${list}kind: own\n---\nHi█\n`;
    const taken = (list: string) =>
      offered(TEAM + approved(list), /^Take back/, { id: 'ana' })?.['a.post.md'];
    expect(taken('approvals:\n  - by: ana\n    at: 2026-01-01 10:00\n')).toBe(
      '---\nchannels: x-es\nstatus: review\nkind: own\n---\nHi\n',
    );
    expect(taken('approvals: [{ by: ana }, { by: luis }]\n')).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals: [{ by: luis }]\nkind: own\n---\nHi\n',
    );
    expect(taken('approvals:\n  - by: luis\n  - by: ana\n    at: 2026-01-01 10:00\n')).toBe(
      '---\nchannels: x-es\nstatus: approved\napprovals:\n  - by: luis\nkind: own\n---\nHi\n',
    );
  });

  test.each([
    ['nobody knows who asks', {}, 'set “vocero.me”'],
    ['the settings name a stranger', { id: 'eve' }, 'set “vocero.me”'],
    ['the plan does not let them', { id: 'eva' }, 'does not let eva approve'],
    ['it is their own', { id: 'luis' }, 'luis wrote this post'],
  ])('is shown as not possible where %s', (_, me, words) => {
    const found = titled(offers(TEAM + POST.replace('status', 'author: luis\nstatus'), me), /^Approve/);
    expect(found?.action.disabled).toContain(words);
    expect(found?.texts).toEqual({});
  });

  test.each([
    [{ team: { ana: { name: 'Ana Pérez' }, luis: {} } }, { name: 'ana perez' }, 'ana'],
    [{ team: { ana: {}, luis: {} } }, { name: 'L. Gil', email: 'luis@acme.dev' }, 'luis'],
    [{ team: { a: { name: 'Ana' }, b: { name: 'ana' } } }, { name: 'Ana' }, undefined],
    [{ team: { ana: {} } }, { name: '', email: '' }, undefined],
    [{}, { name: 'Ana Pérez' }, 'ana-perez'],
    [{}, {}, undefined],
  ])('knows who is meant by git: %j, %j', (plan, me, expected) => {
    expect(whoAmI({ channels: {}, ...plan } as Plan, me)).toBe(expected);
  });
});
