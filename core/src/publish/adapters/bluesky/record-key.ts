const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;
/** Posts without a time are filed somewhere in this year, as their key has it. */
const SOME_YEAR = Date.UTC(2025, 0, 1);
const MILLISECONDS_OF_A_YEAR = 365 * 24 * 60 * 60_000;
/** Microseconds that each part has to itself behind the time of its post: a hundred fit into the minute. */
const ROOM = 500_000;

/**
 * A record key for a step: 13 characters that stand for a moment, as the server demands of posts. It is
 * made of what is the same at every attempt and on every machine, so that whoever comes second finds the
 * place taken: the time at which the post is planned, else digits of its key, and 29 more bits of that.
 * Posts that are due at the same minute share all but those, and a place that another post has taken would
 * look like an earlier attempt at this one.
 *
 * @param due milliseconds since 1970-01-01T00:00Z.
 * @param index position in the thread: parts lie in their order.
 * @param key hexadecimal digits.
 * @see https://atproto.com/specs/tid (read 2026-08-20)
 */
export function recordKey(due: number | undefined, index: number, key: string): string {
  const digits = (from: number, count: number) => Number.parseInt(key.slice(from, from + count), 16);
  const at = due ?? SOME_YEAR + (digits(8, 10) % MILLISECONDS_OF_A_YEAR);
  const micros = BigInt(Math.trunc(at)) * 1000n + BigInt(Math.min(index, 99) * ROOM + (digits(4, 8) % ROOM));
  let bits = ((micros & ((1n << 53n) - 1n)) << 10n) | BigInt(digits(0, 4) % 1024);
  let text = '';
  for (let place = 0; place < LENGTH; place++) {
    text = (ALPHABET[Number(bits & 31n)] ?? '2') + text;
    bits >>= 5n;
  }
  return text;
}
