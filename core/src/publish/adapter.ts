import type { Outcome, Refusal, RefusalReason, Sent } from '../ledger/outcome.ts';
import type { Words } from '../rules/rule.ts';
import type { OutgoingMedia, OutgoingPoll } from '../workspace/outgoing.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';

/**
 * A conversation with a network: it yields what is to be sent and is handed each answer. It does no I/O,
 * looks at no clock and throws at no answer whatever, and it ends with a result. The runner stops it
 * (`return()`) where an answer never comes.
 */
export type Conversation<Result> = Generator<HttpRequest, Result, HttpAnswer>;

/** Who sees a post: everybody, everybody who comes by it but nobody in a public list, or followers alone. */
export type Visibility = 'public' | 'unlisted' | 'followers';

/** An account as adapters know it: what the plan says of the channel, and never a secret. */
export type Account = {
  readonly channel: string;
  readonly network: string;
  /** As the plan has it, without `@` in front. */
  readonly handle: string | undefined;
  /** `https://host` of the account's server, without a slash at the end; undefined where the network is one. */
  readonly server: string | undefined;
  /** The plan's `target`: the id of a chat, channel, page or person, where the handle does not name it. */
  readonly target: string | undefined;
  /** The kind of account, such as `premium`, as the plan has it. */
  readonly kind: string | undefined;
  /** Who sees the posts, as the plan has it; undefined for everybody. */
  readonly visibility: Visibility | undefined;
  /** Names of the secrets that there are: an adapter may have several ways in. */
  readonly secrets: ReadonlySet<string>;
};

/** One thing that people will see: a part of a thread, a poll that travels by itself, a first comment. */
export type Step = {
  /** `part/1`, `part/2`, …, `poll`, `comment`: names it in the ledger. */
  readonly id: string;
  readonly kind: 'part' | 'poll' | 'comment';
  /** Of parts, from 0. */
  readonly index: number;
  /** How many parts the thread has. */
  readonly parts: number;
  /**
   * 64 hexadecimal digits, the same at every attempt, on every machine: what a record key, an
   * `Idempotency-Key` or a nonce is made from. Differs between posts, channels, times of a series and steps.
   */
  readonly key: string;
  /** The moment of the first attempt, which later ones repeat; milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /**
   * When it is planned to go out, the same on every machine; undefined where a person publishes it without
   * a time. Milliseconds since 1970-01-01T00:00Z.
   */
  readonly due: number | undefined;
  /** Set where the network itself is to publish at that moment, in milliseconds since 1970-01-01T00:00Z. */
  readonly scheduleAt: number | undefined;
  /** The text as its author wrote it, `{link}` filled in. `network.entities` and `network.wire` read this. */
  readonly text: string;
  /** The text as it travels: `network.wire` of it, or the text itself. */
  readonly wire: string;
  /** Of the first part; empty on every other step. */
  readonly media: readonly OutgoingMedia[];
  /** With the first part, or on a `poll` step; see `Adapter.pollTravels`. */
  readonly poll: OutgoingPoll | undefined;
  readonly title: string | undefined;
  /** The post's link with its campaign's parameters. */
  readonly link: string | undefined;
  readonly warning: string | undefined;
  /** BCP 47 tag of the text. */
  readonly language: string | undefined;
  /** What this one follows: the part before it, or for a comment the first part. */
  readonly follows: Sent | undefined;
  /** The first part of the post, once it is out. */
  readonly first: Sent | undefined;
};

/**
 * A step about which a network is asked. Of what it took to publish it later, `held` has what it gave then; such a
 * step is looked for by that alone, since its text may have been edited since.
 */
export type SoughtStep = Step & { readonly held?: Sent | undefined };

/** What the network says of whether a step is out. */
export type Reconciled =
  /** `scheduleAt` is set where it is there, but not out: when the network is to publish it. */
  | { readonly kind: 'found'; readonly sent: Sent; readonly scheduleAt?: number }
  /** Certainly not out: the network was asked in a way that would have shown it. */
  | { readonly kind: 'absent' }
  /** The network cannot tell; a person has to look. `why` is the network's words, where it had any. */
  | { readonly kind: 'cannot-tell'; readonly why: string };

/** What a network says when it is asked to give something back. */
export type TakenBack =
  | { readonly kind: 'gone' }
  /** It does not have it: it may be out. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Who an account is and what it may do. */
