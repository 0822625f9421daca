import type { ParsedFile, PlanFile, Post, PostsFile } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Directive } from '../syntax/directives.ts';
import type { Prose } from '../voice/prose.ts';
import type { SentPost } from '../workspace/sent.ts';
import type { Workspace } from '../workspace/workspace.ts';

type FileContext = {
  readonly workspace: Workspace;
  readonly file: ParsedFile;
  /** Every rule id there is, for rules that speak of rules. */
  readonly ruleIds: readonly string[];
  /** Options in the plan that their rules do not take. */
  readonly wrongOptions: readonly WrongOption[];
};

/** A setting of a rule that the rule does not take; `option` is empty when all of them are meant. */
export type WrongOption = { readonly rule: string; readonly option: string };
type PlanContext = FileContext & { readonly file: PlanFile; readonly plan: Plan };
type PostContext = FileContext & {
  readonly file: PostsFile;
  readonly post: Post;
  /** The plan that governs the post, if there is one. */
  readonly plan: Plan | undefined;
  /** Folder of that plan; names the project in the workspace's index. */
  readonly project: string;
  readonly sent: SentPost;
  /** Every part of every text as rules about words read it. */
  readonly prose: readonly Prose[];
};
type DirectiveContext = FileContext & {
  readonly directive: Directive;
  /** Rules of which the directive silenced a finding. */
  readonly silenced: ReadonlySet<string>;
  /**
   * Rules that ran on a file and a plan without problems. Of any other rule nobody knows whether it
   * would have found something.
   */
  readonly conclusive: ReadonlySet<string>;
};

/** What a rule looks at, by its scope. `runner` rules are raised by the runner itself. */
export type Contexts = {
  readonly file: FileContext;
  readonly plan: PlanContext;
  readonly post: PostContext;
  readonly directive: DirectiveContext;
  readonly runner: never;
};
