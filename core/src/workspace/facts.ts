import type { ParsedFile, Post } from '../model/parsed.ts';
import { type Occurrence, occurrencesOf, type PostRef, refOf } from '../schedule/occurrence.ts';
import { spanAt } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { type Content, contentOf } from './content.ts';

/** A post under the id that others may call it by. */
export type Definition = PostRef & {
  readonly id: string;
  /** Where the id is written; undefined where the file name is the id. */
  readonly span: Span | undefined;
};

/** What other files may need to know about one file. Independent of any plan, and all that stays of a file at rest. */
export type Facts = {
  readonly posts: number;
  readonly definitions: readonly Definition[];
  /** Ids of posts that the file refers to. */
  readonly references: readonly string[];
  readonly occurrences: readonly Occurrence[];
  /** Addresses of the media files that its posts name, each once. */
  readonly media: readonly string[];
  /** What each of its posts contains, in their order. */
  readonly contents: readonly Content[];
};

const NO_FACTS: Facts = {
  posts: 0,
  definitions: [],
  references: [],
  occurrences: [],
  media: [],
  contents: [],
};

/** The file name of a `.post.md` names its post where no id does. */
export function fileId(uri: string): string | undefined {
  const name = /([^/]+)\.post\.md$/i.exec(uri)?.[1];
  if (name === undefined) return undefined;
  try {
    // Some file systems take names apart into letters and accents; ids are written composed.
    return decodeURIComponent(name).normalize('NFC');
  } catch (error) {
    // A name that is no valid percent-encoding stands for itself.
    if (error instanceof URIError) return name;
    throw error;
  }
}

export function factsOf(file: ParsedFile): Facts {
  if (file.kind === 'plan' || file.posts.length === 0) return NO_FACTS;
  const contents = file.posts.map(contentOf);
  return {
    posts: file.posts.length,
    definitions: file.posts.flatMap((post) => definitionOf(post) ?? []),
    references: file.posts.flatMap((post) => post.entry.after ?? []),
    occurrences: file.posts.flatMap(occurrencesOf),
    media: [...new Set(contents.flatMap(({ media = [] }) => media))],
    contents,
  };
}

function definitionOf(post: Post): Definition | undefined {
  if (post.entry.id !== undefined)
    return { ...refOf(post), id: post.entry.id, span: spanAt(post.node, ['id']) };
  const id = fileId(post.source.uri);
  return id === undefined ? undefined : { ...refOf(post), id, span: undefined };
}
