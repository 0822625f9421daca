import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Network } from '../networks/network.ts';
import { hashOf } from '../workspace/outgoing.ts';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi;
const SIGNS = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu;

/**
 * What a text is recognised by, after a network had it: its letters, digits and pictures, in small
 * letters. Links and mentions are left out, because networks shorten, complete and rewrite them, and so
 * are spaces and marks. Empty for a text of which nothing is left.
 */
export function fingerprint(text: string, entities: Network['entities']): string {
  let kept = '';
  let at = 0;
  for (const { kind, start, end } of entities(text)) {
    if (kind !== 'link' && kind !== 'mention') continue;
    kept += `${text.slice(at, start)} `;
    at = end;
  }
  return (kept + text.slice(at)).normalize('NFC').toLowerCase().replace(SIGNS, '');
}

/** The same in 32 hexadecimal digits, to be kept in a receipt; empty where nothing is left. */
export function printOf(text: string, entities: Network['entities']): string {
  const letters = fingerprint(text, entities);
  return letters === '' ? '' : hashOf(letters).slice(0, 32);
}

/** What readers see of HTML, roughly: enough to tell texts apart. It is never shown. */
export function textOfHtml(html: string): string {
  return decodeReferences(html.replace(/<br[^>]*>|<\/(?:p|div|li)>/gi, '\n').replace(/<[^<>]*>/g, ''));
}

/** A text in which `&amp;` and the like are what they stand for. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
