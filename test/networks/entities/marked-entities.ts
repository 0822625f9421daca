import type { Entity, EntityKind } from '../../../core/src/networks/profile/entity.ts';

const SIGNS: Readonly<Record<EntityKind, string>> = {
  link: '⟦⟧',
  mention: '⟪⟫',
  hashtag: '⦃⦄',
  cashtag: '⦅⦆',
};

/** A text without the marks that {@link mark} makes. */
export function unmarked(text: string): string {
  return text.replace(/[⟦⟧⟪⟫⦃⦄⦅⦆]/g, '');
}

/** A text with its entities between brackets: `⟦link⟧ ⟪@mention⟫ ⦃#hashtag⦄ ⦅$cashtag⦆`. */
export function mark(text: string, entities: readonly Entity[]): string {
  let marked = '';
  let at = 0;
  for (const { kind, start, end } of entities) {
    const [open, close] = SIGNS[kind];
    marked += `${text.slice(at, start)}${open}${text.slice(start, end)}${close}`;
    at = end;
  }
  return marked + text.slice(at);
}
