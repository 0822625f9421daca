import type { Language } from '../../rules/words.ts';
import { plainMarkdown } from '../markdown.ts';
import { barText, countText, leftText, partText } from './count-text.ts';
import { leftOf, type PartCount } from './part-counts.ts';

/** How long a part is on a channel, with a bar, as an item of a list in Markdown. */
export function countLine(one: PartCount, language: Language): string {
  const { count, max } = one;
  const bar = count === undefined || max === undefined ? '' : `\`${barText(count, max)}\` `;
  const over = (leftOf(one) ?? 0) < 0 ? '⚠ ' : '';
  const facts = [countText(one, language), leftText(one, language), partText(one, language)].filter(Boolean);
  return `- ${bar}${over}**${plainMarkdown(one.name)}** ${facts.join(' · ')}`;
}
