import type { PlanFile } from '../model/parsed.ts';
import { spanAt } from '../syntax/node.ts';
import { type Span, span } from '../text/span.ts';
import { compiledStyles, lacksDictionary } from '../workspace/compiled-styles.ts';
import { pathFrom } from '../workspace/find-path.ts';
import type { PatternGuard } from '../workspace/ports.ts';
import { BUILT_IN, type Missing, type StyleSet } from '../workspace/style-set.ts';
import { planFor, type Workspace } from '../workspace/workspace.ts';
import { activeRules, compareSeverity } from './configure.ts';
import type { Finding, Params } from './finding.ts';

const RULE = 'format/style-file';

/** What is wrong with a `.vale.ini` or a rule file. Nothing for files that are neither. */
export function styleFileFindings(
  workspace: Workspace,
  uri: string,
  guard: PatternGuard,
): readonly Finding[] {
  const { configs, plans } = workspace.styles;
  const at = reporter(workspace, uri);
  if (!at) return [];
  const found = new Map<string, Finding>();
  for (const set of [...configs.values(), ...plans.values()]) {
    const findings =
      set.kind === 'config' && set.uri === uri ? ofConfig(set, at, guard) : ofRules(set, uri, at, guard);
    // A rule file may serve several configurations, and is wrong once.
    for (const finding of findings) found.set(JSON.stringify([finding.span, finding.message]), finding);
  }
  return [...found.values()];
}

/** The styles that a plan names and that are not there. */
export function plannedFindings(workspace: Workspace, plan: PlanFile): readonly Finding[] {
  const { uri } = plan.source;
  const set = workspace.styles.plans.get(uri);
  const at = set && reporter(workspace, uri);
  if (!set || !at) return [];
  return set.missing.map((missing) => {
    const { start: index } = missing.item.span;
    return at(spanAt(plan.node, ['voice', 'styles', index]), missing.kind, missingParams(missing, set));
  });
}

/** The files of some sets about which there may be something to say. */
export function styleFileUris(sets: Iterable<StyleSet>, guard: PatternGuard): ReadonlySet<string> {
  const uris = new Set<string>();
  for (const set of sets) {
    if (set.kind === 'config') uris.add(set.uri);
    for (const uri of compiledStyles(set).problems.keys()) uris.add(uri);
    for (const { uri } of set.rules) if (guard.stopped.has(uri)) uris.add(uri);
  }
  return uris;
}

/** With these the rule still runs, without the part that is named; styles of others are full of them. */
const STILL_RUNS: ReadonlySet<string> = new Set([
  'duplicate-key',
  'missing-word-list',
  'no-spelling',
  'unsupported-action',
  'unsupported-scope',
]);

type Report = (place: Span, key: string, params: Params) => Finding;

/** Undefined where the plan has switched the rule off. */
function reporter(workspace: Workspace, uri: string): Report | undefined {
  const rule = activeRules(planFor(workspace, uri)).runner.find(({ id }) => id === RULE);
  if (!rule) return undefined;
  return (place, key, params) => ({
    rule: RULE,
    severity:
      compareSeverity(rule.severity, 'information') < 0 && STILL_RUNS.has(key)
        ? 'information'
        : rule.severity,
    uri,
    span: place,
    message: { key, params },
    related: [],
    fixes: [],
  });
}

function* ofConfig(set: StyleSet, at: Report, guard: PatternGuard): Generator<Finding> {
  for (const { code, span: place, params } of set.config.problems) yield at(place, code, params);
  for (const missing of set.missing) yield at(missing.item.span, missing.kind, missingParams(missing, set));
  // Where the folder of styles is not there, its dictionary is the least of it.
  if (lacksDictionary(set) && !set.missing.some(({ kind }) => kind === 'styles-path')) {
    const styles = set.config.sections.flatMap(({ basedOn }) => basedOn ?? []);
    const asking = styles.find(({ text }) => text === BUILT_IN)?.span ?? span(0, 0);
    yield at(asking, 'no-spelling', {});
  }
  const ignoring = set.config.sections.find((one) => one.tokenIgnores.length + one.blockIgnores.length > 0);
  if (guard.stopped.has(set.uri)) yield at(ignoring?.span ?? span(0, 0), 'stopped-ignores', {});
  // A rule of the built-in style has no file; what makes it slow are the words of the vocabulary.
  const [vocab] = set.config.vocab;
  for (const { rule, file } of compiledStyles(set).rules) {
    if (!file && guard.stopped.has(rule.check))
      yield at(vocab?.span ?? span(0, 0), 'stopped', { name: rule.check });
  }
}

function* ofRules(set: StyleSet, uri: string, at: Report, guard: PatternGuard): Generator<Finding> {
  const file = set.rules.find((rule) => rule.uri === uri);
  if (!file) return;
  for (const { code, span: place, params } of compiledStyles(set).problems.get(uri) ?? [])
    yield at(place, code, params);
  if (guard.stopped.has(uri)) yield at(firstLine(file.text), 'stopped', { name: file.check });
}

function missingParams({ item, looked }: Missing, set: StyleSet): Params {
  const items = looked.map((address) => pathFrom(set.folder, address));
  return { name: item.text, looked: { kind: 'choice', items } };
}

function firstLine(text: string): Span {
  const end = text.search(/\r?\n|$/);
  return span(0, end);
}
