import type { Language } from '../../rules/words.ts';
import { label } from '../labels.ts';
import { leftOf, type PartCount } from './part-counts.ts';

const CELLS = 10;

/** A bar that is full where the limit is reached: `▰▰▰▰▱▱▱▱▱▱`. */
export function barText(count: number, max: number): string {
  const share = max === 0 ? 1 : count / max;
  // A text that is not empty shows, and a bar is full only when nothing is left.
  const full = Math.min(CELLS, Math.max(count > 0 ? 1 : 0, Math.floor(share * CELLS)));
  return '▰'.repeat(full) + '▱'.repeat(CELLS - full);
}

/** `214 / 280`; the count alone has no place without a limit. */
export function countText({ count, max }: PartCount, language: Language): string {
  if (count === undefined || max === undefined) return label('noLimit', language);
  const format = new Intl.NumberFormat(language);
  return `${format.format(count)} / ${format.format(max)}`;
}

/** “66 left”, or “12 over”; the empty text without a limit. */
export function leftText(one: PartCount, language: Language): string {
  const left = leftOf(one);
  if (left === undefined) return '';
  const size = Math.abs(left);
  const count = new Intl.NumberFormat(language).format(size);
  if (left < 0) return label(size === 1 ? 'overOne' : 'over', language, { count });
  return label(size === 1 ? 'leftOne' : 'left', language, { count });
}

/** “part 2 of 3”; the empty text for what is no thread. */
export function partText({ index, parts }: PartCount, language: Language): string {
  return parts < 2 ? '' : label('part', language, { index: String(index + 1), parts: String(parts) });
}
