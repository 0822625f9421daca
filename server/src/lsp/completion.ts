import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver/node';
import { complete } from '../../../core/src/features/completion/complete.ts';
import type { Completion, CompletionKind } from '../../../core/src/features/completion/completion.ts';
import { cursorAt } from '../../../core/src/features/cursor/cursor-at.ts';
import { lineEnd, lineStartAt, offsetAt, positionAt, type Source } from '../../../core/src/text/source.ts';
import { span } from '../../../core/src/text/span.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { diskFiles, normalizeUri } from '../node/file-system.ts';
import { loadEmoji, loadedEmoji } from '../node/load-emoji.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/**
 * Letters are among them because editors offer nothing by themselves while somebody types in Markdown, and
 * a front matter is Markdown to them. In running text nothing is offered for a letter.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [...' :#@{/-["\',', ...'abcdefghijklmnopqrstuvwxyz'];

/** Signs that open something in YAML and mean nothing in running text. */
const ONLY_IN_YAML = new Set([...' -["\',/']);

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  post: CompletionItemKind.Reference,
  time: CompletionItemKind.Event,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  tag: CompletionItemKind.Keyword,
  mention: CompletionItemKind.Constant,
  emoji: CompletionItemKind.Color,
  snippet: CompletionItemKind.Snippet,
  rule: CompletionItemKind.Module,
  text: CompletionItemKind.Text,
};

/** What may be put at a place in a document. */
export async function provideCompletion(
  state: ServerState,
  params: CompletionParams,
): Promise<CompletionList | null> {
  const found = offer(state, params);
  // The names of emoji are fetched when somebody asks for the first one.
  if (!found?.wantsEmoji) return found?.list ?? null;
  await loadEmoji();
  return offer(state, params)?.list ?? null;
}

function offer(state: ServerState, params: CompletionParams) {
  state.documents.settle();
  const { workspace } = state.session;
  const uri = normalizeUri(params.textDocument.uri);
  const file = fileAt(workspace, uri);
  if (!file) return undefined;
  const offset = offsetAt(file.source, params.position);
  const sign = params.context?.triggerCharacter;
  if (sign !== undefined && ONLY_IN_YAML.has(sign) && cursorAt(file, offset).kind === 'body')
    return undefined;
  let wantsEmoji = false;
  const { items, isPartial } = complete(workspace, uri, offset, state.language, {
    list: (folder) => (folder.startsWith('file:') ? diskFiles.list(folder) : []),
    emoji: (language) => {
      wantsEmoji = loadedEmoji() === undefined;
      return loadedEmoji()?.(language) ?? [];
    },
  });
  state.offered = { id: state.offered.id + 1, items };
  const list: CompletionList = {
    isIncomplete: isPartial,
    items: items.map((item, index) => toItem(state, file.source, offset, item, index)),
  };
  return { list, wantsEmoji };
}

/** What there is to read about an item; nothing where others have been offered since. */
export function resolveCompletion(state: ServerState, item: CompletionItem): CompletionItem {
  const [id, index] = Array.isArray(item.data) ? item.data : [];
  const found = id === state.offered.id ? state.offered.items[Number(index)] : undefined;
  const value = found?.documentation?.() ?? '';
  return value === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function toItem(
  state: ServerState,
  source: Source,
  offset: number,
  item: Completion,
  index: number,
): CompletionItem {
  const { label, kind, detail, text, stops, filter, goesOn, isPreferred } = item;
  const { completesSnippets, showsLabelDetails, commands } = state.abilities;
  // Editors take edits within one line only.
  const line = lineStartAt(source.text, offset);
  const end = Math.min(item.span.end, lineEnd(source, positionAt(source, offset).line));
  const range = toRange(source, span(Math.max(item.span.start, line), Math.max(end, offset)));
  const isSnippet = completesSnippets && stops !== undefined;
  return {
    label,
    kind: KINDS[kind],
    ...(detail === undefined
      ? {}
      : showsLabelDetails
        ? { labelDetails: { description: detail } }
        : { detail }),
    textEdit: { range, newText: isSnippet ? withStops(text, stops) : text },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(filter === undefined ? {} : { filterText: filter }),
    sortText: String(index).padStart(5, '0'),
    ...(isPreferred && index === 0 ? { preselect: true } : {}),
    ...(goesOn && commands.has(SUGGEST) ? { command: { title: label, command: SUGGEST } } : {}),
    data: [state.offered.id, index],
  };
}

const SUGGEST = 'editor.action.triggerSuggest';

/** A text as a snippet of LSP, with places to go on writing. */
function withStops(text: string, stops: readonly number[]): string {
  const literal = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  let snippet = '';
  let from = 0;
  for (const [index, stop] of stops.entries()) {
    snippet += `${literal(text.slice(from, stop))}$${stop === text.length ? 0 : index + 1}`;
    from = stop;
  }
  return snippet + literal(text.slice(from));
}
