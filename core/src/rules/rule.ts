import type * as z from 'zod';
import type { Severity } from '../model/rule-settings.ts';
import type { Span } from '../text/span.ts';
import type { Contexts } from './contexts.ts';
import type { FileEdit, Move, Params } from './finding.ts';
import { PostView } from './post-view.ts';

/** The same words in both languages of the product; `{name}` stands for a value. */
export type Words = { readonly en: string; readonly es: string };

export type Scope = keyof Contexts;

type ParamNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
type Templates = Readonly<Record<string, Words>>;

/** A message of a rule: one of its keys, with exactly the values that its words name. */
type MessageOf<Messages extends Templates> = {
  readonly [Key in keyof Messages & string]: {
    readonly key: Key;
    readonly params: Readonly<Record<ParamNames<Messages[Key]['en']>, Params[string]>>;
  };
}[keyof Messages & string];

/** What a check yields; the runner adds rule, file and severity. */
export type Found<Messages extends Templates> = MessageOf<Messages> & {
  readonly span: Span;
  readonly related?: readonly (MessageOf<Messages> & { readonly uri: string; readonly span: Span })[];
  readonly fixes?: readonly {
    readonly title: MessageOf<Messages>;
    readonly edits: readonly FileEdit[];
    readonly safe: boolean;
  }[];
  /** Set where the text under the span must not be shown in a report. */
  readonly isSecret?: true;
  readonly move?: Move;
};

/** A rule as its file states it. Its id is its path: `rules/limit/too-long.ts` is `limit/too-long`. */
export type RuleDefinition<S extends Scope, Messages extends Templates, Options extends z.ZodType> = {
  readonly scope: S;
  /** Severity where the plan says nothing; a rule that is `off` runs only where a plan gives it one. */
  readonly severity: Severity | 'off';
  readonly docs: {
    /** What it finds, in one sentence. */
    readonly summary: Words;
    /** Why the author should care. */
    readonly why: Words;
    /** Version of Vocero that brought it. */
    readonly since: string;
  };
  /** Messages, notes at related places and titles of fixes. */
  readonly messages: Messages;
  readonly options: Options;
  /**
   * Small workspaces with `⟦…⟧(rule-id)` around what is found. They are the rule's page and its tests;
   * `// file: name` starts a file, without it the text is `a.post.md`.
   */
  readonly examples: { readonly flags: readonly string[]; readonly allows: readonly string[] };
  readonly check: (
    context: Contexts[S] & { readonly options: z.output<Options> },
  ) => Iterable<Found<Messages>>;
};

type Check<S extends Scope> = (context: Contexts[S]) => Iterable<Found<Templates>>;

export type Configured<S extends Scope> =
  | { readonly ok: true; readonly check: Check<S> }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** A rule of one scope. */
export type RuleOf<S extends Scope> = Omit<RuleDefinition<S, Templates, z.ZodType>, 'check'> & {
  /** Binds the rule's options; `wrong` names those that the rule does not take. */
  readonly configure: (options: unknown) => Configured<S>;
};

/** A rule as the runner knows it. */
export type Rule = { [S in Scope]: RuleOf<S> }[Scope];

/** States a rule. */
export function defineRule<S extends Scope, const Messages extends Templates, Options extends z.ZodType>(
  definition: RuleDefinition<S, Messages, Options>,
): RuleOf<S> {
  const { check, ...rest } = definition;
  return {
    ...rest,
    configure: (raw) => {
      const options = definition.options.safeParse(raw);
      if (options.success) return { ok: true, check: (context) => check(withOptions(context, options.data)) };
      return { ok: false, wrong: [...new Set(options.error.issues.flatMap(namesOf))] };
    },
  };
}

function withOptions<Context extends object, Options>(context: Context, options: Options) {
  // A copy would work out at once what rules about posts ask for on demand.
  const bound = context instanceof PostView ? context.withOptions(options) : { ...context, options };
  return bound as Context & { readonly options: Options };
}

function namesOf(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
}
