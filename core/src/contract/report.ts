import type { ReportBoard } from '../report/results/report-board.ts';
import type { ServerRequest } from './server.ts';

// What client and server say to each other about reports.

export type ReportQuestion = {
  /** Any file or folder of the project. */
  readonly uri: string;
  /** Such as `2026-10`; this month where it is left out. */
  readonly period?: string | undefined;
  readonly channel?: string | undefined;
  readonly pillar?: string | undefined;
  readonly campaign?: string | undefined;
};

/** What the view of reports shows; null when there is no plan, or nobody waits for it any more. */
export const reportRequest: ServerRequest<ReportQuestion, ReportBoard | null> = { method: 'vocero/report' };

export type ReportExport = { readonly name: string; readonly text: string };

/** The report as a file for others. */
export const reportExportRequest: ServerRequest<
  ReportQuestion & { readonly form: 'html' | 'md' | 'csv' | 'json' },
  ReportExport | null
> = { method: 'vocero/reportExport' };
