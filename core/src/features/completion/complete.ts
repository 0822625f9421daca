import type { Language } from '../../rules/words.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { cursorAt, postAt } from '../cursor/cursor-at.ts';
import { body } from './body.ts';
import type { Completer, Completion, CompletionAsk, CompletionPorts } from './completion.ts';
import { dates } from './dates.ts';
import { directives } from './directives.ts';
import { emoji } from './emoji.ts';
import { keys } from './keys.ts';
import { knownTexts } from './known-texts.ts';
import { media } from './media.ts';
import { references } from './references.ts';
import { skeleton } from './skeleton.ts';
import { slots } from './slots.ts';
import { tags } from './tags.ts';
import { values } from './values.ts';

/** In the order in which what they offer is shown. */
const COMPLETERS: readonly Completer[] = [
  skeleton,
  slots,
  references,
  values,
  knownTexts,
  dates,
  media,
  keys,
  directives,
  tags,
  emoji,
  body,
];

export type Completions = {
  readonly items: readonly Completion[];
  /** True where a letter more may bring others. */
  readonly isPartial: boolean;
};

/**
 * What may be put at an offset of a file, best first.
 *
 * @param offset UTF-16 offset of the cursor in the file.
 */
export function complete(
  workspace: Workspace,
  uri: string,
  offset: number,
  language: Language,
  ports: CompletionPorts,
): Completions {
  const file = fileAt(workspace, uri);
  if (!file) return { items: [], isPartial: false };
  const plan = file.kind === 'plan' ? file.plan : planFor(workspace, uri)?.plan;
  const ask: CompletionAsk = {
    workspace,
    file,
    offset,
    cursor: cursorAt(file, offset),
    post: postAt(file, offset),
    plan,
    project: projectOf(workspace, uri),
    language,
    ports,
  };
  const items = COMPLETERS.flatMap((completer) => [...completer(ask)]);
  const isPartial = items.some(({ kind }) => PARTIAL.has(kind));
  return { items, isPartial };
}

/** Kinds of which there may be more than are offered at once, or that depend on what is typed. */
const PARTIAL: ReadonlySet<Completion['kind']> = new Set([
  'tag',
  'mention',
  'emoji',
  'post',
  'time',
  'file',
  'folder',
]);
