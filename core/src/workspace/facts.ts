import type { ParsedFile } from '../model/parsed.ts';
import { type Occurrence, occurrencesOf, type PostRef, refOf } from '../schedule/occurrence.ts';

/** What other files may need to know about one file. Independent of any plan. */
export type Facts = {
  readonly ids: readonly { readonly id: string; readonly ref: PostRef }[];
  readonly references: readonly string[];
  readonly occurrences: readonly Occurrence[];
};

const NO_FACTS: Facts = { ids: [], references: [], occurrences: [] };

/** The file name of a `.post.md` names its post where no id does. */
export function fileId(uri: string): string | undefined {
  const name = /([^/]+)\.post\.md$/i.exec(uri)?.[1];
  if (name === undefined) return undefined;
  // A name that is no valid percent-encoding stands for itself.
  return /%(?![\da-f]{2})/i.test(name) ? name : decodeURIComponent(name);
}

export function factsOf(file: ParsedFile): Facts {
  if (file.kind === 'plan' || file.posts.length === 0) return NO_FACTS;
  return {
    ids: file.posts.flatMap((post) => {
      const id = post.entry.id ?? fileId(file.source.uri);
      return id === undefined ? [] : [{ id, ref: refOf(post) }];
    }),
    references: file.posts.flatMap((post) => post.entry.after ?? []),
    occurrences: file.posts.flatMap(occurrencesOf),
  };
}
