import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { affectedBy } from '../../core/src/workspace/affected.ts';
import { concernedByTime } from '../../core/src/workspace/concerned-by-time.ts';
import { concernedByPlan } from '../../core/src/workspace/plan-change.ts';
import {
  EMPTY_WORKSPACE,
  fileAt,
  planFor,
  reindex,
  restingEntry,
  type Workspace,
  withEntries,
  withFiles,
  withNow,
  withoutFile,
  withTools,
} from '../../core/src/workspace/workspace.ts';
import { isSameBasis, type KeptResult, rebase } from '../../server/src/lsp/kept-result.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { parse, TOOLS, uriOf, workspaceOf } from '../support/project.ts';
import { history, type Step } from './steps.ts';

/** Before most of the times, so that they pass. */
const NOW = Date.UTC(2026, 10, 25, 12);
const HOUR = 3_600_000;

/** An index as plain data in one order. */
function canonical({ index, plans }: Workspace): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, sorted(inner)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  return {
    index: sorted(JSON.parse(JSON.stringify(index))),
    plans: [...plans].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function apply(workspace: Workspace, { write, remove }: Step, isResting: boolean): Workspace {
  const files = Object.entries(write).map(([name, text]) => parse(name, text));
  const written = isResting ? withEntries(workspace, files.map(restingEntry)) : withFiles(workspace, files);
  return remove.map(uriOf).reduce((current, uri) => withoutFile(current, uri), written);
}

function applyToFiles(
  files: Readonly<Record<string, string>>,
  { write, remove }: Step,
): Record<string, string> {
  const next = { ...files, ...write };
  for (const name of remove) delete next[name];
  return next;
}

/**
 * Findings kept as the server keeps them: made anew for a file that changed, that a change affects, or that another
 * reading of its plan concerns.
 */
function createCache() {
  const kept = new Map<string, KeptResult>();
  const change = (before: Workspace, after: Workspace, names: readonly string[]) => {
    for (const uri of names.map(uriOf)) {
      const [was, is] = [before, after].map((workspace) => fileAt(workspace, uri));
      if (was?.kind === 'plan' && is?.kind === 'plan') {
        const concerned = concernedByPlan(after, was, is);
        for (const other of concerned ? rebase(kept, was, is, concerned) : []) kept.delete(other);
      }
    }
    for (const uri of names.map(uriOf)) {
      for (const other of affectedBy(before, after, uri)) kept.delete(other);
      kept.delete(uri);
    }
  };
  const findings = (workspace: Workspace, uri: string): readonly Finding[] => {
    const entry = workspace.entries.get(uri);
    if (!entry) return [];
    const basis = [entry, planFor(workspace, uri)];
    const known = kept.get(uri);
    if (known && isSameBasis(known.basis, basis)) return known.findings;
    const made = { id: '', basis, findings: lintFile(workspace, uri) };
    kept.set(uri, made);
    return made.findings;
  };
  const pass = (workspace: Workspace, now: number): Workspace => {
    for (const uri of concernedByTime(workspace, workspace.now, now)) kept.delete(uri);
    return withNow(workspace, now);
  };
  return { change, findings, pass };
}

/** Plans that differ in little, as while somebody works on one. */
const ENDS = [
  '',
  'calendar: { blackouts: [{ from: 2026-11-26, reason: Rest }] }\n',
  'calendar: { blackouts: [{ from: 2026-12-03, to: 2026-12-24, reason: Rest }, { from: 2026-11-26, reason: Rest }] }\n',
  'calendar: { blackouts: [{ from: 2026-12-03, to: 2026-12-24, reason: Snow, channels: y }] }\n',
  'crisis: { state: crisis }\n',
  'crisis: { state: crisis, reason: Fire., paused: y }\n',
  'crisis: { state: watch, since: 2026-11-27 09:00, paused: x }\n',
  'crisis: { state: normal, contacts: [{ name: Ana }] }\n',
  '# A comment.\n',
];

/** Hours that pass before the next step: sometimes none, sometimes months. */
const waits = fc.array(fc.constantFrom(0, 0, 1, 9.5, 24, 24 * 7, 24 * 45, 24 * 400), { maxLength: 12 });

const end = fc.tuple(fc.constantFrom('', '# Ours.\n'), fc.constantFrom(...ENDS));

describe('a workspace that changes step by step', () => {
  test('has the index of one that is made at once', PATIENT, () => {
    fc.assert(
      fc.property(history, fc.boolean(), ({ start, steps }, isResting) => {
        let files: Record<string, string> = { ...start };
        let workspace = workspaceOf(files);
        for (const step of steps) {
          workspace = apply(workspace, step, isResting);
          files = applyToFiles(files, step);
          const expected = canonical(workspaceOf(files));
          expect(canonical(workspace)).toEqual(expected);
          expect(canonical(reindex(workspace))).toEqual(expected);
        }
      }),
      runs(60),
    );
  });

  test('has the findings of one that is made at once, though most are kept and time passes', PATIENT, () => {
    fc.assert(
      fc.property(history, fc.array(end, { maxLength: 6 }), waits, ({ start, steps }, ends, hours) => {
        let files: Record<string, string> = { ...start };
        let now = NOW;
        let workspace = withNow(workspaceOf(files), now);
        const cache = createCache();
        const plan = start['social.plan.yaml'] ?? 'channels: { x: { network: x }, y: { network: x } }\n';
        const worked = ends.map(([head, tail]): Step => {
          const rest = plan.replace(/^(?:calendar|crisis):.*\n/gm, '');
          return { write: { 'social.plan.yaml': head + rest + tail }, remove: [] };
        });
        for (const [index, step] of [{ write: {}, remove: [] }, ...worked, ...steps].entries()) {
          const next = apply(workspace, step, false);
          cache.change(workspace, next, [...Object.keys(step.write), ...step.remove]);
          now += (hours[index] ?? 0) * HOUR;
          workspace = cache.pass(next, now);
          files = applyToFiles(files, step);
          const names = Object.keys(files).sort();
          const fresh = withNow(workspaceOf(files), now);
          const show = (name: string, findings: readonly Finding[]) => [name, findings] as const;
          expect(names.map((name) => show(name, cache.findings(workspace, uriOf(name))))).toEqual(
            names.map((name) => show(name, lintFile(fresh, uriOf(name)))),
          );
        }
      }),
      runs(60),
    );
  });

  test('finds the same whatever the order in which its files came, and whether they rest', PATIENT, () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ({ start }, numbers) => {
        const names = Object.keys(start);
        const order = names
          .map((name) => [numbers.next().value ?? 0, name] as const)
          .sort(([a], [b]) => a - b)
          .map(([, name]) => name);
        const shuffled = order.reduce(
          (workspace, name) => withEntries(workspace, [restingEntry(parse(name, start[name] ?? ''))]),
          withTools(EMPTY_WORKSPACE, TOOLS),
        );
        const found = (workspace: Workspace) => names.map((name) => lintFile(workspace, uriOf(name)));
        expect(found(shuffled)).toEqual(found(workspaceOf(start)));
      }),
      runs(60),
    );
  });

  test('takes the last of two texts of one file', () => {
    const [first, second] = ['---\nid: a\n---\n', '---\nid: b\n---\n'].map((text) =>
      parse('a.post.md', text),
    );
    if (!first || !second) throw new Error('Both are posts.');
    expect(canonical(withFiles(EMPTY_WORKSPACE, [first, second]))).toEqual(
      canonical(withFiles(EMPTY_WORKSPACE, [second])),
    );
  });
});
