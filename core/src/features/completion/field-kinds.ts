import type * as z from 'zod';
import * as fields from '../../model/fields.ts';
import type { ParsedFile } from '../../model/parsed.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { frontMatterSchema, postsSchema } from '../../model/post.ts';
import type { Path } from '../../syntax/node.ts';
import { wrappedSchemasAt } from '../../syntax/schema-walk.ts';

type AnySchema = z.core.$ZodType;

/** The schema that the YAML of a file has to meet. */
export function schemaOf(file: ParsedFile): AnySchema {
  if (file.kind === 'plan') return planSchema;
  return /\.md$/i.test(file.source.uri) ? frontMatterSchema : postsSchema;
}

/** Kinds of text that have values worth offering. */
const KINDS = {
  date: fields.date,
  dateTime: fields.dateTime,
  duration: fields.duration,
  hashtag: fields.hashtag,
  language: fields.language,
  zone: fields.zone,
} as const;

export type FieldKind = keyof typeof KINDS;

/** What kinds of text may stand at a path, as the schema has it. */
export function fieldKindsAt(schema: AnySchema, path: Path): ReadonlySet<FieldKind> {
  const here = new Set(wrappedSchemasAt(schema, path).map(({ _zod }) => _zod.def));
  // A schema that is described is a copy, but what defines it is shared.
  const isHere = (kind: FieldKind) => here.has(KINDS[kind]._zod.def);
  return new Set((Object.keys(KINDS) as FieldKind[]).filter(isHere));
}

/** The values that a schema lists, with truth values among them. */
export function choicesAt(schema: AnySchema, path: Path): readonly string[] {
  return [...new Set(wrappedSchemasAt(schema, path).flatMap(choicesOf))];
}

/** The keys that a map at a path lists although it is no object, such as days of the week. */
export function recordKeysAt(schema: AnySchema, path: Path): readonly string[] {
  return wrappedSchemasAt(schema, path).flatMap((found) => {
    const definition = found._zod.def;
    if (definition.type !== 'record') return [];
    return choicesOf((definition as z.core.$ZodRecordDef).keyType);
  });
}

function choicesOf(schema: AnySchema): readonly string[] {
  const definition = schema._zod.def;
  if (definition.type === 'boolean') return ['true', 'false'];
  if (definition.type !== 'enum') return [];
  return Object.values((definition as z.core.$ZodEnumDef).entries).map(String);
}

/** The outline of what stands behind a key. */
export type Shape = 'scalar' | 'list' | 'map' | 'list-of-maps';

/** How a value at a path is written first: the simplest form that the schema allows. */
export function shapeAt(schema: AnySchema, path: Path): Shape {
  const types = (at: Path) => wrappedSchemasAt(schema, at).map((found) => found._zod.def.type);
  const here = types(path);
  const isMap = (all: readonly string[]) => all.includes('object') || all.includes('record');
  if (here.includes('array')) {
    const items = types([...path, 0]);
    return items.some((type) => SCALARS.has(type)) || !isMap(items) ? 'list' : 'list-of-maps';
  }
  if (here.some((type) => SCALARS.has(type))) return 'scalar';
  return isMap(here) ? 'map' : 'scalar';
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'literal']);
