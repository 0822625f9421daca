import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Language } from '../../rules/words.ts';
import type { Span } from '../../text/span.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Cursor } from '../cursor/cursor-at.ts';

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

/** Several things to read as one, about the smallest of their places. */
export function joinHovers(hovers: readonly Hover[]): Hover | undefined {
  const [first, ...others] = hovers;
  if (!first) return undefined;
  const size = ({ span }: Hover) => span.end - span.start;
  const { span } = others.reduce((least, one) => (size(one) < size(least) ? one : least), first);
  return { span, markdown: hovers.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}
