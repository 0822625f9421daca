import type { PlanFile } from '../model/parsed.ts';
import type { Severity } from '../model/rule-settings.ts';
import {
  type Activation,
  activation,
  chooseSections,
  isHeard,
  levelOf,
  type StyleChoice,
  styleOf,
} from '../voice/config/style-choice.ts';
import type { ValeConfig } from '../voice/config/vale-config.ts';
import type { LintOptions } from '../voice/vale/lint-options.ts';
import type { StyleLevel } from '../voice/vale/style-alert.ts';
import type { StyleRule } from '../voice/vale/style-rule.ts';
import { type CompiledRule, compiledStyles } from './compiled-styles.ts';
import { pathFrom } from './find-path.ts';
import { governing } from './governing.ts';
import { BUILT_IN, BUILT_IN_RULES, type StyleSet } from './style-set.ts';
import type { Workspace } from './workspace.ts';

/** Why a style's rule runs on a file. */
export type StyleReason = Activation & {
  /** The `.vale.ini` or plan that says so. */
  readonly uri: string;
};

/** A rule of a style as it runs on a file. */
export type ActiveStyleRule = CompiledRule & { readonly severity: Severity; readonly why: StyleReason };

/** The styles for one file. The same value for every file that the same settings concern. */
export type ActiveStyles = {
  readonly rules: readonly ActiveStyleRule[];
  /** The same rules, for the engine. */
  readonly run: readonly StyleRule[];
  readonly byCheck: ReadonlyMap<string, ActiveStyleRule>;
  /** The `.vale.ini` whose patterns say what to ignore; '' where none does. */
  readonly ignoring: string;
  readonly options: Pick<
    LintOptions,
    | 'tokenIgnores'
    | 'blockIgnores'
    | 'ignoredScopes'
    | 'skippedScopes'
    | 'ignoredClasses'
    | 'commentDelimiters'
  >;
};

const NONE: ActiveStyles = { rules: [], run: [], byCheck: new Map(), ignoring: '', options: {} };

/** What decides about the styles of a file: the nearest `.vale.ini`, and the plan with the styles it names. */
export type StyleGovernors = readonly [config: StyleSet | undefined, planned: StyleSet | undefined];

/** The sets that have something to say about some of the files. A `.vale.ini` for other files is nobody's business. */
export function concernedSets(workspace: Workspace, uris: Iterable<string>): ReadonlySet<StyleSet> {
  const { configs, plans } = workspace.styles;
  const waiting = new Set(configs.values());
  const concerned = new Set<StyleSet>(plans.values());
  for (const uri of uris) {
    if (waiting.size === 0) break;
    const set = governing(configs, uri);
    if (!set || !waiting.has(set)) continue;
    const { sections } = chooseSections(set.config.sections, pathsOf(set, uri));
    const says = sections.some(
      ({ basedOn, switches }) =>
        (basedOn?.length ?? 0) > 0 || [...switches.values()].some(({ isOn }) => isOn),
    );
    if (!says) continue;
    waiting.delete(set);
    concerned.add(set);
  }
  return concerned;
}

/** What governs a file, to be compared: as long as these are the same values, so are its styles. */
export function governorsOf({ styles }: Workspace, uri: string, plan: PlanFile | undefined): StyleGovernors {
  return [governing(styles.configs, uri), plan && styles.plans.get(plan.source.uri)];
}

const SEVERITIES = {
  suggestion: 'information',
  warning: 'warning',
  error: 'error',
} as const satisfies Record<StyleLevel, Severity>;

/** Kept for as long as the configuration, the plan's styles and the plan are the same. */
const known = new WeakMap<object, WeakMap<object, WeakMap<object, Map<string, ActiveStyles>>>>();
const NOTHING = {};

/**
 * The rules of styles that run on a file.
 *
 * @param plan the plan that governs a post; undefined also for a text that is none, which only a `.vale.ini` governs.
 */
export function activeStyles(workspace: Workspace, uri: string, plan: PlanFile | undefined): ActiveStyles {
  const [config, planned] = governorsOf(workspace, uri, plan);
  if (!config && !planned) return NONE;
  const choice = chooseSections(config?.config.sections ?? [], config ? pathsOf(config, uri) : []);
  const kept = keptFor(config ?? NOTHING, planned ?? NOTHING, plan ?? NOTHING);
  const made = kept.get(choice.key) ?? activate(choice, config, planned, plan);
  kept.set(choice.key, made);
  return made;
}

