import { pathToFileURL } from 'node:url';
import { fileKind } from '../../../../core/src/model/file-kind.ts';
import { parseFile } from '../../../../core/src/model/parse.ts';
import type { Channel } from '../../../../core/src/model/plan/plan.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { plansAbove } from '../../../../core/src/workspace/scan.ts';
import { diskFiles } from '../../node/file-system.ts';
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
  const uri = planPath === undefined ? nearestPlan(cli) : namedPlan(planPath, cli);
  const name = displayName(uri, cwd);
  const read = diskFiles.read(uri);
  if (!read.ok) throw new Failure(words.notReadable(name, reasonText(words, read.reason)));
  const file = parseFile(uri, read.text);
  const channels = file?.kind === 'plan' ? file.plan.channels : {};
  const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
  if (channel) return channel;
  const suggestion = suggest(id, Object.keys(channels));
  const hint = suggestion === undefined ? words.choices(Object.keys(channels)) : words.didYouMean(suggestion);
  throw new Failure(words.unknownChannel(id, name), hint);
}

function nearestPlan({ cwd, words }: Cli): string {
  const [plan] = plansAbove(diskFiles, `${pathToFileURL(cwd).href}/`);
  if (plan === undefined) throw new Failure(words.noPlan, words.sayPlan);
  return plan;
}

function namedPlan(path: string, cli: Cli): string {
  const { uri } = namedPath(path, cli);
  if (fileKind(uri) !== 'plan') throw new Failure(cli.words.notAPlan(path), cli.words.sayPlan);
  return uri;
}
