import { type ConversationFact, conversationSchema } from '../model/conversations.ts';
import { readJsonLines } from '../model/json-lines.ts';
import { type KpiValue, readKpiValues } from '../model/kpi-values.ts';
import { type Metric, metricSchema } from '../model/metrics.ts';

/**
 * What happened, as files beside the plan keep it. Nothing that runs while somebody types asks for it:
 * it is read when a report is asked for, and file by file when one of them changes.
 */
export type RecordFile = {
  readonly uri: string;
  readonly metrics: readonly Metric[];
  readonly conversations: readonly ConversationFact[];
  readonly kpis: readonly KpiValue[];
  /** Lines that could not be understood, counted from 1. */
  readonly refused: readonly number[];
};

/** Files of records by their addresses. */
export type Records = ReadonlyMap<string, RecordFile>;

export const NO_RECORDS: Records = new Map();

/** Glob patterns of the files of records, for file watchers. */
export const RECORD_PATTERNS = ['**/.vocero/{metrics,conversations}/*.jsonl', '**/kpis.csv'] as const;

const METRICS = /\/\.vocero\/metrics\/[^/]+\.jsonl$/;
const CONVERSATIONS = /\/\.vocero\/conversations\/[^/]+\.jsonl$/;
const KPIS = /\/kpis\.csv$/;

/** True for a file that holds records, by its name alone. */
export function isRecord(uri: string): boolean {
  return METRICS.test(uri) || CONVERSATIONS.test(uri) || KPIS.test(uri);
}

/** Reads a file of records. Total: what is not understood is told by its line. */
export function readRecord(uri: string, text: string): RecordFile {
  const nothing = { uri, metrics: [], conversations: [], kpis: [], refused: [] };
  if (KPIS.test(uri)) {
    const { values, refused } = readKpiValues(text);
    return { ...nothing, kpis: values, refused };
  }
  if (METRICS.test(uri)) {
    const { values, refused } = readJsonLines(text, metricSchema);
    return { ...nothing, metrics: values, refused: refused.map(({ line }) => line) };
  }
  const { values, refused } = readJsonLines(text, conversationSchema);
  return { ...nothing, conversations: values, refused: refused.map(({ line }) => line) };
}
