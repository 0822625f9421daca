import type { MapNode } from '../../syntax/node.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { span } from '../../text/span.ts';
import { isKnownAction, type StyleAction } from './action.ts';
import type { CheckContext } from './check-context.ts';
import { CHECKS } from './checks.ts';
import { RuleFields } from './rule-fields.ts';
import { unknownScopeName } from './scope.ts';
import type { StyleLevel } from './style-alert.ts';
import type { StyleOptions } from './style-options.ts';
import type { StyleProblem, StyleProblemCode } from './style-problem.ts';
import { STYLE_KINDS, type StyleKind, type StyleRule } from './style-rule.ts';

/** A rule file as read: without a rule where it cannot do what it says. */
export type ReadRule = {
  readonly rule: StyleRule | undefined;
  readonly problems: readonly StyleProblem[];
};

const LEVELS: readonly StyleLevel[] = ['suggestion', 'warning', 'error'];

/** Problems that leave a rule in use. */
const HARMLESS: ReadonlySet<StyleProblemCode> = new Set([
  'duplicate-key',
  'missing-word-list',
  'unsupported-action',
  'unsupported-scope',
]);

const COMMON_KEYS = [
  'extends',
  'message',
  'description',
  'level',
  'link',
  'scope',
  'limit',
  'action',
  'name',
  'code',
  'tests',
];

/**
 * Reads a rule file of Vale. Never throws: what cannot be done as written is a problem at its place.
 *
 * @param check `Style.Rule`, of the folder and the file.
 */
export function readStyleRule(check: string, yaml: string, options: StyleOptions): ReadRule {
  const { root, problems } = readRoot(yaml);
  if (!root) return { rule: undefined, problems };
  const fields = new RuleFields(root);
  const rule = makeRule(check, fields, options);
  return { rule, problems: [...problems, ...fields.problems] };
}

/** A rule from fields, whatever they were read from; what is wrong with them is in `fields.problems`. */
export function makeRule(check: string, fields: RuleFields, options: StyleOptions): StyleRule | undefined {
  const kind = readKind(fields);
  if (kind === undefined || !hasMessage(fields)) return undefined;
  if (kind === 'script') {
    fields.report('script', fields.valueSpanOf('extends'), {});
    return undefined;
  }
  const level = readLevel(fields);
  if (level === undefined) return undefined;
  const { make, keys, isLenient, scopes, isLocal } = CHECKS[kind];
  // Vale lets unknown keys of two kinds pass, because it reads those in another way.
  if (!isLenient && !fields.allowOnly(new Set([...COMMON_KEYS, ...keys]), kind)) return undefined;
  if (fields.flag('code', false)) {
    fields.report('wrong-value', fields.valueSpanOf('code'), {
      key: 'code',
      found: 'true',
      allowed: 'scope: raw',
    });
    return undefined;
  }
  const message = fields.text('message') ?? '';
  const description = fields.text('description');
  const link = fields.text('link');
  const context: CheckContext = { check, fields, options, message, description, action: readAction(fields) };
  const find = make(context);
  const limit = fields.number('limit', 0);
  const scopesRead = scopes ?? readScopes(fields);
  if (!find || fields.problems.some(({ code }) => !HARMLESS.has(code))) return undefined;
  return {
    check,
    kind,
    level,
    message,
    ...(description !== undefined && { description }),
    ...(link !== undefined && { link }),
    scopes: scopesRead,
    limit,
    isLocal,
    find,
  };
}

function readRoot(yaml: string): {
  readonly root: MapNode | undefined;
  readonly problems: readonly StyleProblem[];
} {
  const { node, problems } = parseYaml(yaml, span(0, yaml.length));
  const found: StyleProblem[] = [];
  let isBroken = false;
  for (const problem of problems) {
    if (problem.kind !== 'syntax') continue;
    const { code, span: place, detail } = problem;
    if (code === 'duplicate-key') {
      found.push({ code, span: place, params: { key: detail ?? '' } });
    } else if (code === 'too-large') {
      found.push({ code, span: place, params: { size: yaml.length } });
      isBroken = true;
    } else if (code !== 'bad-escape' || yaml.slice(place.start, place.start + 2) !== "\\'") {
      // What Vale reads YAML with takes `\'` in double quotes for an apostrophe.
      found.push({ code: 'not-yaml', span: place, params: {} });
      isBroken = true;
    }
  }
  if (node?.kind === 'map' && !isBroken) return { root: node, problems: found };
  if (!isBroken) {
    found.push({ code: 'missing-key', span: span(0, Math.min(1, yaml.length)), params: { key: 'extends' } });
  }
  return { root: undefined, problems: found };
}

function readKind(fields: RuleFields): StyleKind | undefined {
  const kind = fields.text('extends');
  if (kind === undefined) {
    if (!fields.has('extends')) fields.report('missing-key', fields.spanOf('extends'), { key: 'extends' });
    return undefined;
  }
  const known = STYLE_KINDS.find((one) => one === kind);
  if (!known) {
    fields.report('wrong-value', fields.valueSpanOf('extends'), {
      key: 'extends',
      found: kind,
      allowed: STYLE_KINDS.join(', '),
    });
  }
  return known;
}

function hasMessage(fields: RuleFields): boolean {
  if (fields.has('message')) return true;
  fields.report('missing-key', fields.spanOf('extends'), { key: 'message' });
  return false;
}

function readLevel(fields: RuleFields): StyleLevel | undefined {
  const level = fields.text('level') ?? 'warning';
  const known = LEVELS.find((one) => one === level);
  if (!known) {
    fields.report('wrong-value', fields.valueSpanOf('level'), {
      key: 'level',
      found: level,
      allowed: LEVELS.join(', '),
    });
  }
  return known;
}

function readScopes(fields: RuleFields): readonly string[] {
  if (!fields.has('scope')) return ['text'];
  const entries = fields.list('scope');
  for (const { text, span: place } of entries) {
    const unknown = unknownScopeName(text);
    if (unknown !== undefined) fields.report('unsupported-scope', place, { scope: unknown });
  }
  return entries.map(({ text }) => text);
}

function readAction(fields: RuleFields): StyleAction | undefined {
  const [inner] = fields.maps('action');
  if (!inner) return undefined;
  const name = inner.text('name') ?? '';
  const action = { name, params: inner.list('params').map(({ text }) => text) };
  if (isKnownAction(action)) return action;
  fields.report('unsupported-action', fields.valueSpanOf('action'), {
    action: [name, action.params[0]].join(' ').trim(),
  });
  return undefined;
}
