import { parseFile } from '../../model/parse.ts';
import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { textsOf } from '../../model/variants.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Language } from '../../rules/words.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { isTarget } from '../../workspace/sent.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { CodeAction, RewriteKind } from '../code-actions.ts';
import { lineEdits } from '../format/line-edits.ts';
import { label } from '../labels.ts';

/** The person at the editor, as far as it is known. */
export type Me = {
  /** An id of the plan's team, where the settings say so. */
  readonly id?: string | undefined;
  /** Name and mail address that git signs with. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
};

/** What a rewrite may look at. */
export type RewriteContext = {
  readonly workspace: Workspace;
  readonly file: ParsedFile;
  readonly post: Post;
  readonly plan: Plan | undefined;
  /** What is selected; empty for a cursor. */
  readonly range: Span;
  readonly findings: readonly Finding[];
  readonly me: Me;
  readonly language: Language;
  /** Whether the editor can make and delete files. */
  readonly changesFiles: boolean;
  /** Tells whether there is a file already; the workspace knows only what it reads. */
  readonly exists: (uri: string) => boolean;
};

/** The post that a range is in. */
export function postAt(file: ParsedFile, range: Span): Post | undefined {
  if (file.kind !== 'posts') return undefined;
  return file.posts.find(
    ({ body, span }) => body !== undefined || overlaps(span, range) || contains(span, range),
  );
}

type Title = Parameters<typeof label>[0];

export function action(
  { file, language }: RewriteContext,
  kind: RewriteKind,
  title: Title,
  params: Readonly<Record<string, string>>,
  edits: readonly Edit[],
  more: Partial<CodeAction> = {},
): CodeAction {
  const { uri } = file.source;
  return {
    title: label(title, language, params),
    kind,
    finding: undefined,
    edits: edits.map((edit) => ({ uri, edit })),
    isPreferred: false,
    silence: undefined,
    ...more,
  };
}

/** The post as it reads after some edits of its file. */
export function editedPost({ file, post }: RewriteContext, edits: readonly Edit[]): Post | undefined {
  return readPost(file.source.uri, applyEdits(file.source.text, edits), post.index);
}

/** A post of a file with some text. */
export function readPost(uri: string, text: string, index: number): Post | undefined {
  const file = parseFile(uri, text);
  return file?.kind === 'posts' ? file.posts[index] : undefined;
}

/** What a post says in each of its texts, to be compared: names, and messages. */
export function writtenIn(post: Post | undefined, plan: Plan | undefined): string {
  if (!post) return '';
  const { sections } = textsOf(post, (name) => isTarget(name, plan));
  const all = sections.map(
    ({ target, parts }) => [target ?? '', parts.map(({ text }) => plainBreaks(text.text))] as const,
  );
  return JSON.stringify(all.filter(([target, parts]) => target !== '' || parts.join('') !== ''));
}

/** A text whose line breaks are one character each. */
export function plainBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The edits from one text of the file to another, line by line. */
export function editsTo({ file }: RewriteContext, text: string): readonly Edit[] {
  return lineEdits(file.source.text, text);
}
