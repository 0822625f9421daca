import { isHarmful, visible } from './harmless.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * User text for an HTML page, in an element or in a quoted attribute: it can neither open a tag nor
 * leave its quotes. Line breaks and tabs stay; characters that reorder or hide what is read become visible.
 */
export function encodeHtml(text: string): string {
  let encoded = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isSpace = character === '\n' || character === '\t';
    if (character === '\r') continue;
    encoded += ENTITIES[character] ?? (!isSpace && isHarmful(code) ? escapeVisible(character) : character);
  }
  return encoded;
}

function escapeVisible(character: string): string {
  return visible(character).replace('<', '&lt;').replace('>', '&gt;');
}
