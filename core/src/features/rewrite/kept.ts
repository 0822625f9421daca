import { Lexer } from 'yaml';
import type { Post } from '../../model/parsed.ts';

/** What a post says beside its texts, to be compared. */
export function entryOf({ entry }: Post): string {
  const { text: _, variants: __, ...rest } = entry;
  return JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the comments of some YAML say. */
export function commentsIn(yaml: string): readonly string[] {
  const found: string[] = [];
  for (const token of new Lexer().lex(yaml)) {
    const comment = token.startsWith('#') ? token.slice(1).trim() : '';
    if (comment !== '') found.push(comment);
  }
  return found;
}
