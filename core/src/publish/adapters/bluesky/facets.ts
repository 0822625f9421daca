import { countUtf8 } from '../../../networks/counting/utf8.ts';
import type { Entity } from '../../../networks/profile/entity.ts';
import type { Json } from '../../json.ts';

/** Something active in a text as it travels: its place in UTF-8 bytes, and what it does. */
export type Facet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly { readonly [key: string]: Json }[];
};

/** A text as it travels, and where in it the entities of the written one came to lie. */
export type Shortened = { readonly text: string; readonly facets: readonly Facet[] };

/**
 * Puts entities into a text as it travels, where links are shown shorter than they are.
 *
 * @param shown what is shown for an entity; undefined for what stays as it is written.
 * @param identities who is mentioned, by handle in small letters; whom nobody knows stays text.
 */
export function facetsIn(
  text: string,
  entities: readonly Entity[],
  shown: (entity: Entity) => string | undefined,
  identities: ReadonlyMap<string, string>,
): Shortened {
  let wire = '';
  let bytes = 0;
  let at = 0;
  const facets: Facet[] = [];
  const add = (piece: string) => {
    wire += piece;
    bytes += countUtf8(piece);
  };
  for (const entity of entities) {
    add(text.slice(at, entity.start));
    const byteStart = bytes;
    add(shown(entity) ?? text.slice(entity.start, entity.end));
    at = entity.end;
    const feature = featureOf(entity, identities);
    if (feature) facets.push({ index: { byteStart, byteEnd: bytes }, features: [feature] });
  }
  add(text.slice(at));
  return { text: wire, facets };
}

function featureOf(
  { kind, value }: Entity,
  identities: ReadonlyMap<string, string>,
): { readonly [key: string]: Json } | undefined {
  switch (kind) {
    case 'link':
      return { $type: 'app.bsky.richtext.facet#link', uri: value };
    case 'hashtag':
      return { $type: 'app.bsky.richtext.facet#tag', tag: value };
    case 'cashtag':
      return { $type: 'app.bsky.richtext.facet#tag', tag: `$${value}` };
    case 'mention': {
      const did = identities.get(value.toLowerCase());
      return did === undefined ? undefined : { $type: 'app.bsky.richtext.facet#mention', did };
    }
  }
}
