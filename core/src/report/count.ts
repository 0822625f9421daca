import { type Language, UNITS } from '../rules/words.ts';
import type { Measure } from './measure.ts';
import type { Style } from './style.ts';
import { reportWords } from './words.ts';

/** A text held against the limits of a network or channel, for people: one line for each limit. */
export function countReport(
  name: string,
  measures: readonly Measure[],
  language: Language,
  style: Style,
): string {
  const words = reportWords(language);
  if (measures.length === 0) return `${style.strong(name)}: ${words.noLimit}\n`;
  return measures.map((found) => `${style.strong(name)}: ${lineOf(found, language, style)}\n`).join('');
}

function lineOf({ count, limit, unit, over }: Measure, language: Language, style: Style): string {
  const words = reportWords(language);
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  const counted = `${number(count)} ${words.of} ${number(limit)} ${UNITS[unit]?.[language] ?? unit}`;
  if (over) return `${counted}, ${style.error(words.over(number(count - limit)))}`;
  return `${counted}, ${style.good(words.left(number(limit - count)))}`;
}
