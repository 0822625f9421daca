import * as z from 'zod/mini';

/**
 * What any view and its host say to each other. The host sends whole snapshots, because an editor drops
 * what is said to a page that is hidden; the page sends what the person wants. What is inside `body` is
 * agreed between one view and its host, in the file of the view beside this one.
 */
export type HostMessage<Body> =
  /** The first message to each document: what the page asked to have kept, for this workspace. */
  { readonly type: 'start'; readonly state: unknown } | { readonly type: 'say'; readonly body: Body };

export type PageMessage<Body> =
  /** The document is there and knows nothing yet. */
  | { readonly type: 'ready' }
  /** Where the person is: which days, which filter. Never what the host owns. */
  | { readonly type: 'keep'; readonly state: unknown }
  | { readonly type: 'say'; readonly body: Body };

/** Characters of a state as JSON that a host keeps at most. */
const MAX_STATE = 50_000;

const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('keep'), state: z.unknown() }),
  z.object({ type: z.literal('say'), body: z.unknown() }),
]);

const hostMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), state: z.unknown() }),
  z.object({ type: z.literal('say'), body: z.unknown() }),
]);

/** What a page said; undefined for anything else. The body is for the view's own schema to judge. */
export function readPageMessage(value: unknown): PageMessage<unknown> | undefined {
  const read = pageMessage.safeParse(value);
  if (!read.success) return undefined;
  if (read.data.type === 'keep' && JSON.stringify(read.data.state ?? null).length > MAX_STATE)
    return undefined;
  return read.data;
}

/** What a host said; undefined for anything else. */
export function readHostMessage(value: unknown): HostMessage<unknown> | undefined {
  return hostMessage.safeParse(value).data;
}