export type Checked =
  | {
      readonly kind: 'ok';
      readonly id: string;
      /** The name people know it by, without `@`. */
      readonly handle: string;
      readonly url: string | undefined;
      /** False where the account or its token may not publish; undefined where the network does not say. */
      readonly mayPublish: boolean | undefined;
      /** Permissions as the network names them; empty where it does not tell. */
      readonly permissions: readonly string[];
      /** When the access ends, in milliseconds since 1970-01-01T00:00Z. */
      readonly expires: number | undefined;
      /** True where the network itself publishes at a given time, and that was seen, not assumed. */
      readonly schedules: boolean | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Limits of the account's own server, in the units of the network's profile; what it does not state is left out. */
export type ServerLimits = {
  readonly text?: number;
  readonly altText?: number;
  readonly media?: number;
  readonly imageBytes?: number;
  readonly videoBytes?: number;
  readonly pollOptions?: number;
  readonly pollOption?: number;
};

/** What a post has achieved so far; what the network does not say is left out. */
export type Numbers = {
  readonly likes?: number;
  readonly reposts?: number;
  readonly replies?: number;
  readonly views?: number;
  readonly clicks?: number;
  readonly saves?: number;
  readonly reach?: number;
};

export type ChannelNumbers = { readonly followers?: number };

/** A secret that an account needs, for people who have to get one. */
export type SecretSpec = {
  /** In snake case, such as `bot_token`. In the environment it is `VOCERO_<CHANNEL>_<NAME>`. */
  readonly name: string;
  /** What it is and where one gets it, in a sentence. */
  readonly about: Words;
  /** False where there is another way in. */
  readonly isRequired: boolean;
};

/** How to publish on one network. One file in `adapters/` each; the file name is the network's id. */
export type Adapter = {
  readonly secrets: readonly SecretSpec[];
  /** Where a poll goes: with the first part, as a message of its own behind it, or nowhere. Nowhere if left out. */
  readonly pollTravels?: 'with-first-part' | 'alone';
  /** Publishes one step. Uploads what belongs to it first; its last request but for reads is the `publish`. */
  readonly publish: (step: Step, account: Account) => Conversation<Outcome>;
  /**
   * Asks whether a step whose answer was lost is out, without ever publishing it. Left out where the
   * network can only be asked by a person.
   */
  readonly reconcile?: (step: SoughtStep, account: Account) => Conversation<Reconciled>;
  /**
   * `once` where a request that is still on its way can do no harm behind a look-up that found nothing,
   * because the network takes each key once. Elsewhere a look-up is believed only after a while.
   */
  readonly settlesAt?: 'once';
  /** Who am I, what may I do, when does it end. */
  readonly check: (account: Account) => Conversation<Checked>;
  /** Limits of the account's server, where servers differ. */
  readonly limits?: (account: Account) => Conversation<ServerLimits>;
  /** The numbers of steps that are out, in their order; undefined for one that the network no longer has. */
  readonly metrics?: (
    published: readonly Sent[],
    account: Account,
  ) => Conversation<readonly (Numbers | undefined)[]>;
  readonly channelMetrics?: (account: Account) => Conversation<ChannelNumbers>;
  /** What it costs to read the numbers of one post, in US dollars; nothing if left out. */
  readonly readingCost?: number;
  /**
   * Set where the network may publish at a given time by itself. `probe` finds out whether this account's
   * server really does, where that is not certain; a conversation may then be had with `Step.scheduleAt`.
   */
  readonly scheduling?: {
    /** How far ahead it may be, in minutes. */
    readonly min: number;
    readonly max: number | undefined;
    readonly probe?: (account: Account) => Conversation<boolean>;
    /** True where it takes media with what it publishes later. */
    readonly media: boolean;
    /** Asks the network to give back what it has not published yet. It may be asked twice. */
    readonly takeBack: (held: Sent, account: Account) => Conversation<TakenBack>;
  };
  /** What a step costs by the network's API, in US dollars. */
  readonly cost?: (step: Step, account: Account) => number;
  /**
   * When to come back, in milliseconds since 1970-01-01T00:00Z, for an answer by which the network says
   * that it did not take the request and will later. Asked before what every network does: `429` and
   * `503` with `retry-after`, `ratelimit-reset` and the like.
   */
  readonly comeBack?: (answer: HttpAnswer, now: number) => number | undefined;
  /**
   * What a person does about a refusal there, in a sentence, where the network asks for something more
   * particular than what is said of that reason everywhere.
   */
  readonly remedies?: { readonly [Reason in RefusalReason]?: Words };
};
