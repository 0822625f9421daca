import type { ParsedFile, PlanFile } from '../model/parsed.ts';
import type { Directive } from '../syntax/directives.ts';
import { compareText } from '../text/compare.ts';
import { groupBy } from '../text/group-by.ts';
import { compareSpans, span } from '../text/span.ts';
import { styleOf } from '../voice/config/style-choice.ts';
import { type ActiveStyles, activeStyles, styleRuleIds } from '../workspace/active-styles.ts';
import { NO_GUARD, type PatternGuard } from '../workspace/ports.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';
import { type ActiveRule, type ActiveRules, activeRules, RULE_IDS } from './configure.ts';
import type { Contexts } from './contexts.ts';
import type { Finding } from './finding.ts';
import { PostView } from './post-view.ts';
import type { Found, Scope, Words } from './rule.ts';
import { plannedFindings, styleFileFindings } from './style-file-findings.ts';
import { styleFindings } from './style-findings.ts';

type AnyFound = Found<Readonly<Record<string, Words>>>;

/** Most findings of one rule on one file or post: nobody reads more, and an editor would choke on them. */
const MAX_FOUND = 1_000;

const CRASHED = 'internal/rule-crashed';

/**
 * Lints files one by one, so that a caller can stop or do other work in between. A file that is not
 * in the workspace gives nothing.
 */
export function* lint(
  workspace: Workspace,
  uris: Iterable<string>,
  guard: PatternGuard = NO_GUARD,
): Generator<{ readonly uri: string; readonly findings: readonly Finding[] }> {
  for (const uri of uris) yield { uri, findings: lintFile(workspace, uri, guard) };
}

/**
 * The findings of one file, in the order of their places.
 *
 * @param guard runs the patterns of styles, which come from elsewhere.
 */
export function lintFile(
  workspace: Workspace,
  uri: string,
  guard: PatternGuard = NO_GUARD,
): readonly Finding[] {
  const file = fileAt(workspace, uri);
  if (!file) return [...styleFileFindings(workspace, uri, guard)].sort(compareFindings);
  const plan = planFor(workspace, uri);
  const active = activeRules(plan);
  const styles = activeStyles(workspace, uri, plan);
  const ruleIds = [...RULE_IDS, ...styleRuleIds(workspace, uri, plan)];
  const base = { workspace, file, ruleIds, wrongOptions: active.wrong };
  const findings: Finding[] = [];
  const take = (found: Iterable<Finding>) => {
    for (const finding of found) findings.push(finding);
  };
  for (const rule of active.file) take(run(rule, base, file));
  if (file.kind === 'plan') {
    for (const rule of active.plan) take(run(rule, { ...base, file, plan: file.plan }, file));
    take(plannedFindings(workspace, file));
  } else {
    const project = projectOf(workspace, uri);
    for (const post of file.posts) {
      const context = PostView.of(base, file, post, plan?.plan, project);
      for (const rule of active.post) take(run(rule, context, file));
      take(runStyles(context, styles, guard, file));
    }
  }
  return silence(
    findings,
    { ...base, conclusive: conclusive(active, styles, file, plan) },
    active.directive,
    file,
  ).sort(compareFindings);
}

function* run<S extends Scope>(
  rule: ActiveRule<S>,
  context: Contexts[S],
  file: ParsedFile,
): Generator<Finding> {
  try {
    let count = 0;
    for (const found of rule.check(context)) {
      yield stamp(rule, found, file);
      if (++count >= MAX_FOUND) return;
    }
  } catch (error) {
    yield crash(rule.id, error, file);
  }
}

/** The rules of styles on one post. */
function runStyles(
  context: Contexts['post'],
  styles: ActiveStyles,
  guard: PatternGuard,
  file: ParsedFile,
): readonly Finding[] {
  if (styles.rules.length === 0) return [];
  try {
    return atMost(styleFindings(context.post, context.prose, styles, guard));
  } catch (error) {
    return [crash('voice.styles', error, file)];
  }
}

/** No more of each rule than anybody reads. */
function atMost(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_FOUND) return findings;
  const counts = new Map<string, number>();
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MAX_FOUND;
  });
}

/** A rule that fails must be seen, and must not take the others with it. */
function crash(rule: string, error: unknown, file: ParsedFile): Finding {
  const params = { rule, error: error instanceof Error ? error.message : String(error) };
  return stamp({ id: CRASHED, severity: 'error' }, { key: 'crashed', params, span: span(0, 0) }, file);
}

function stamp(rule: Pick<ActiveRule, 'id' | 'severity'>, found: AnyFound, file: ParsedFile): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    uri: file.source.uri,
    span: found.span,
    message: { key: found.key, params: found.params },
    related: (found.related ?? []).map(({ uri, span: place, key, params }) => ({
      uri,
      span: place,
      message: { key, params },
    })),
    fixes: found.fixes ?? [],
    ...(found.isSecret ? { isSecret: true } : {}),
    ...(found.move && { move: found.move }),
  };
}

/** The rules whose silence means something: a slip in the plan or the file may be why a rule finds nothing. */
function conclusive(
  active: ActiveRules,
  styles: ActiveStyles,
  file: ParsedFile,
  plan: PlanFile | undefined,
): ReadonlySet<string> {
  if (!plan || plan.problems.length > 0 || file.problems.length > 0) return new Set();
  const ids = [...active.file, ...active.plan, ...active.post].map(({ id }) => id);
  const ofStyles = styles.run.flatMap(({ check }) => [check, styleOf(check)]);
  return new Set([...ids, ...ofStyles]);
}

/** Leaves out what directives silence, then asks the rules about directives what became of each. */
function silence(
  findings: readonly Finding[],
  base: Omit<Contexts['directive'], 'directive' | 'silenced'>,
  rules: readonly ActiveRule<'directive'>[],
  file: ParsedFile,
): Finding[] {
  if (file.directives.length === 0) return [...findings];
  const used = new Map<Directive, Set<string>>(file.directives.map((directive) => [directive, new Set()]));
  const meant = file.directives.flatMap((directive) => directive.rules.map(({ id }) => ({ id, directive })));
  const byRule = groupBy(meant, ({ id }) => id);
  const kept = findings.filter((finding) => {
    let isKept = true;
    // A comment may name a style and mean all its rules.
    for (const id of new Set([finding.rule, styleOf(finding.rule)])) {
      for (const { directive } of byRule.get(id) ?? []) {
        if (!silences(directive, finding)) continue;
        used.get(directive)?.add(id);
        isKept = false;
      }
    }
    return isKept;
  });
  for (const [directive, silenced] of used) {
    for (const rule of rules)
      for (const finding of run(rule, { ...base, directive, silenced }, file)) kept.push(finding);
  }
  return kept;
}

function silences(directive: Directive, finding: Finding): boolean {
  const { scope } = directive;
  const isInside = scope.start <= finding.span.start && finding.span.start <= scope.end;
  return isInside && finding.rule !== CRASHED;
}

/** By place, then by rule: the same findings always come in the same order. */
function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.uri, b.uri) || compareSpans(a.span, b.span) || compareText(a.rule, b.rule);
}
