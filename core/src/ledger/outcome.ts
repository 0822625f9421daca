import * as z from 'zod';

/** What a network gave back for something it took. */
const sent = z.strictObject({
  /** The network's own id of it. */
  id: z.string(),
  /** Where people see it. */
  url: z.string().optional(),
  /** What later parts, comments and numbers need beside the id, such as a content hash. */
  data: z.record(z.string(), z.string()).optional(),
});

/** Why something was not taken, in our words; what a person does about it depends on this alone. */
const REFUSALS = [
  'unauthenticated',
  'expired',
  'forbidden',
  'missing-permission',
  'suspended',
  'not-found',
  'too-long',
  'too-large',
  'empty',
  'media',
  'duplicate',
  'occupied',
  'quota',
  'payment',
  'unsupported',
  'reply-gone',
  'missing',
  'insecure',
  'invalid',
  'unavailable',
  'other',
] as const;

export const refusal = z.strictObject({
  reason: z.enum(REFUSALS),
  /** The network's own words, without secrets, cut to 300 UTF-16 units. */
  words: z.string().optional(),
  /** What a permission, a file or a limit is called, where the reason speaks of one. */
  subject: z.string().optional(),
});

export { sent as sentSchema };

export type Sent = Readonly<z.output<typeof sent>>;
export type RefusalReason = (typeof REFUSALS)[number];
export type Refusal = Readonly<z.output<typeof refusal>>;

/** How an attempt to publish one part ended. */
export type Outcome =
  | {
      readonly kind: 'accepted';
      readonly sent: Sent;
      /**
       * Set where the network says that it is to publish it itself: when, in milliseconds since
       * 1970-01-01T00:00Z. Left out where it is out.
       */
      readonly scheduleAt?: number;
    }
  /** The network said no, and no repetition will change that before a person does something. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It certainly was not taken, and may be tried again: not before `at`, milliseconds since 1970-01-01T00:00Z. */
  | { readonly kind: 'retry'; readonly at: number | undefined; readonly refusal: Refusal }
  /** Nobody knows: it may be out. Never sent again before somebody or the network has said that it is not. */
  | { readonly kind: 'unknown'; readonly why: string };
