import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../../../core/src/model/plan/plan.ts';
import { adapters } from '../../../../core/src/publish/adapters/registry.gen.ts';
import { variableName } from '../../../../core/src/publish/variable-name.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { planFor, projectOf, type Workspace } from '../../../../core/src/workspace/workspace.ts';
import { clockOf } from '../../node/clock.ts';
import { diskFiles } from '../../node/file-system.ts';
import { Secrets } from '../../node/publish/secrets.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { createProgress } from '../lint/progress.ts';
import { readProject } from '../lint/project.ts';
import { displayName, type Named, namedPath } from '../paths.ts';
import { reasonText } from '../words.ts';

/** A project that something is published from. */
export type PublishingProject = {
  readonly workspace: Workspace;
  /** An address in it, to ask the workspace with. */
  readonly uri: string;
  readonly plan: Plan;
  /** Path of the plan's folder. */
  readonly folder: string;
  /** Folder out of which no media file is taken: the repository, or else the project. */
  readonly root: string;
  /** Files that were named; undefined where only folders were. */
  readonly files: ReadonlySet<string> | undefined;
  /** Only these channels; undefined for all. */
  readonly channels: ReadonlySet<string> | undefined;
  readonly clock: () => number;
  readonly secretsOf: (channel: string) => Secrets;
};

/**
 * Reads the project of some paths with all that is needed to publish from it.
 *
 * @throws {Failure} when there is no plan, a channel is none of its, or a file cannot be read: a receipt
 * might be in it.
 */
export async function openProject(
  cli: Cli,
  paths: readonly string[],
  channelList: string | undefined,
): Promise<PublishingProject> {
  const { words, cwd } = cli;
  const named = (paths.length > 0 ? paths : ['.']).map((path) => namedPath(path, cli));
  const progress = createProgress(process.stderr, () => performance.now());
  const { workspace, unreadable } = await readProject(diskFiles, named, (done, total) =>
    progress.update(() => words.reading(done, total)),
  ).finally(progress.clear);
  const [bad] = unreadable;
  if (bad) throw new Failure(words.notReadable(displayName(bad.uri, cwd), reasonText(words, bad.reason)));
  const uris = named.map(addressIn);
  const [uri = ''] = uris;
  const plan = planFor(workspace, uri)?.plan;
  if (!plan) throw new Failure(words.noPlan, words.startPlan);
  const project = projectOf(workspace, uri);
  if (uris.some((one) => projectOf(workspace, one) !== project)) throw new Failure(words.oneProject);
  const files = named.filter(({ kind }) => kind === 'file').map((one) => one.uri);
  const folder = fileURLToPath(project);
  const secrets = new Map<string, Secrets>();
  return {
    workspace,
    uri,
    plan,
    folder,
    root: repositoryOf(realpathSync.native(folder)),
    files: files.length > 0 ? new Set(files) : undefined,
    channels: chosenChannels(cli, plan, channelList),
    clock: clockOf(process.env),
    secretsOf: (channel) => {
      const known = secrets.get(channel) ?? secretsFrom(process.env, plan, channel);
      secrets.set(channel, known);
      return known;
    },
  };
}

function addressIn({ uri, kind }: Named): string {
  return kind === 'folder' ? `${uri.replace(/\/$/, '')}/` : uri;
}

function chosenChannels(
  { words }: Cli,
  plan: Plan,
  list: string | undefined,
): ReadonlySet<string> | undefined {
  if (list === undefined) return undefined;
  const known = Object.keys(plan.channels);
  const ids = list.split(',').map((id) => id.trim());
  for (const id of ids) {
    if (known.includes(id)) continue;
    const suggestion = suggest(id, known);
    const hint = suggestion === undefined ? words.choices(known) : words.didYouMean(suggestion);
    throw new Failure(words.notInPlan(id), hint);
  }
  return new Set(ids);
}

/** The secrets of a channel in the environment, under the names that its network's adapter has for them. */
function secretsFrom(env: NodeJS.ProcessEnv, plan: Plan, channel: string): Secrets {
  const network = plan.channels[channel]?.network ?? '';
  const specs = Object.hasOwn(adapters, network) ? (adapters[network]?.secrets ?? []) : [];
  const values = specs.flatMap(({ name }) => {
    const value = env[variableName(channel, name)];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return new Secrets(Object.fromEntries(values));
}

/** The folder of the repository that a folder is in, or itself. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}
