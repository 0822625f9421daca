import { fileKind } from '../../model/file-kind.ts';
import { firstWords } from '../../model/first-words.ts';
import { compareText } from '../../text/compare.ts';
import { type Span, span } from '../../text/span.ts';
import { pathFrom } from '../../workspace/find-path.ts';
import type { NameKind } from '../../workspace/names.ts';
import { namesIn } from '../../workspace/names.ts';
import {
  type Entry,
  fileAt,
  folderOf,
  planFor,
  sourceAt,
  uriOf,
  type Workspace,
} from '../../workspace/workspace.ts';
import { matchScore } from './match-score.ts';

/** Something in the workspace that can be found by its name. */
export type FoundSymbol = {
  readonly name: string;
  readonly kind: NameKind;
  readonly uri: string;
  readonly span: Span;
  /** Where it is: the path of its file below the folder of its plan. */
  readonly container: string;
};

/** Most answers: nobody looks at more, and each costs the client. */
const MAX = 256;

/**
 * What is declared in plans, and all posts by id, title or first words, that match what somebody typed:
 * its signs must occur in this order. Best matches first.
 */
export function workspaceSymbols(workspace: Workspace, query: string): readonly FoundSymbol[] {
  const found: { readonly symbol: FoundSymbol; readonly score: number }[] = [];
  for (const [uri, entry] of workspace.entries) {
    for (const symbol of fileKind(uri) === 'plan'
      ? planSymbols(workspace, uri)
      : postSymbols(workspace, entry)) {
      const score = matchScore(query, symbol.name);
      if (score !== undefined) found.push({ symbol, score });
    }
  }
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareText(a.symbol.name, b.symbol.name) ||
        compareText(a.symbol.uri, b.symbol.uri),
    )
    .slice(0, MAX)
    .map(({ symbol }) => symbol);
}

function planSymbols(workspace: Workspace, uri: string): readonly FoundSymbol[] {
  const text = sourceAt(workspace, uri)?.text ?? '';
  const container = pathFrom(folderOf(uri), uri);
  return namesIn(uri, text, planFor(workspace, uri)?.plan).flatMap(({ role, kind, id, span: at }) =>
    role === 'declaration' ? [{ name: id, kind, uri, span: at, container }] : [],
  );
}

/** Made once for what a file says: a text that changes makes another entry. */
const known = new WeakMap<Entry['facts'], readonly FoundSymbol[]>();

function postSymbols(workspace: Workspace, entry: Entry): readonly FoundSymbol[] {
  const remembered = known.get(entry.facts);
  if (remembered) return remembered;
  const uri = uriOf(entry);
  const container = pathFrom(folderOf(folderOf(uri)), uri);
  const made =
    fileKind(uri) === 'post'
      ? [postSymbol(workspace, entry, container)]
      : listSymbols(workspace, uri, container);
  // Titles are no facts: with those of an open file they may change while the facts stay.
  if (entry.kind === 'at-rest') known.set(entry.facts, made);
  return made;
}

/** Front matter is not read for a title: of ten thousand files that would take seconds. */
const TITLE = /^title:[ \t]*(?:"([^"\\\n]+)"|'([^'\n]+)'|([^\s"'#>|&*!][^\n#]*))/m;

function postSymbol(workspace: Workspace, entry: Entry, container: string): FoundSymbol {
  const uri = uriOf(entry);
  const [definition] = entry.facts.definitions;
  const text = sourceAt(workspace, uri)?.text ?? '';
  const end = text.indexOf('\n---', 3);
  const title =
    end < 0
      ? undefined
      : TITLE.exec(text.slice(0, end))
          ?.slice(1)
          .find((one) => one !== undefined);
  const id = definition?.id ?? '';
  const name = title === undefined ? id : `${title.trim()} (${id})`;
  return { name, kind: 'post', uri, span: definition?.span ?? span(0, 0), container };
}

function listSymbols(workspace: Workspace, uri: string, container: string): readonly FoundSymbol[] {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return [];
  return file.posts.flatMap((post): FoundSymbol[] => {
    const { id, title } = post.entry;
    const words = title ?? firstWords(post);
    const name = id === undefined ? words : title === undefined ? id : `${title} (${id})`;
    const at = span(post.span.start, post.span.start);
    return name ? [{ name, kind: 'post', uri, span: at, container }] : [];
  });
}
