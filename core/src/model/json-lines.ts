import type * as z from 'zod';

/** Why a line says nothing: it is no JSON, it has not the form that its file asks for, or it is too long. */
export type RefusedLine = {
  /** Counted from 1. */
  readonly line: number;
  readonly why: 'not-json' | 'wrong-form' | 'too-long';
  /** The first key that was refused, where one was. */
  readonly key?: string;
};

export type JsonLines<Value> = {
  readonly values: readonly Value[];
  readonly refused: readonly RefusedLine[];
};

/** Longest line that is read, in UTF-16 units: a fact about a post is far shorter. */
const MAX_LINE = 64 * 1024;

/**
 * Reads a file of one JSON value a line. Total: a line that is refused is told and passed over, so that
 * a half-written last line or the marks of a merge conflict cost that line alone.
 */
export function readJsonLines<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): JsonLines<z.output<Schema>> {
  const values: z.output<Schema>[] = [];
  const refused: RefusedLine[] = [];
  const lines = (text.startsWith('\ufeff') ? text.slice(1) : text).split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (raw.trim() === '') continue;
    if (raw.length > MAX_LINE) {
      refused.push({ line, why: 'too-long' });
      continue;
    }
    const json = parsed(raw);
    const result = json && schema.safeParse(json.value);
    if (!result) refused.push({ line, why: 'not-json' });
    else if (result.success) values.push(result.data);
    else {
      const [key] = result.error.issues[0]?.path ?? [];
      refused.push({ line, why: 'wrong-form', ...(key === undefined ? {} : { key: String(key) }) });
    }
  }
  return { values, refused };
}

function parsed(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
