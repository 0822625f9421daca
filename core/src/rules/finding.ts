import type { Severity } from '../model/rule-settings.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A value in a message. What depends on the reader's language and zone stays data until it is shown. */
export type Param =
  | string
  | number
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Any one of these will do; each is shown in quotation marks. */
  | { readonly kind: 'choice'; readonly items: readonly string[] }
  /** Terms of which one is to be chosen, as they are. */
  | { readonly kind: 'either'; readonly items: readonly string[] }
  /** An instant in milliseconds since 1970-01-01T00:00Z, told in an IANA zone. */
  | { readonly kind: 'moment'; readonly instant: number; readonly zone: string }
  /** A date such as `2026-11-26`, told with its year. */
  | { readonly kind: 'date'; readonly date: string }
  /** Days counted from 1970-01-01. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** A country by its code of ISO 3166-1, and the region that is meant. */
  | { readonly kind: 'country'; readonly code: string; readonly region: string | undefined }
  /** A whole sentence that somebody else wrote, such as the message of a style's rule. */
  | { readonly kind: 'sentence'; readonly text: string }
  /** The name of a kind of value, from the table of expectations. */
  | { readonly kind: 'expected'; readonly name: string }
  /** What a reference names, such as a channel. */
  | { readonly kind: 'referent'; readonly name: string }
  /** An amount of money, in a currency of ISO 4217; a plain number without one. */
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string | undefined }
  /** Times of the week: days from 0 for Monday, and minutes since midnight, 1440 for its end. */
  | { readonly kind: 'week-times'; readonly times: readonly WeekTime[] }
  /** An amount of money in US dollars. */
  | { readonly kind: 'dollars'; readonly amount: number }
  /** The name of a unit that texts are counted in. */
  | { readonly kind: 'unit'; readonly unit: string }
  /** The size of a file. */
  | { readonly kind: 'bytes'; readonly bytes: number }
  /** How long something plays. */
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** A kind of media, such as a video. */
  | { readonly kind: 'medium'; readonly medium: string };

/** The same hours on one or more days of the week. */
export type WeekTime = {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
};

export type Params = Readonly<Record<string, Param>>;

/** A message by its key in the rule, with its values. Turned into words where it is shown. */
export type Message = { readonly key: string; readonly params: Params };

export type FileEdit = { readonly uri: string; readonly edit: Edit };

/** A way out, as data. Safe fixes keep the meaning and may be applied unseen; applying one twice changes nothing. */
export type Fix = { readonly title: Message; readonly edits: readonly FileEdit[]; readonly safe: boolean };

export type Related = { readonly uri: string; readonly span: Span; readonly message: Message };

/**
 * A post that another time would help: the position of the post in its file, and the channel whose time
 * is meant. Which time is free is worked out when somebody asks, because it depends on very many posts.
 */
export type Move = { readonly index: number; readonly channel: string };

/** What a rule has to say about a place in a file. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly uri: string;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Address of a page about the rule, where its author names one. */
  readonly link?: string;
  /** Set where the text under the span must not be shown: reports go into logs that others read. */
  readonly isSecret?: true;
  /** Set where moving the post to a free time is a way out. */
  readonly move?: Move;
};
