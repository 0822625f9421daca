/** More than any post takes, and little enough that one line without an end fills no memory. In bytes. */
export const MAX_TEXT = 4 * 1024 * 1024;

const LINE_FEED = 10;

/** A line without its end; undefined when it is longer than `MAX_TEXT`. */
export type Line = string | undefined;

/**
 * The lines of a stream, as many at once as each chunk completes. Only a line feed ends a line:
 * JSON may hold every other kind of line break.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let pending: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const line = length > MAX_TEXT ? undefined : Buffer.concat(pending).toString('utf8');
    pending = [];
    length = 0;
    return line;
  };
  const keep = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > MAX_TEXT) pending = [];
    else if (bytes.length > 0) pending.push(bytes);
  };
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      lines.push(take());
      from = end + 1;
    }
    keep(chunk.subarray(from));
    yield lines;
  }
  if (length > 0) yield [take()];
}
