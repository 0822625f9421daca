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
  /** An instant in milliseconds since 1970-01-01T00:00Z, told in an IANA zone. */
  | { readonly kind: 'moment'; readonly instant: number; readonly zone: string }
  /** The name of a kind of value, from the table of expectations. */
  | { readonly kind: 'expected'; readonly name: string }
  /** What a reference names, such as a channel. */
  | { readonly kind: 'referent'; readonly name: string }
  /** The name of a unit that texts are counted in. */
  | { readonly kind: 'unit'; readonly unit: string };

export type Params = Readonly<Record<string, Param>>;

/** A message by its key in the rule, with its values. Turned into words where it is shown. */
export type Message = { readonly key: string; readonly params: Params };

export type FileEdit = { readonly uri: string; readonly edit: Edit };

/** A way out, as data. Safe fixes keep the meaning and may be applied unseen; applying one twice changes nothing. */
export type Fix = { readonly title: Message; readonly edits: readonly FileEdit[]; readonly safe: boolean };

export type Related = { readonly uri: string; readonly span: Span; readonly message: Message };

/** What a rule has to say about a place in a file. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly uri: string;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
};
