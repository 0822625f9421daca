import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Entry as PostEntry } from '../../model/post.ts';
import { textsOf } from '../../model/variants.ts';
import { type Occurrence, occurrencesOf } from '../../schedule/occurrence.ts';
import { fileId } from '../../workspace/facts.ts';
import { isTarget } from '../../workspace/sent.ts';
import { type Entry, fileAt, planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../harmless.ts';

/** What a list of posts shows of one, as far as its file alone tells. */
export type PostRow = {
  readonly uri: string;
  readonly index: number;
  /** UTF-16 offset in the file at which it begins. */
  readonly offset: number;
  /** The folder of its plan. */
  readonly project: string;
  /** What others may call it by; undefined for one in a list that has no id. */
  readonly id: string | undefined;
  readonly title: string;
  readonly status: PostEntry['status'];
  readonly channels: readonly string[];
  readonly campaign: string | undefined;
  readonly occurrences: readonly Occurrence[];
};

const MAX_TITLE = 80;

type ReadRow = Omit<PostRow, 'project'>;

/** Reading a file costs a millisecond, and a list has thousands: what was read is kept as long as its entry. */
const known = new WeakMap<Entry, { readonly plan: Plan | undefined; readonly rows: readonly ReadRow[] }>();

/** Every post of the workspace, one file at a time, so that whoever asks can let others go first. */
export function* postRows(workspace: Workspace): Generator<readonly PostRow[]> {
  for (const [uri, entry] of workspace.entries) {
    if (entry.facts.posts === 0) continue;
    const plan = planFor(workspace, uri)?.plan;
    let kept = known.get(entry);
    if (!kept || kept.plan !== plan) {
      kept = { plan, rows: readRows(workspace, uri, plan) };
      known.set(entry, kept);
    }
    const project = projectOf(workspace, uri);
    yield kept.rows.map((row) => ({ ...row, project }));
  }
}

function readRows(workspace: Workspace, uri: string, plan: Plan | undefined): readonly ReadRow[] {
  const file = fileAt(workspace, uri);
  return file?.kind === 'posts' ? file.posts.map((post) => toRow(post, (name) => isTarget(name, plan))) : [];
}

function toRow(post: Post, isVariant: (name: string) => boolean): ReadRow {
  const { entry, source, index, span } = post;
  return {
    uri: source.uri,
    index,
    offset: span.start,
    id: entry.id ?? fileId(source.uri),
    title: titleOf(post, isVariant),
    status: entry.status,
    channels: [...new Set(entry.channels ?? [])],
    campaign: entry.campaign,
    occurrences: occurrencesOf(post),
  };
}

/** Its title, else the first line of its text, else its name. */
function titleOf(post: Post, isVariant: (name: string) => boolean): string {
  const { entry, source, index } = post;
  const name = source.uri.slice(source.uri.lastIndexOf('/') + 1);
  const lines = textsOf(post, isVariant).sections.flatMap(({ parts }) =>
    parts.flatMap(({ text }) => text.text.slice(0, MAX_TITLE * 8).split('\n')),
  );
  const line = entry.title ?? lines.find((one) => one.trim() !== '') ?? entry.id ?? fileId(source.uri);
  const title = harmless((line ?? `${name} ${index + 1}`).trim());
  const short = Array.from(title).slice(0, MAX_TITLE).join('').trimEnd();
  return short.length < title.length ? `${short}…` : title;
}
