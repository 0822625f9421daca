import type * as z from 'zod';
import type { Path } from './node.ts';

type AnySchema = z.core.$ZodType;
type Shape = Readonly<Record<string, AnySchema>>;

/** The keys that a schema knows in the map at a path, each with the schema of its value. */
export function keysAt(schema: AnySchema, path: Path): Shape {
  const shapes = schemasAt(schema, path).map((found) => shapeOf(found));
  return Object.assign({}, ...shapes);
}

/** Every schema that a value at a path may have to meet; several where the schema allows alternatives. */
export function schemasAt(schema: AnySchema, path: Path): readonly AnySchema[] {
  let current = alternatives(schema);
  for (const step of path) current = current.flatMap((found) => enter(found, step)).flatMap(alternatives);
  return current;
}

/** Like {@link schemasAt}, with what the schemas at the path are wrapped in: outer ones first. */
export function wrappedSchemasAt(schema: AnySchema, path: Path): readonly AnySchema[] {
  const last = path.at(-1);
  if (last === undefined) return layers(schema);
  return schemasAt(schema, path.slice(0, -1))
    .flatMap((found) => enter(found, last))
    .flatMap(layers);
}

function layers(schema: AnySchema): readonly AnySchema[] {
  const definition = definitionOf(schema);
  if (definition.type === 'union') return [schema, ...definition.options.flatMap(layers)];
  const inner = unwrap(schema);
  return inner ? [schema, ...layers(inner)] : [schema];
}

/** What a schema says about itself with `meta`, also where it is wrapped. */
export function metaOf(schema: AnySchema): { readonly description?: unknown; readonly es?: unknown } {
  const meta = 'meta' in schema && typeof schema.meta === 'function' ? schema.meta() : undefined;
  if (meta?.description !== undefined) return meta;
  const inner = unwrap(schema);
  return inner ? metaOf(inner) : {};
}

function alternatives(schema: AnySchema): readonly AnySchema[] {
  const definition = definitionOf(schema);
  if (definition.type === 'union') return definition.options.flatMap(alternatives);
  const inner = unwrap(schema);
  return inner ? alternatives(inner) : [schema];
}

function unwrap(schema: AnySchema): AnySchema | undefined {
  const definition = definitionOf(schema);
  if (definition.type === 'optional' || definition.type === 'nullable' || definition.type === 'default')
    return definition.innerType;
  return definition.type === 'pipe' ? definition.in : undefined;
}

function enter(schema: AnySchema, step: string | number): readonly AnySchema[] {
  const definition = definitionOf(schema);
  if (definition.type === 'array') return [definition.element];
  if (definition.type === 'record') return [definition.valueType];
  const shape = shapeOf(schema);
  const found = Object.hasOwn(shape, step) ? shape[step] : undefined;
  return found ? [found] : [];
}

function shapeOf(schema: AnySchema): Shape {
  const definition = definitionOf(schema);
  return definition.type === 'object' ? definition.shape : {};
}

/** The part of zod's definitions that is walked here; every other kind of schema is a leaf. */
type Definition =
  | { readonly type: 'union'; readonly options: readonly AnySchema[] }
  | { readonly type: 'optional' | 'nullable' | 'default'; readonly innerType: AnySchema }
  | { readonly type: 'pipe'; readonly in: AnySchema }
  | { readonly type: 'array'; readonly element: AnySchema }
  | { readonly type: 'record'; readonly valueType: AnySchema }
  | { readonly type: 'object'; readonly shape: Shape }
  | { readonly type: 'leaf' };

const WALKED = new Set(['union', 'optional', 'nullable', 'default', 'pipe', 'array', 'record', 'object']);

function definitionOf(schema: AnySchema): Definition {
  const definition: unknown = schema._zod.def;
  return WALKED.has(schema._zod.def.type) ? (definition as Definition) : { type: 'leaf' };
}
