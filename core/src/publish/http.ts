import type { Json } from './json.ts';

/**
 * What adapters say to a network, as values. A shell's port sends them: it fills in secrets, reads
 * media, follows no redirect, and takes secrets out of what comes back.
 */

/** Stands for a secret of the account by its name; only the port ever knows the value. */
export type SecretRef = { readonly secret: string };

/** A text, or pieces of one among which secrets stand: `['Bearer ', { secret: 'token' }]`. */
export type Veiled = string | readonly (string | SecretRef)[];

/** Bytes of a media file of the post, named by its address. */
export type MediaBytes = {
  readonly media: string;
  /** Media type that is stated, such as `image/png`. */
  readonly type: string;
  /** A stretch of it, for networks that take large files piece by piece: bytes from 0, the end excluded. */
  readonly from?: number;
  readonly to?: number;
};

export type FormPart =
  | { readonly name: string; readonly value: Veiled }
  /** A field with a media type of its own, such as the `payload_json` of Discord. */
  | { readonly name: string; readonly json: Json }
  | { readonly name: string; readonly fileName: string; readonly file: MediaBytes };

export type HttpBody =
  /** A value in which `{ secret }` stands for a text that is secret, at any depth. */
  | { readonly kind: 'json'; readonly value: Json }
  /** `application/x-www-form-urlencoded`; a name may stand several times. */
  | { readonly kind: 'form'; readonly fields: readonly (readonly [name: string, value: Veiled])[] }
  | { readonly kind: 'multipart'; readonly parts: readonly FormPart[] }
  | { readonly kind: 'media'; readonly bytes: MediaBytes };

/** Names of the secrets by which a request is signed; the port does it, and adds `authorization`. */
export type SignedBy = {
  /** Of the application. */
  readonly key: string;
  readonly keySecret: string;
  /** Of the account. */
  readonly token: string;
  readonly tokenSecret: string;
};

/** A secret that a network answers with, such as the token of a session. */
export type SecretTaken = {
  /** The name under which later requests of this account have it. */
  readonly name: string;
  /** Where it stands in the JSON of the answer, such as `/accessJwt` (RFC 6901). */
  readonly pointer: string;
  /** True where it takes the place of a secret that is kept, such as a refresh token that was used up. */
  readonly isKept?: boolean;
};

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** An address with `https:`; plain `http:` only reaches this machine. Pieces may be secret. */
  readonly url: Veiled;
  /** Names in small letters. The port adds `content-type` and `user-agent`. */
  readonly headers?: Readonly<Record<string, Veiled>>;
  /** Set where the request is to be signed as OAuth 1.0a has it (RFC 5849, HMAC-SHA1). */
  readonly signedBy?: SignedBy;
  readonly body?: HttpBody;
  /**
   * What it does to the world. `read` changes nothing; `upload` leaves what nobody sees (a file, a
   * container, a session); `publish` is what people see; `take-back` ends what the network was to publish later, and
   * may be repeated. After one `publish` there is another only if the
   * network refused the first with a status from 400 to 499, as when a session had ended. What comes
   * behind an accepted one is for knowing more, and is answered with status 0 where it fails.
   */
  readonly effect: 'read' | 'upload' | 'publish' | 'take-back';
  /**
   * True where the network itself makes sure that the very same request, sent twice, publishes once. The
   * runner then repeats it after a lost answer; otherwise the outcome is unknown and nothing is repeated.
   * Of no meaning for all others, which are always repeatable.
   */
  readonly isRepeatable?: boolean;
  /** Seconds to wait before it is sent, as when one asks whether a video has been processed. */
  readonly delay?: number;
  /** Secrets in the answer. They are taken out of what the adapter gets to see. */
  readonly takes?: readonly SecretTaken[];
  /**
   * What a dry run goes on with in place of an answer: the JSON of a success. Left out where the
   * adapter needs nothing of the answer.
   */
  readonly imagined?: Json;
  /** Headers of that success. */
  readonly imaginedHeaders?: Readonly<Record<string, string>>;
};

/**
 * A network's answer, whatever its status. Adapters see answers only: a request that never left, or
 * whose answer was lost, is the runner's business, and so is coming back after `429`.
 */
export type HttpAnswer = {
  readonly status: number;
  /** Names in small letters; several of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, cut after 4 MiB, without the secrets that the request takes. */
  readonly body: string;
};
