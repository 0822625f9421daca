type Place = { readonly line: number; readonly character: number };
type Measured = {
  readonly post: number;
  readonly room?: number | undefined;
  readonly range: { readonly start: Place; readonly end: Place };
};

/**
 * The lengths of the post that a cursor is in: first those of the text under the cursor, and among them
 * those with the least room.
 */
export const lengthsAt = <Length extends Measured>(
  lengths: readonly Length[],
  cursor: Place,
): readonly Length[] => {
  const before = lengths.filter(({ range }) => compare(range.start, cursor) <= 0);
  const post = (latest(before) ?? lengths[0])?.post;
  const isHere = ({ range }: Length) => compare(range.start, cursor) <= 0 && compare(cursor, range.end) <= 0;
  const room = ({ room: left }: Length) => left ?? Number.POSITIVE_INFINITY;
  return lengths
    .filter((one) => one.post === post)
    .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)) || room(a) - room(b));
};

const latest = <Length extends Measured>(lengths: readonly Length[]): Length | undefined =>
  lengths.toSorted((a, b) => compare(b.range.start, a.range.start))[0];

const compare = (a: Place, b: Place): number => a.line - b.line || a.character - b.character;
