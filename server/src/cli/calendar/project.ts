import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { planFor, type Workspace } from '../../../../core/src/workspace/workspace.ts';
import { clockOf } from '../../node/clock.ts';
import { diskFiles } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { createProgress } from '../lint/progress.ts';
import { readProject } from '../lint/project.ts';
import { namedPath } from '../paths.ts';

export type CalendarProject = {
  readonly workspace: Workspace;
  /** An address in the project, to ask the workspace with. */
  readonly uri: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
};

/**
 * Reads the project of a path.
 *
 * @param channels of the plan, parted by commas, which must exist.
 * @throws {Failure} when there is no plan, or a channel is none of its.
 */
export async function readCalendarProject(
  cli: Cli,
  path: string,
  channels: string | undefined,
): Promise<CalendarProject> {
  const { words } = cli;
  const named = namedPath(path, cli);
  const uri = named.kind === 'folder' ? `${named.uri.replace(/\/$/, '')}/` : named.uri;
  const progress = createProgress(process.stderr, () => performance.now());
  const { workspace } = await readProject(diskFiles, [named], (done, total) =>
    progress.update(() => words.reading(done, total)),
  ).finally(progress.clear);
  const plan = planFor(workspace, uri);
  if (!plan) throw new Failure(words.noPlan, words.startPlan);
  const known = Object.keys(plan.plan.channels);
  for (const channel of channels?.split(',') ?? []) {
    const id = channel.trim();
    if (known.includes(id)) continue;
    const suggestion = suggest(id, known);
    const hint = suggestion === undefined ? words.choices(known) : words.didYouMean(suggestion);
    throw new Failure(words.unknownChannel(id, path), hint);
  }
  return { workspace, uri, now: clockOf(process.env)() };
}
