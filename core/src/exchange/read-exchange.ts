import type { Incoming } from './format.ts';
import { formats } from './formats/registry.gen.ts';

/**
 * The posts of a file of another service, or of any table whose first line names its columns.
 *
 * @param id of a format; of all of them the first that makes sense of the text where it is undefined.
 * @returns undefined where nothing makes sense of it.
 */
export function readExchange(text: string, id: string | undefined): readonly Incoming[] | undefined {
  const chosen = Object.entries(formats).filter(([name]) => id === undefined || name === id);
  for (const [, format] of chosen) {
    const found = format.read(text);
    if (found) return found;
  }
  return undefined;
}
