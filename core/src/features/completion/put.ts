import { spellScalar, spellWhole } from '../../syntax/spell-scalar.ts';
import type { Span } from '../../text/span.ts';
import type { YamlPlace } from '../cursor/yaml-place.ts';

type ValuePlace = YamlPlace & { readonly kind: 'value' };

/** A value as YAML reads it back at a place, and what it takes the place of. */
export function putValue(place: ValuePlace, value: string): { readonly span: Span; readonly text: string } {
  const text = place.quote
    ? (spellScalar(value, place.quote === '"' ? 'double' : 'single') ?? value)
    : (spellScalar(value, 'plain', { before: '', after: '', inFlow: place.inFlow }) ?? spellWhole(value));
  return { span: place.word, text: place.prefix + text };
}

/** What of the word at the cursor is typed already. */
export function typedAt(text: string, place: { readonly word: Span }, offset: number): string {
  const { start } = place.word;
  return text.slice(start, Math.max(start, offset));
}
