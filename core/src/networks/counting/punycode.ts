const BASE = 36;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const FIRST_BASIC = 0x80;

/** A DNS label holds 63 bytes (RFC 1035, 2.3.4). */
export const LONGEST_LABEL = 63;

// The ideographic full stop and its forms separate labels as a dot does (RFC 3490, 3.1).
const SEPARATORS = /[.\u3002\uff0e\uff61]/;
const NON_ASCII = /[^\0-\x7f]/;

/**
 * Length of one label of a domain in ASCII, with its `xn--` when it needs one.
 * Anything over {@link LONGEST_LABEL} may come back short of the truth, but over it.
 */
export function asciiLabelLength(label: string): number {
  if (!NON_ASCII.test(label)) return label.length;
  const parts = label.split(SEPARATORS);
  return parts.reduce((length, part) => length + asciiLength(part), parts.length - 1);
}

/** A label of a domain in ASCII, with its `xn--` when it needs one; undefined when it is too long for a domain. */
export function toAsciiLabel(label: string): string | undefined {
  if (!NON_ASCII.test(label)) return label.length > LONGEST_LABEL ? undefined : label;
  const codes = codesOf(label);
  const ascii = codes.length > LONGEST_LABEL ? '' : `xn--${encode(codes)}`;
  return ascii === '' || ascii.length > LONGEST_LABEL ? undefined : ascii;
}

function asciiLength(part: string): number {
  if (!NON_ASCII.test(part)) return part.length;
  const codes = codesOf(part);
  // Every character takes at least one; encoding a whole page of text would take its square.
  return codes.length > LONGEST_LABEL ? codes.length : 'xn--'.length + encode(codes).length;
}

function codesOf(part: string): readonly number[] {
  return Array.from(part, (character) => character.codePointAt(0) ?? 0);
}

/** What RFC 3492, section 6.3, writes. */
function encode(codes: readonly number[]): string {
  const basic = codes.filter((code) => code < FIRST_BASIC);
  let encoded = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let handled = basic.length;
  let delta = 0;
  let bias = 72;
  let next = FIRST_BASIC;
  while (handled < codes.length) {
    const code = Math.min(...codes.filter((candidate) => candidate >= next));
    delta += (code - next) * (handled + 1);
    for (const other of codes) {
      if (other < code) delta++;
      if (other !== code) continue;
      encoded += digits(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    next = code + 1;
  }
  return encoded;
}

/** A number as digits of a base that starts small and grows: letters are 0 to 25, figures 26 to 35. */
function digits(delta: number, bias: number): string {
  let rest = delta;
  let written = '';
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.max(1, Math.min(26, k - bias));
    if (rest < threshold) return written + DIGITS.charAt(rest);
    written += DIGITS.charAt(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
