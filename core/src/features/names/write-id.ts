import { insertKey, lineBreakOf } from '../../model/insert-key.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';

/**
 * Gives a post in a file of its own an id. Undefined where its front matter is laid out in a way that has no place
 * for one.
 *
 * @param text of the whole file, which has no id yet.
 */
export function writeId(uri: string, text: string, id: string): Edit | undefined {
  const lineBreak = lineBreakOf(text);
  const pair = `id: ${spellWhole(id)}`;
  const key = `${pair}${lineBreak}`;
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  const at = opening?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  if (opening && /^\s*\{/.test(text.slice(at))) {
    const [root] = rawRoots(uri, text);
    return root?.kind === 'map' ? insertKey(text, root, { block: () => pair, flow: pair }) : undefined;
  }
  return { span: span(at, at), text: opening ? key : `---${lineBreak}${key}---${lineBreak}` };
}
