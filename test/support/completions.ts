import { complete } from '../../core/src/features/completion/complete.ts';
import type { Completion, CompletionPorts } from '../../core/src/features/completion/completion.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { encodeName } from '../../core/src/workspace/media-file.ts';
import { type Workspace, withNow } from '../../core/src/workspace/workspace.ts';
import { emojiNames } from '../../server/src/node/emoji.ts';
import { readMarked, readMarkedMedia, readMarkedNow } from './marked.ts';
import { ROOT, uriOf, workspaceOf } from './project.ts';

/** A marked workspace with a cursor, and what is offered there. */
export type Offered = {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  readonly items: readonly Completion[];
  /** The labels, in order. */
  readonly labels: readonly string[];
  /** The item with a label. */
  readonly item: (label: string) => Completion;
  /** The file with an item taken; `█` stands where somebody goes on writing. */
  readonly taken: (label: string) => string;
};

/** What is offered at `█` in a marked workspace. Files named by `// media:` lie on the disk. */
export function offeredAt(marked: string, language: Language = 'en', name = 'a.post.md'): Offered {
  const files = readMarked(marked, name);
  const media = readMarkedMedia(marked);
  const all = Object.fromEntries([...files, ...media].map((file) => [file.name, file.text]));
  const workspace = withNow(workspaceOf(all), readMarkedNow(marked));
  const at = files.find(({ cursor }) => cursor !== undefined);
  if (at?.cursor === undefined) throw new Error('No cursor in the workspace.');
  const { text, cursor: offset } = at;
  const uri = uriOf(at.name);
  const { items } = complete(
    workspace,
    uri,
    offset,
    language,
    portsOf([...files, ...media].map((one) => one.name)),
  );
  const item = (label: string) => {
    const found = items.find((one) => one.label === label);
    if (!found) throw new Error(`“${label}” is not among: ${items.map((one) => one.label).join(', ')}`);
    return found;
  };
  const taken = (label: string) => {
    const { span, text: put, stops } = item(label);
    const stop = stops?.[0] ?? put.length;
    return `${text.slice(0, span.start)}${put.slice(0, stop)}█${put.slice(stop)}${text.slice(span.end)}`;
  };
  return { workspace, uri, text, offset, items, labels: items.map(({ label }) => label), item, taken };
}

/** A disk that holds the files of a test's workspace. */
function portsOf(names: readonly string[]): CompletionPorts {
  return {
    list: (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`.slice(ROOT.length + 1);
      const below = folder.startsWith(ROOT) ? names.filter((one) => one.startsWith(prefix)) : [];
      const entries = new Map(
        below.map((one) => {
          const [entry = '', ...rest] = one.slice(prefix.length).split('/');
          return [entry, rest.length > 0 ? ('folder' as const) : ('file' as const)];
        }),
      );
      return Array.from(entries, ([entry, kind]) => ({
        uri: `${folder.replace(/\/$/, '')}/${encodeName(entry)}`,
        name: entry,
        kind,
      }));
    },
    emoji: emojiNames,
  };
}
