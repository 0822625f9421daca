import type { Cell } from './cells.ts';

/** A run of cells, the last one not included. */
export type Marked = { readonly first: number; readonly behind: number };

export type Cut = {
  readonly text: string;
  /** Columns before the mark, and columns that it takes. */
  readonly markAt: number;
  readonly markWidth: number;
};

const ELLIPSIS = '…';

/**
 * A line cut to a width in columns so that what is marked stays in sight, with as much around it as
 * there is room for. `more` says that there is text beyond the cells.
 */
export function cutAround(
  cells: readonly Cell[],
  marked: Marked,
  width: number,
  more: { readonly before: boolean; readonly after: boolean },
): Cut {
  const { from, to } = choose(cells, marked, width, more);
  const head = from > 0 || more.before ? ELLIPSIS : '';
  const tail = to < cells.length || more.after ? ELLIPSIS : '';
  const shown = cells.slice(from, to);
  return {
    text: head + shown.map((cell) => cell.text).join('') + tail,
    markAt: head.length + widthOf(cells, from, marked.first),
    markWidth: Math.max(1, widthOf(cells, marked.first, Math.min(marked.behind, to))),
  };
}

function choose(
  cells: readonly Cell[],
  marked: Marked,
  width: number,
  more: { readonly before: boolean; readonly after: boolean },
): { readonly from: number; readonly to: number } {
  if (!more.before && !more.after && widthOf(cells, 0, cells.length) <= width)
    return { from: 0, to: cells.length };
  // One column at each end for the sign that there is more.
  const room = width - 2;
  const needed = Math.min(room, Math.max(1, widthOf(cells, marked.first, marked.behind)));
  let from = marked.first;
  let used = 0;
  const reach = (limit: number) => {
    while (from > 0 && used + (cells[from - 1]?.width ?? 0) <= limit) used += cells[--from]?.width ?? 0;
  };
  reach(Math.floor((room - needed) / 2));
  let to = marked.first;
  while (to < cells.length && used + (cells[to]?.width ?? 0) <= room) used += cells[to++]?.width ?? 0;
  reach(room);
  return { from, to };
}

function widthOf(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (let index = from; index < to; index++) width += cells[index]?.width ?? 0;
  return width;
}
