import type { PlanFile } from '../model/parsed.ts';
import { type RuleSettings, SEVERITIES, type Severity } from '../model/rule-settings.ts';
import type { WrongOption } from './contexts.ts';
import { rules } from './registry.gen.ts';
import type { Configured, Rule, RuleOf, Scope } from './rule.ts';

/** A rule with the severity and options that a plan gives it. */
export type ActiveRule<S extends Scope = Scope> = {
  readonly id: string;
  readonly severity: Severity;
  readonly check: (Configured<S> & { readonly ok: true })['check'];
};

export type ActiveRules = { readonly [S in Scope]: readonly ActiveRule<S>[] } & {
  /** Settings of known rules that the rules do not take: rule id and option. */
  readonly wrong: readonly WrongOption[];
};

export const RULE_IDS: readonly string[] = Object.keys(rules);

const WITHOUT_PLAN: { readonly settings: RuleSettings } = { settings: {} };
/** Made once for each reading of a plan. */
const configured = new WeakMap<object, ActiveRules>();

/** The rules that run under a plan, by what they look at. */
export function activeRules(plan: PlanFile | undefined): ActiveRules {
  const key = plan ?? WITHOUT_PLAN;
  const known = configured.get(key);
  if (known) return known;
  const made = configure(plan?.plan.rules ?? {});
  configured.set(key, made);
  return made;
}

function configure(settings: RuleSettings): ActiveRules {
  const wrong: WrongOption[] = [];
  const active = {
    file: [] as ActiveRule<'file'>[],
    plan: [] as ActiveRule<'plan'>[],
    post: [] as ActiveRule<'post'>[],
    directive: [] as ActiveRule<'directive'>[],
    runner: [] as ActiveRule<'runner'>[],
    wrong,
  };
  function activate<S extends Scope>(list: ActiveRule<S>[], id: string, rule: RuleOf<S>): void {
    const { severity, options } = readSetting(rule, settings[id]);
    if (severity === 'off') return;
    let bound = rule.configure(options);
    if (!bound.ok) {
      wrong.push(...bound.wrong.map((option) => ({ rule: id, option })));
      bound = rule.configure({});
    }
    if (bound.ok) list.push({ id, severity, check: bound.check });
  }
  for (const [id, rule] of Object.entries(rules)) {
    // One case each, so that the compiler ties the scope of a rule to what its check receives.
    switch (rule.scope) {
      case 'file':
        activate(active.file, id, rule);
        break;
      case 'plan':
        activate(active.plan, id, rule);
        break;
      case 'post':
        activate(active.post, id, rule);
        break;
      case 'directive':
        activate(active.directive, id, rule);
        break;
      case 'runner':
        activate(active.runner, id, rule);
        break;
    }
  }
  return active;
}

function readSetting(rule: Pick<Rule, 'severity'>, setting: RuleSettings[string] | undefined) {
  if (setting === undefined) return { severity: rule.severity, options: {} };
  if (typeof setting === 'string') return { severity: setting, options: {} };
  const { severity = rule.severity, ...options } = setting;
  return { severity, options };
}

/** Orders severities, most serious first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
