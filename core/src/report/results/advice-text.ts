import type { Words } from '../../rules/rule.ts';
import type { AdviceValue, Recommendation } from './recommendation.ts';
import { recommendations } from './recommendations/registry.gen.ts';
import type { ReportFormat } from './report-format.ts';
import { formatName } from './trait-words.ts';

/** A recommendation in words: what to do, and the numbers that say so. */
export function adviceText(
  { rule, values }: Recommendation,
  format: ReportFormat,
): { readonly action: string; readonly evidence: string } {
  const words = recommendations[rule];
  const fill = (text: Words | undefined) =>
    (text ? format.words(text) : rule)
      // `{count?post|posts}` is the one word or the other, by the number.
      .replace(/\{(\w+)\?([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) => {
        const value = values[name];
        return value?.kind === 'number' && value.value === 1 ? one : many;
      })
      .replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = values[name];
        return value ? valueText(value, format) : placeholder;
      });
  return { action: fill(words?.action), evidence: fill(words?.evidence) };
}

function valueText(value: AdviceValue, format: ReportFormat): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'channel':
      return format.channel(value.id);
    case 'format':
      return formatName(value.id, format);
    case 'number':
      return format.number(value.value);
    case 'hours':
      return format.minutes(value.value * 60);
    case 'weekday':
      return format.weekdays(value.value);
    case 'sureness':
      return format.words(SURENESS[value.sureness]);
    default:
      return format[value.kind](value.value);
  }
}

export const SURENESS: Readonly<Record<'clear' | 'hint' | 'open' | 'too-few', Words>> = {
  clear: { en: 'unlikely to be chance', es: 'difícil que sea casualidad' },
  hint: { en: 'a hint, it may be chance', es: 'un indicio, puede ser casualidad' },
  open: { en: 'may well be chance', es: 'bien puede ser casualidad' },
  'too-few': { en: 'too few posts to say', es: 'muy pocas publicaciones para saberlo' },
};
