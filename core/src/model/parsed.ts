import type { Directive } from '../syntax/directives.ts';
import type { YamlNode } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from './plan/plan.ts';
import type { Entry } from './post.ts';

/** One post as read from a file. Values that were refused are left out of `entry` and `node` alike. */
export type Post = {
  readonly source: Source;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly entry: Entry;
  /** Where the values of `entry` stand: paths into `entry` are paths into it. */
  readonly node: YamlNode;
  /** The front matter, or the entry in a list. */
  readonly span: Span;
  /** The Markdown body; undefined for an entry, whose texts are values. */
  readonly body: Span | undefined;
};

export type PlanFile = {
  readonly kind: 'plan';
  readonly source: Source;
  readonly plan: Plan;
  readonly node: YamlNode;
  readonly problems: readonly Problem[];
  readonly directives: readonly Directive[];
};

export type PostsFile = {
  readonly kind: 'posts';
  readonly source: Source;
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
  readonly directives: readonly Directive[];
};

/** A file as read: a value, and what was wrong with the text. Immutable; a new text gives a new one. */
export type ParsedFile = PlanFile | PostsFile;
