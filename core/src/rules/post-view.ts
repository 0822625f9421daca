import type { Post, PostsFile } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import { type Prose, proseOf } from '../voice/prose.ts';
import { type SentPost, sentPost } from '../workspace/sent.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Contexts, WrongOption } from './contexts.ts';

type ContextOfPost = Contexts['post'];

/** What stays the same for all posts of a file. */
type Base = {
  readonly workspace: Workspace;
  readonly ruleIds: readonly string[];
  readonly wrongOptions: readonly WrongOption[];
};

/** What is worked out by the first rule that asks, once for all rules: a failure there is a rule's failure too. */
class Derived {
  private knownSent: SentPost | undefined;
  private knownProse: readonly Prose[] | undefined;
  private readonly post: Post;
  private readonly plan: Plan | undefined;

  constructor(post: Post, plan: Plan | undefined) {
    this.post = post;
    this.plan = plan;
  }

  get sent(): SentPost {
    this.knownSent ??= sentPost(this.post, this.plan);
    return this.knownSent;
  }

  get prose(): readonly Prose[] {
    this.knownProse ??= proseOf(this.sent.sections, this.post.entry, this.plan);
    return this.knownProse;
  }
}

/**
 * What a rule about posts looks at. A class, and not an object that inherits from another: some seventy rules read
 * it at every key press, and engines are quick only with objects of one shape.
 */
export class PostView<Options = undefined> implements ContextOfPost {
  readonly workspace: Workspace;
  readonly ruleIds: readonly string[];
  readonly wrongOptions: readonly WrongOption[];
  readonly file: PostsFile;
  readonly post: Post;
  readonly plan: Plan | undefined;
  readonly project: string;
  readonly options: Options;
  private readonly derived: Derived;

  private constructor(
    base: Base,
    file: PostsFile,
    post: Post,
    plan: Plan | undefined,
    project: string,
    derived: Derived,
    options: Options,
  ) {
    this.workspace = base.workspace;
    this.ruleIds = base.ruleIds;
    this.wrongOptions = base.wrongOptions;
    this.file = file;
    this.post = post;
    this.plan = plan;
    this.project = project;
    this.derived = derived;
    this.options = options;
  }

  static of(base: Base, file: PostsFile, post: Post, plan: Plan | undefined, project: string): PostView {
    return new PostView(base, file, post, plan, project, new Derived(post, plan), undefined);
  }

  get sent(): SentPost {
    return this.derived.sent;
  }

  get prose(): readonly Prose[] {
    return this.derived.prose;
  }

  /** The same for one rule. */
  withOptions<Own>(options: Own): PostView<Own> {
    return new PostView(this, this.file, this.post, this.plan, this.project, this.derived, options);
  }
}
