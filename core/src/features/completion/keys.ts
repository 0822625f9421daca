import { networks } from '../../networks/registry.gen.ts';
import { rules } from '../../rules/registry.gen.ts';
import type { Path } from '../../syntax/node.ts';
import { keysAt, metaOf } from '../../syntax/schema-walk.ts';
import { spellScalar, spellWhole } from '../../syntax/spell-scalar.ts';
import { referenceKindAt } from '../../workspace/references.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import type { YamlPlace } from '../cursor/yaml-place.ts';
import { docText } from '../describe/doc-text.ts';
import { describeRule } from '../describe/rule.ts';
import type { Completer, Completion, CompletionAsk } from './completion.ts';
import { recordKeysAt, type Shape, schemaOf, shapeAt } from './field-kinds.ts';
import { idsFor } from './ids.ts';

type Key = {
  readonly name: string;
  readonly shape: Shape;
  readonly documentation: () => string;
  readonly detail?: string;
};

/** Every key that is allowed in a map and not there yet, with what it means. */
export const keys: Completer = function* (ask) {
  const { cursor } = ask;
  if (cursor.kind !== 'yaml') return;
  const { place } = cursor;
  if (place.kind === 'key') {
    const write = place.hasColon ? nameOnly : place.inFlow ? inFlow : inBlock(place.indent);
    for (const key of keysOf(ask, place.path, place.siblings)) yield put(key, place, '', write);
  } else if (place.kind === 'value' && place.mayNest) {
    yield* opened(ask, place);
  }
};

/** Keys that open a map, and a list of maps with its first dash. */
function* opened(ask: CompletionAsk, place: YamlPlace & { readonly kind: 'value' }): Generator<Completion> {
  const shape = shapeAt(schemaOf(ask.file), place.path);
  const isOpenFlow = place.inFlow;
  const path = shape === 'list-of-maps' ? [...place.path, 0] : place.path;
  const dash = shape === 'list-of-maps' ? '- ' : '';
  const open = isOpenFlow ? '{ ' : place.prefix + dash;
  if (isOpenFlow && dash) return;
  for (const key of keysOf(ask, path, [])) {
    const write = isOpenFlow ? inOpenedFlow : inBlock(place.indent + dash.length);
    yield put(key, place, open, write);
  }
}

function keysOf(ask: CompletionAsk, path: Path, present: readonly string[]): readonly Key[] {
  const schema = schemaOf(ask.file);
  const named = Object.entries(keysAt(schema, path)).map(([name, value]): Key => {
    const shape = shapeAt(schema, [...path, name]);
    return { name, shape, documentation: () => docText(metaOf(value), ask.language) };
  });
  const days = recordKeysAt(schema, path).map(
    (name): Key => ({ name, shape: 'scalar', documentation: () => '' }),
  );
  return [...named, ...days, ...freeKeys(ask, path)].filter(({ name }) => !present.includes(name));
}

/** Keys that the schema leaves free, and the plan, the networks or the rules do not. */
function freeKeys(ask: CompletionAsk, path: Path): readonly Key[] {
  const { file, language } = ask;
  const own = ownPath(file, path);
  const kind = referenceKindAt(file.kind === 'plan' ? 'plan' : 'post', [...own, '#']);
  if (kind !== undefined) {
    return idsFor(ask, kind, '').map(({ id, detail, documentation }) => ({
      name: id,
      shape: 'scalar',
      documentation,
      ...(detail === undefined ? {} : { detail }),
    }));
  }
  if (file.kind !== 'plan') return [];
  if (own.at(-1) === 'handles') {
    return Object.entries(networks).map(([name, network]) => ({
      name,
      shape: 'scalar',
      detail: network.name,
      documentation: () => '',
    }));
  }
  if (own.length === 1 && own[0] === 'rules') {
    return Object.keys(rules).map((name) => ({
      name,
      shape: 'scalar',
      documentation: () => describeRule(name, language),
    }));
  }
  const rule = own.length === 2 && own[0] === 'rules' ? rules[String(own[1])] : undefined;
  return rule
    ? Object.entries(keysAt(rule.options, [])).map(([name, value]) => ({
        name,
        shape: shapeAt(rule.options, [name]),
        documentation: () => docText(metaOf(value), language),
      }))
    : [];
}

type Written = { readonly text: string; readonly stops?: readonly number[]; readonly goesOn?: boolean };
type Write = (name: string, shape: Shape) => Written;

function put(key: Key, place: YamlPlace, before: string, write: Write): Completion {
  const name = spellKey(key.name, place.inFlow);
  const { text, stops, goesOn } = write(name, key.shape);
  return {
    label: key.name,
    kind: 'key',
    detail: key.detail,
    documentation: key.documentation,
    span: place.word,
    text: before + text,
    ...(stops ? { stops: stops.map((stop) => stop + before.length) } : {}),
    goesOn,
  };
}

function spellKey(name: string, isInFlow: boolean): string {
  return spellScalar(name, 'plain', { before: '', after: '', inFlow: isInFlow }) ?? spellWhole(name);
}

const nameOnly: Write = (name) => ({ text: name });

const inFlow: Write = (name, shape) => {
  const [open, close] = FLOW[shape];
  const text = `${name}: ${open}${close}`;
  return { text, stops: [text.length - close.length], goesOn: true };
};

const inOpenedFlow: Write = (name) => {
  const text = `${name}:  }`;
  return { text, stops: [text.length - 2], goesOn: true };
};

const FLOW: Readonly<Record<Shape, readonly [string, string]>> = {
  scalar: ['', ''],
  list: ['[', ']'],
  map: ['{ ', ' }'],
  'list-of-maps': ['[{ ', ' }]'],
};

/** On lines of its own, at a column. */
function inBlock(indent: number): Write {
  const line = `\n${' '.repeat(indent + 2)}`;
  return (name, shape) => {
    if (shape === 'map') return { text: `${name}:${line}`, goesOn: true };
    if (shape === 'list-of-maps') return { text: `${name}:${line}- `, goesOn: true };
    if (shape !== 'list') return { text: `${name}: `, goesOn: true };
    const text = `${name}: []`;
    return { text, stops: [text.length - 1], goesOn: true };
  };
}
