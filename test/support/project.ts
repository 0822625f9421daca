import { ledgerProject } from '../../core/src/ledger/ledger.ts';
import { parseFile } from '../../core/src/model/parse.ts';
import type { ParsedFile } from '../../core/src/model/parsed.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import type { Tools } from '../../core/src/schedule/tools.ts';
import type { MediaFile } from '../../core/src/workspace/media-file.ts';
import { mediumByName } from '../../core/src/workspace/sent-media.ts';
import { withLedger } from '../../core/src/workspace/with-ledger.ts';
import {
  EMPTY_WORKSPACE,
  type Workspace,
  withFiles,
  withMedia,
  withNow,
  withTools,
} from '../../core/src/workspace/workspace.ts';
import { holidaysOf } from '../../server/src/node/holidays.ts';
import { expandRule } from '../../server/src/node/recurrence.ts';
import { readMarked, readMarkedMedia, readMarkedNow, readMarkedSearch } from './marked.ts';

/** The libraries that a shell would load. */
export const TOOLS: Tools = { expandRule, holidaysOf };

export const ROOT = 'file:///w';

/** Address of a file in a test's workspace. */
export function uriOf(name: string): string {
  return `${ROOT}/${name}`;
}

/** Parses a text under a name that must be one that Vocero reads. */
export function parse(name: string, text: string): ParsedFile {
  const file = parseFile(uriOf(name), text);
  if (!file) throw new Error(`Vocero does not read files named ${name}.`);
  return file;
}

/** A workspace from names and texts, with all libraries; the text of a media file says what is seen of it. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const all = Object.entries(files);
  const receipts = all.filter(([name]) => ledgerProject(uriOf(name)) !== undefined);
  const texts = all.filter((one) => !mediumByName(one[0]) && !receipts.includes(one));
  const media = all.filter(([name]) => mediumByName(name));
  const workspace = withFiles(
    withTools(EMPTY_WORKSPACE, TOOLS),
    texts.map(([name, text]) => parse(name, text)),
  );
  const read = receipts.reduce(
    (before, [name, text]) => withLedger(before, uriOf(name), text).workspace,
    workspace,
  );
  return withMedia(read, new Map(media.map(([name, text]) => [uriOf(name), mediaOf(text)])));
}

const SEEN = /^(\S+) (\d+)x(\d+) (\d+)(?: (\d+(?:\.\d+)?)s)?$/;

function mediaOf(text: string): MediaFile {
  const [, type, width, height, bytes, seconds] = SEEN.exec(text) ?? [];
  if (type === undefined) {
    const [, ...beside] = text.split(' ');
    return beside.length > 0 ? { kind: 'missing', beside } : { kind: 'missing' };
  }
  const [kind = ''] = type.split('/');
  const medium = type === 'image/gif' ? 'gif' : kind === 'image' || kind === 'video' ? kind : 'document';
  const size = { width: Number(width), height: Number(height), bytes: Number(bytes) };
  return {
    kind: 'file',
    type,
    medium,
    ...size,
    ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
  };
}

/** The findings of every file of a workspace, in the order of the files. */
export function lintAll(workspace: Workspace): readonly Finding[] {
  return [...workspace.entries.keys()].sort().flatMap((uri) => lintFile(workspace, uri));
}

/** What is found in a marked workspace beside what the marks expect, in one comparable form. */
export function checkMarked(marked: string): {
  readonly found: readonly string[];
  readonly expected: readonly string[];
} {
  const files = readMarked(marked);
  const all = [...files, ...readMarkedMedia(marked)];
  const untimed = workspaceOf(Object.fromEntries(all.map((file) => [file.name, file.text])));
  const timed = withNow(untimed, readMarkedNow(marked));
  const workspace = { ...timed, arePlansSought: readMarkedSearch(marked) };
  const show = (name: string, text: string, rule: string, start: number, end: number) =>
    `${name} ${start}-${end} ${JSON.stringify(text.slice(start, end))} ${rule}`;
  const found = files.flatMap((file) =>
    lintFile(workspace, uriOf(file.name)).map(({ rule, span }) =>
      show(file.name, file.text, rule, span.start, span.end),
    ),
  );
  const expected = files.flatMap((file) =>
    file.expected.map(({ rule, start, end }) => show(file.name, file.text, rule, start, end)),
  );
  return { found: found.toSorted(), expected: expected.toSorted() };
}
