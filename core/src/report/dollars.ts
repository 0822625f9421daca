import type { Language } from '../rules/words.ts';

/** An amount of US dollars, down to a tenth of a cent: networks charge by that. */
export function dollars(amount: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 3,
  }).format(amount);
}
