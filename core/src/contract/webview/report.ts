import * as z from 'zod/mini';
import type { ReportBoard } from '../../report/results/report-board.ts';

const name = z.optional(z.string().check(z.maxLength(500)));

const wish = {
  period: z.optional(z.string().check(z.maxLength(40))),
  channel: name,
  pillar: name,
  campaign: name,
};

const intent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('show'), ...wish }),
  /** Opens the file of a post that a number counts. */
  z.object({ kind: z.literal('open'), uri: z.string(), offset: z.int().check(z.nonnegative()) }),
  z.object({ kind: z.literal('export'), form: z.enum(['html', 'md', 'csv', 'json']), ...wish }),
]);

/** What the person wants of the report. */
export type ReportIntent = z.infer<typeof intent>;

/** What the host tells the report. */
export type ReportNews =
  | { readonly kind: 'board'; readonly board: ReportBoard }
  /** There is no plan, and so nothing to report on. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'told'; readonly text: string; readonly isFailure: boolean };

export function readReportIntent(body: unknown): ReportIntent | undefined {
  return intent.safeParse(body).data;
}
