import type { Report } from '../../core/src/report/report.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { lintAll, ROOT, uriOf, workspaceOf } from '../support/project.ts';

/** A report on the findings of a workspace, as somebody in its root folder reads it. */
export function reportOn(files: Readonly<Record<string, string>>, language: Language = 'en'): Report {
  const workspace = workspaceOf(files);
  return {
    findings: lintAll(workspace),
    sourceOf: (uri) => fileAt(workspace, uri)?.source,
    nameOf: (uri) => decodeURIComponent(uri.slice(ROOT.length + 1)),
    language,
  };
}

/** The same report with other findings, for what no rule says yet. */
export function withFindings(report: Report, findings: readonly Partial<Finding>[]): Report {
  const usual: Finding = {
    rule: 'tone/banned-word',
    severity: 'warning',
    uri: uriOf('a.post.md'),
    span: { start: 0, end: 1 },
    message: { key: 'banned', params: { word: 'cheap' } },
    related: [],
    fixes: [],
  };
  return { ...report, findings: findings.map((finding) => ({ ...usual, ...finding })) };
}

export const PLAN = [
  'brand: { timezone: Europe/Madrid }',
  'channels:',
  '  li: { network: linkedin, minGap: 4h }',
  'voice: { banned: [{ word: cheap, prefer: affordable }] }',
  '',
].join('\n');

/** A project with one finding of most kinds: with a fix, safe and not, and with a related place. */
export const PROJECT = {
  'social.plan.yaml': PLAN,
  'posts/a.post.md':
    '---\nchannels: [li]\nschedule: 2026-11-26 09:30\nstatus: aproved\ntitle: 2026\n---\n🎉 A cheap cup.\n',
  'posts/b.post.md': '---\nchannels: [li]\nschedule: 2026-11-26 12:30\n---\nAnother cup.\n',
};
