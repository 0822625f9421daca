import type { Language } from '../../rules/words.ts';

/** What a schema says of a key, in the reader's language. */
export function docText(
  { description, es }: { readonly description?: unknown; readonly es?: unknown },
  language: Language,
): string {
  const text = language === 'es' && typeof es === 'string' ? es : description;
  return typeof text === 'string' ? text : '';
}
