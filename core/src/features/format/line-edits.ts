import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';

/** Most cells of the table in which lines are compared; beyond it the stretch between is replaced whole. */
const MAX_CELLS = 4_000_000;

/** The edits that make one text of another, line by line, so that the cursor and folds of what stays stay. */
export function lineEdits(before: string, after: string): readonly Edit[] {
  const [old, next] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, next.length) - head;
  while (tail < most && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const [a, b] = [old.slice(head, old.length - tail), next.slice(head, next.length - tail)];
  if (a.length === 0 && b.length === 0) return [];
  const edits: Edit[] = [];
  let offset = old.slice(0, head).join('').length;
  for (const { removed, added } of hunks(a, b)) {
    const { length } = removed.join('');
    if (removed.length === added.length) {
      // Line by line, so that whoever wants only some of them can have those.
      let at = offset;
      for (const [index, line] of removed.entries()) {
        const text = added[index] ?? '';
        if (line !== text) edits.push({ span: span(at, at + line.length), text });
        at += line.length;
      }
    } else {
      edits.push({ span: span(offset, offset + length), text: added.join('') });
    }
    offset += length;
  }
  return edits;
}

type Hunk = { readonly removed: readonly string[]; readonly added: readonly string[] };

/** Stretches that are the same on both sides, and between them stretches that are not. */
function hunks(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  if (a.length * b.length > MAX_CELLS) return [{ removed: a, added: b }];
  const width = b.length + 1;
  // Longest common subsequence of the lines behind each pair of places.
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    if (i > fromA) found.push({ removed: a.slice(fromA, i), added: b.slice(fromB, j) });
    const [startA, startB] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    if (i > startA || j > startB) found.push({ removed: a.slice(startA, i), added: b.slice(startB, j) });
  }
  return found;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
