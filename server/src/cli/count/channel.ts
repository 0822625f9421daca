import { fileKind } from '../../../../core/src/model/file-kind.ts';
import { parseFile } from '../../../../core/src/model/parse.ts';
import type { Channel } from '../../../../core/src/model/plan/plan.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { plansAbove } from '../../../../core/src/workspace/scan.ts';
import { diskFiles, fileUri } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { displayName, namedPath } from '../paths.ts';
import { reasonText } from '../words.ts';

/**
 * A channel of the plan that is named, or of the nearest one.
 *
 * @throws {Failure} when there is no such plan or channel.
 */
export function findChannel(id: string, planPath: string | undefined, cli: Cli): Channel {
  const { words, cwd } = cli;
  const uri = planAt(planPath, cli);
  const name = displayName(uri, cwd);
  const read = diskFiles.read(uri);
  if (!read.ok) throw new Failure(words.notReadable(name, reasonText(words, read.reason)));
  const file = parseFile(uri, read.text);
  const channels = file?.kind === 'plan' ? file.plan.channels : {};
  const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
  if (channel) return channel;
  throw unknownChannel(id, channels, uri, cli);
}

/**
 * The id of a channel that was named, or the only one there is.
 *
 * @throws {Failure} when there is no such channel, or several to choose from.
 */
export function chooseChannel(
  id: string | undefined,
  channels: Readonly<Record<string, Channel>>,
  plan: string,
  cli: Cli,
): string {
  const ids = Object.keys(channels);
  const [only, ...others] = ids;
  if (id !== undefined && Object.hasOwn(channels, id)) return id;
  if (id !== undefined) throw unknownChannel(id, channels, plan, cli);
  if (only !== undefined && others.length === 0) return only;
  throw new Failure(cli.words.noChannel, cli.words.choices(ids));
}

function unknownChannel(
  id: string,
  channels: Readonly<Record<string, Channel>>,
  plan: string,
  { words, cwd }: Cli,
): Failure {
  const ids = Object.keys(channels);
  const suggestion = suggest(id, ids);
  const hint = suggestion === undefined ? words.choices(ids) : words.didYouMean(suggestion);
  return new Failure(words.unknownChannel(id, displayName(plan, cwd)), hint);
}

/**
 * The plan that is named, or the nearest one.
 *
 * @throws {Failure} when there is none.
 */
export function planAt(path: string | undefined, cli: Cli): string {
  return path === undefined ? nearestPlan(cli) : namedPlan(path, cli);
}

function nearestPlan({ cwd, words }: Cli): string {
  const [plan] = plansAbove(diskFiles, `${fileUri(cwd)}/`);
  if (plan === undefined) throw new Failure(words.noPlan, words.sayPlan);
  return plan;
}

function namedPlan(path: string, cli: Cli): string {
  const { uri } = namedPath(path, cli);
  if (fileKind(uri) !== 'plan') throw new Failure(cli.words.notAPlan(path), cli.words.sayPlan);
  return uri;
}
