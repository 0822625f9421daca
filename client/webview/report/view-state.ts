import * as z from 'zod/mini';

const schema = z.object({
  period: z.optional(z.string().check(z.maxLength(40))),
  channel: z.optional(z.string()),
  pillar: z.optional(z.string()),
  campaign: z.optional(z.string()),
});

/** Which report the person looks at: what the page asks its host to keep. */
export type ViewState = z.infer<typeof schema>;

/** What was kept, or this month of everything. */
export function readViewState(kept: unknown): ViewState {
  return schema.safeParse(kept).data ?? {};
}
