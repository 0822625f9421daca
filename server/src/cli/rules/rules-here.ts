import { fileKind } from '../../../../core/src/model/file-kind.ts';
import type { PlanFile } from '../../../../core/src/model/parsed.ts';
import type { Severity } from '../../../../core/src/model/rule-settings.ts';
import { activeRules } from '../../../../core/src/rules/configure.ts';
import { rules as registry } from '../../../../core/src/rules/registry.gen.ts';
import {
  type ActiveStyleRule,
  type ActiveStyles,
  activeStyles,
} from '../../../../core/src/workspace/active-styles.ts';
import { planFor, type Workspace } from '../../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { readProject } from '../lint/project.ts';
import { namedPath } from '../paths.ts';

/** What makes a rule run: nothing but itself, the plan, or a section of a `.vale.ini`. */
export type Because =
  | { readonly by: 'default' }
  | { readonly by: 'plan'; readonly uri: string }
  /** A plan that names the style. */
  | { readonly by: 'plan-style'; readonly uri: string }
  | { readonly by: 'section'; readonly uri: string; readonly section: string };

/** A rule that runs somewhere here. */
export type RuleHere = {
  readonly id: string;
  readonly severity: Severity;
  readonly because: Because;
  /** Undefined for a rule of Vocero itself. */
  readonly style: ActiveStyleRule | undefined;
};

export type RulesHere = { readonly workspace: Workspace; readonly rules: readonly RuleHere[] };

/** The rules that run on a file, or on some file below a folder; below an empty one, on a post that would be there. */
export async function rulesHere(cli: Cli, path: string): Promise<RulesHere> {
  const named = namedPath(path, cli);
  const { workspace, asked, texts } = await readProject(
    diskFiles,
    [named],
    () => undefined,
    named.kind === 'folder',
  );
  const posts = asked.filter((uri) => fileKind(uri) !== 'plan');
  const others = texts.map(({ uri }) => uri);
  const imagined = named.kind === 'folder' ? `${named.uri.replace(/\/$/, '')}/new.post.md` : named.uri;
  const uris = posts.length + others.length > 0 ? [...posts, ...others] : [imagined];
  const found = new Map<string, RuleHere>();
  const seen = new Set<unknown>();
  const add = (rule: RuleHere) => {
    const key = JSON.stringify([rule.id, rule.severity, rule.because]);
    if (!found.has(key)) found.set(key, rule);
  };
  // Plans alone have rules too.
  for (const uri of [...uris, ...asked.filter((one) => fileKind(one) === 'plan')]) {
    const isText = others.includes(uri);
    const plan = isText ? undefined : planFor(workspace, uri);
    const native = isText ? undefined : (plan ?? NO_PLAN);
    if (native && !seen.has(native)) for (const rule of nativeRules(plan)) add(rule);
    seen.add(native);
    const styles = activeStyles(workspace, uri, plan);
    if (!seen.has(styles) && fileKind(uri) !== 'plan') for (const rule of styleRules(styles)) add(rule);
    seen.add(styles);
  }
  return { workspace, rules: [...found.values()] };
}

const NO_PLAN = {};

function nativeRules(plan: PlanFile | undefined): readonly RuleHere[] {
  const active = activeRules(plan);
  const severities = new Map(
    [...active.file, ...active.plan, ...active.post, ...active.directive, ...active.runner].map(
      ({ id, severity }) => [id, severity] as const,
    ),
  );
  // In the order of the registry, which is that of the pages.
  return Object.keys(registry).flatMap((id) => {
    const severity = severities.get(id);
    if (!severity) return [];
    const isSet = plan?.plan.rules !== undefined && Object.hasOwn(plan.plan.rules, id);
    const because =
      plan && isSet ? ({ by: 'plan', uri: plan.source.uri } as const) : ({ by: 'default' } as const);
    return [{ id, severity, because, style: undefined }];
  });
}

function styleRules({ rules }: ActiveStyles): readonly RuleHere[] {
  return rules.map((style) => {
    const { kind, uri, section } = style.why;
    const because =
      kind === 'plan' ? ({ by: 'plan-style', uri } as const) : ({ by: 'section', uri, section } as const);
    return { id: style.rule.check, severity: style.severity, because, style };
  });
}