function keptFor(config: object, planned: object, plan: object): Map<string, ActiveStyles> {
  const byPlanned = known.get(config) ?? new WeakMap();
  known.set(config, byPlanned);
  const byPlan = byPlanned.get(planned) ?? new WeakMap();
  byPlanned.set(planned, byPlan);
  const kept = byPlan.get(plan) ?? new Map();
  byPlan.set(plan, kept);
  return kept;
}

/** A file as sections may speak of it: from the folder of the configuration, from the root, and by the ending it is read as. */
function pathsOf({ folder, config }: StyleSet, uri: string): readonly string[] {
  const path = pathFrom(folder, uri);
  const ending = /[^./]+$/.exec(path)?.[0] ?? '';
  const read = config.formats.get(ending.toLowerCase());
  const paths = [path, pathFrom('', uri)];
  if (read !== undefined) paths.push(`${path.slice(0, path.length - ending.length)}${read}`);
  // A list of posts is what as many `*.post.md` would be.
  if (/\.posts\.ya?ml$/i.test(path)) paths.push(path.replace(/\.posts\.ya?ml$/i, '.post.md'));
  return paths;
}

function activate(
  choice: StyleChoice,
  config: StyleSet | undefined,
  planned: StyleSet | undefined,
  plan: PlanFile | undefined,
): ActiveStyles {
  const settings = plan?.plan.rules ?? {};
  const rules = new Map<string, ActiveStyleRule>();
  const isPlanned = (style: string) => planned?.planned.includes(style) ?? false;
  for (const set of [config, planned]) {
    for (const compiled of set ? compiledStyles(set).rules : []) {
      const { check } = compiled.rule;
      const why = activation(choice, check, isPlanned);
      if (!set || !why || rules.has(check)) continue;
      const level = (config && levelOf(config.config, check)) ?? compiled.rule.level;
      const asked = settingOf(settings, check);
      if (asked === 'off' || (asked === undefined && config && !isHeard(config.config, level))) continue;
      const rule = level === compiled.rule.level ? compiled.rule : { ...compiled.rule, level };
      const uri = why.kind === 'plan' ? planned?.uri : config?.uri;
      rules.set(check, {
        ...compiled,
        rule,
        severity: asked ?? SEVERITIES[level],
        why: { ...why, uri: uri ?? set.uri },
      });
    }
  }
  if (rules.size === 0) return NONE;
  return {
    rules: [...rules.values()],
    run: [...rules.values()].map(({ rule }) => rule),
    byCheck: rules,
    ignoring: config && choice.tokenIgnores.length + choice.blockIgnores.length > 0 ? config.uri : '',
    options: optionsOf(choice, config?.config),
  };
}

type Settings = NonNullable<PlanFile['plan']['rules']>;

/** What the plan says of a rule, or else of its style. */
function settingOf(settings: Settings, check: string): Severity | 'off' | undefined {
  for (const name of [check, styleOf(check)]) {
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
    const severity = typeof setting === 'string' ? setting : setting?.severity;
    if (severity !== undefined) return severity;
  }
  return undefined;
}

function optionsOf(choice: StyleChoice, config: ValeConfig | undefined): ActiveStyles['options'] {
  const { tokenIgnores, blockIgnores, commentDelimiters } = choice;
  const { ignoredScopes, skippedScopes, ignoredClasses } = config ?? {};
  return {
    tokenIgnores,
    blockIgnores,
    ...(ignoredScopes ? { ignoredScopes } : {}),
    ...(skippedScopes ? { skippedScopes } : {}),
    ...(ignoredClasses ? { ignoredClasses } : {}),
    ...(commentDelimiters ? { commentDelimiters } : {}),
  };
}

const ids = new WeakMap<StyleSet, readonly string[]>();

/** The names of all styles that concern a file and of their rules, whether they run or not. */
export function styleRuleIds(
  workspace: Workspace,
  uri: string,
  plan: PlanFile | undefined,
): readonly string[] {
  return governorsOf(workspace, uri, plan).flatMap((set) => {
    if (!set) return [];
    const made = ids.get(set) ?? idsOf(set);
    ids.set(set, made);
    return made;
  });
}

function idsOf(set: StyleSet): readonly string[] {
  const styles = set.config.sections.flatMap(({ basedOn }) => basedOn ?? []).map(({ text }) => text);
  const named = [...styles, ...set.planned];
  const checks = [
    ...set.rules.map(({ check }) => check),
    ...(named.includes(BUILT_IN) ? BUILT_IN_RULES : []),
  ];
  return [...new Set([...checks, ...checks.map(styleOf), ...named])];
}
