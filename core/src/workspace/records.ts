import { foldConversations, type Message } from '../model/conversations.ts';
import type { KpiValue } from '../model/kpi-values.ts';
import { foldMetrics, type Metric } from '../model/metrics.ts';
import type { FileSystem } from './ports.ts';
import { isRecord, type RecordFile, readRecord } from './record-file.ts';
import { folderOf, projectOf, type Workspace } from './workspace.ts';

/** Reads the records of projects, given the folders of their plans, one file a step. */
export function* scanRecords(files: FileSystem, folders: Iterable<string>): Generator<RecordFile> {
  for (const folder of folders) {
    const below = ['metrics', 'conversations'].flatMap((name) => files.list(`${folder}/.vocero/${name}`));
    const beside = files.list(folder).filter(({ name }) => name === 'kpis.csv');
    for (const { uri, kind } of [...below, ...beside]) {
      if (kind !== 'file' || !isRecord(uri)) continue;
      const read = files.read(uri);
      if (read.ok) yield readRecord(uri, read.text);
    }
  }
}

/** Adds or replaces files of records. */
export function withRecords(workspace: Workspace, files: Iterable<RecordFile>): Workspace {
  const records = new Map(workspace.records);
  for (const file of files) records.set(file.uri, file);
  return { ...workspace, records };
}

/** Forgets a file of records. */
export function withoutRecord(workspace: Workspace, uri: string): Workspace {
  if (!workspace.records.has(uri)) return workspace;
  const records = new Map(workspace.records);
  records.delete(uri);
  return { ...workspace, records };
}

/** What a project's records say, folded. */
export type ProjectRecords = {
  readonly metrics: readonly Metric[];
  readonly messages: readonly Message[];
  readonly kpis: readonly KpiValue[];
  /** Lines that could not be understood, by file. */
  readonly refused: readonly { readonly uri: string; readonly lines: readonly number[] }[];
};

/** The records of one project; of all its files together, so that a fact in two files counts once. */
export function recordsOf(workspace: Workspace, project: string): ProjectRecords {
  const own = [...workspace.records.values()]
    .filter(({ uri }) => projectOf(workspace, folderOfRecord(uri)) === project)
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return {
    metrics: foldMetrics(own.flatMap(({ metrics }) => metrics)),
    messages: foldConversations(own.flatMap(({ conversations }) => conversations)),
    kpis: own.flatMap(({ kpis }) => kpis),
    refused: own.flatMap(({ uri, refused }) => (refused.length > 0 ? [{ uri, lines: refused }] : [])),
  };
}

/** The folder that a file of records tells of, with a slash at its end. */
function folderOfRecord(uri: string): string {
  const hidden = uri.indexOf('/.vocero/');
  return `${hidden < 0 ? folderOf(uri) : uri.slice(0, hidden)}/`;
}
