import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published description of an API, beside the project where there is one; it is not part of it. */
export function publishedSpec(name: string): { readonly isThere: boolean; readonly read: () => unknown } {
  const file = join(import.meta.dirname, '../../../shared/specs', name);
  return { isThere: existsSync(file), read: () => JSON.parse(readFileSync(file, 'utf8')) };
}

/** What lies in a decoded JSON document behind some keys. */
export function valueAt(document: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === String(key))?.[1]
      : undefined;
  }, document);
}
