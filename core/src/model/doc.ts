/**
 * What a key means, in both languages of the product. The English text becomes the JSON Schema's
 * description, both become hover text.
 */
export type Doc = { readonly description: string; readonly es: string };

/** Describes a key for `schema.meta(doc(…))`: a sentence in English, then the same in Spanish. */
export function doc(description: string, es: string): Doc {
  return { description, es };
}
