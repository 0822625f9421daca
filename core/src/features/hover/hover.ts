import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Language } from '../../rules/words.ts';
import { type Span, touches } from '../../text/span.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { type Cursor, cursorAt, postAt } from '../cursor/cursor-at.ts';
import { counts } from './counts.ts';
import { keyMeaning } from './key-meaning.ts';
import { moments } from './moments.ts';
import { ruleReasons } from './rule-reasons.ts';
import { things } from './things.ts';

/** Something to read about a place, as Markdown in which the text of users is only text. */
export type Hover = { readonly span: Span; readonly markdown: string };

export type HoverOptions = {
  readonly language: Language;
  /** IANA zone of whoever reads. */
  readonly zone: string;
  /** Address of the page about a rule, where there is one. */
  readonly rulePage?: (id: string) => string | undefined;
};

export type HoverAsk = HoverOptions & {
  readonly workspace: Workspace;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly cursor: Cursor;
  readonly post: Post | undefined;
  readonly plan: Plan | undefined;
  readonly project: string;
};

type Source = (ask: HoverAsk) => Iterable<Hover>;

/** In the order in which one reads them. */
const SOURCES: readonly Source[] = [moments, things, counts, ruleReasons, keyMeaning];

/**
 * All there is to read about an offset of a file.
 *
 * @param offset UTF-16 offset in the file.
 */
export function hoversAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: HoverOptions,
): readonly Hover[] {
  const file = fileAt(workspace, uri);
  if (!file) return [];
  const ask: HoverAsk = {
    ...options,
    workspace,
    file,
    offset,
    cursor: cursorAt(file, offset),
    post: postAt(file, offset),
    plan: file.kind === 'plan' ? file.plan : planFor(workspace, uri)?.plan,
    project: projectOf(workspace, uri),
  };
  return SOURCES.flatMap((source) => [...source(ask)]).filter(
    ({ span, markdown }) => markdown !== '' && touches(span, offset),
  );
}

/** Several things to read as one, about the smallest of their places. */
export function joinHovers(hovers: readonly Hover[]): Hover | undefined {
  const [first, ...others] = hovers;
  if (!first) return undefined;
  const size = ({ span }: Hover) => span.end - span.start;
  const { span } = others.reduce((least, one) => (size(one) < size(least) ? one : least), first);
  return { span, markdown: hovers.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}
