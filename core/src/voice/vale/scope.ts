/**
 * A scope is a set of dotted names: it meets a block whose own names hold all of them, in any order. So
 * `heading` meets `text.heading.h1.md`, and `text` meets every block but `raw` and `summary`.
 */
type Part = { readonly names: readonly string[]; readonly negated: boolean };

/** A scope as a rule asks for it: any of the entries, all parts of one. */
export type Scope = readonly (readonly Part[])[];

/** Parts of a text that only other formats have, or that Vale has given up. */
const NOT_HERE = new Set(['comment', 'code', 'link', 'strong', 'emphasis']);

export function readScope(entries: readonly string[]): Scope {
  return entries.map((entry) =>
    entry.split('&').map((part) => {
      const trimmed = part.trim();
      const negated = trimmed.startsWith('~');
      return { names: (negated ? trimmed.slice(1) : trimmed).split('.').map((name) => name.trim()), negated };
    }),
  );
}

/** The first name in an entry that no block here has. */
export function unknownScopeName(entry: string): string | undefined {
  return readScope([entry])
    .flatMap((parts) => parts.flatMap(({ names }) => names))
    .find((name) => NOT_HERE.has(name));
}

/**
 * True when a rule with this scope looks at a block of these dotted names.
 *
 * A negation never meets `raw` and `summary`, which are the text as a whole. Pieces of a block
 * (`sentence`, `paragraph`) are for rules that ask for them: any other sees the block itself.
 */
export function meets(scope: Scope, dotted: string): boolean {
  const block = new Set(dotted.split('.'));
  const piece = block.has('sentence') ? 'sentence' : block.has('paragraph') ? 'paragraph' : undefined;
  const isWhole = block.has('raw') || block.has('summary');
  return scope.some((parts) => {
    if (piece !== undefined && !parts.some(({ names, negated }) => !negated && names.includes(piece))) {
      return false;
    }
    return parts.every(({ names, negated }) => {
      const has = names.every((name) => block.has(name));
      return negated ? !has && !isWhole : has;
    });
  });
}

/** True when a scope asks for a part by this name. */
export function asksFor(scope: Scope, name: string): boolean {
  return scope.some((parts) => parts.some(({ names, negated }) => !negated && names.includes(name)));
}
