import type { Path } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';

/** A map or list as far as its lines tell, also while it is being written. */
export type Frame = {
  readonly kind: 'map' | 'seq';
  /** Where it stands in the document. */
  readonly path: Path;
  /** Column of its keys or dashes; −1 inside `[…]` and `{…}`. */
  readonly indent: number;
  readonly keys: { readonly name: string; readonly span: Span }[];
  /** The plain values of a list. */
  readonly items: string[];
  /** Number of items that were opened so far. */
  length: number;
  /** What has been opened last and may still get its value on a later line. */
  slot: Slot | undefined;
};

type Slot = { readonly path: Path; isEmpty: boolean };

type Common = {
  /** What a completion replaces: the word or value that the cursor is in, or an empty span at the cursor. */
  readonly word: Span;
  readonly inFlow: boolean;
};

/** Where a cursor stands in YAML that may be half written. Paths count from the root of the document. */
export type YamlPlace =
  | (Common & {
      readonly kind: 'key';
      /** The map that the key belongs to. */
      readonly path: Path;
      readonly name: string;
      /** Keys of the map beside the one at the cursor, wherever they stand. */
      readonly siblings: readonly string[];
      readonly hasColon: boolean;
      readonly indent: number;
    })
  | (Common & {
      readonly kind: 'value';
      readonly path: Path;
      /** The quotation mark around it, if there is one. */
      readonly quote: '' | '"' | "'";
      /** What has to stand before it so that it counts: the space behind a colon, or the dash of an item. */
      readonly prefix: '' | ' ' | '- ';
      /** Other items of the list that it belongs to. */
      readonly siblings: readonly string[];
      /** True where a map or list may start as well: behind a dash, or on a line of its own. */
      readonly mayNest: boolean;
      /** Column at which the lines of a map or list would start that is opened here. */
      readonly indent: number;
    })
  /** Inside the lines of a block scalar. */
  | (Common & { readonly kind: 'text'; readonly path: Path })
  | (Common & { readonly kind: 'comment' });

export function openFrame(kind: Frame['kind'], path: Path, indent: number): Frame {
  return { kind, path, indent, keys: [], items: [], length: 0, slot: undefined };
}

/** Opens the next item of a list and gives its path. */
export function openItem(frame: Frame): Path {
  const path = [...frame.path, frame.length];
  frame.length++;
  frame.slot = { path, isEmpty: true };
  return path;
}

/** Opens a key of a map and gives the path of its value. */
export function openKey(frame: Frame, name: string, place: Span): Path {
  const path = [...frame.path, name];
  frame.keys.push({ name, span: place });
  frame.slot = { path, isEmpty: true };
  return path;
}
