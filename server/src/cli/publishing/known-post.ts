import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { fileId } from '../../../../core/src/workspace/facts.ts';
import { projectOf } from '../../../../core/src/workspace/workspace.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import type { PublishingProject } from './publishing-project.ts';

/**
 * Makes sure that a post that was asked for is there: a slip in its name must not read like one that is out already.
 *
 * @param post its id, or `#2` by its place in its file.
 * @throws {Failure} when none of the files has it.
 */
export function knownPost({ words }: Cli, { workspace, uri, files }: PublishingProject, post: string): void {
  const own = [...workspace.entries].filter(([file]) =>
    files ? files.has(file) : projectOf(workspace, file) === projectOf(workspace, uri),
  );
  const place = /^#(\d+)$/.exec(post)?.[1];
  // A file that cannot be read has no facts, and says so itself.
  const ids = own.flatMap(([file, { facts }]) =>
    [fileId(file), ...facts.definitions.map(({ id }) => id)].filter((id) => id !== undefined),
  );
  const isThere =
    place === undefined
      ? ids.includes(post)
      : own.some(([, { facts }]) => Number(place) >= 1 && Number(place) <= facts.posts);
  if (isThere) return;
  const suggestion = suggest(post, ids);
  const hint = suggestion === undefined ? undefined : words.didYouMean(suggestion);
  throw new Failure(words.noSuchPost(post), hint);
}
