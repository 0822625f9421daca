import { pairBlocks } from '../../model/pair-blocks.ts';
import { entrySchema } from '../../model/post.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import { toValue, type YamlNode } from '../../syntax/node.ts';
import { keysAt } from '../../syntax/schema-walk.ts';
import type { CodeAction } from '../code-actions.ts';
import { action, editsTo, type RewriteContext } from './context.ts';
import { postRegion } from './post-region.ts';

/** Puts the keys of a post into the order in which the documentation has them; comments stay with their keys. */
export function sortKeys(context: RewriteContext): readonly CodeAction[] {
  const { post, file } = context;
  const { uri, text } = file.source;
  const root = rawRoots(uri, text)[post.index];
  const region = postRegion(text, post);
  const known = root?.kind === 'map' ? pairBlocks(text, root, region) : undefined;
  if (!root || !known) return [];
  const order = Object.keys(keysAt(entrySchema, []));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = known.blocks.toSorted((a, b) => rank(a.key) - rank(b.key));
  if (sorted.every((block, index) => block === known.blocks[index])) return [];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const [first] = known.blocks;
  const lead = first ? slice(first.lead) : '';
  // Above the first key, what a blank line parts from it speaks of the whole.
  const blank = [...lead.matchAll(/^[ \t]*\r?\n/gm)].at(-1);
  const head = blank ? lead.slice(0, blank.index + blank[0].length) : '';
  const dash = first && !post.body ? slice(first.lines).slice(0, known.indent) : '';
  const bodies = sorted.map((block, index) => {
    const isFirst = block === first;
    const above = isFirst ? lead.slice(head.length) : slice(block.lead);
    const lines = slice(block.lines);
    const own = isFirst && dash ? ' '.repeat(known.indent) + lines.slice(known.indent) : lines;
    const whole = (index === 0 ? above.replace(/^(?:[ \t]*\r?\n)+/, '') : above) + own;
    return whole.endsWith('\n') ? whole : whole + lineBreak;
  });
  const joined = bodies.join('');
  // A list's item opens with its first key: what speaks of that key goes above the dash.
  const opened = dash ? openItem(joined, dash, known.indent) : head + joined;
  const changed = text.slice(0, region.start) + opened + text.slice(region.end);
  const after = rawRoots(uri, changed)[post.index];
  if (!after || canonical(after) !== canonical(root)) return [];
  return [action(context, 'sort', 'sortKeys', {}, editsTo(context, changed))];
}

function openItem(lines: string, dash: string, indent: number): string {
  const at = lines.search(/^(?! *(?:#|\r?$))/m);
  const column = ' '.repeat(Math.max(0, dash.indexOf('-')));
  const above = lines.slice(0, at).replace(/^ +(?=#)/gm, column);
  return above + dash + lines.slice(at + indent);
}

/** A value as text, whatever the order of its keys. */
function canonical(node: YamlNode): string {
  const value = toValue(node);
  if (typeof value !== 'object' || value === null) return '';
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
