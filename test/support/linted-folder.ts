import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PostsFile } from '../../core/src/model/parsed.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { EMPTY_WORKSPACE, withFiles } from '../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { scanFolder } from './scan-folder.ts';

/** A file of posts and what is found in it; `path` is relative to the folder that was linted. */
export type LintedPosts = {
  readonly path: string;
  readonly file: PostsFile;
  readonly findings: readonly Finding[];
};

/** Lints a folder on disk as the command line does. `onPlans` are the findings in its plans. */
export function lintFolder(...segments: readonly string[]): {
  readonly posts: readonly LintedPosts[];
  readonly onPlans: readonly Finding[];
} {
  const root = pathToFileURL(join(...segments)).href;
  const files = [...scanFolder(diskFiles, root)].flatMap((found) =>
    found.kind === 'file' ? [found.file] : [],
  );
  const workspace = withFiles(EMPTY_WORKSPACE, files);
  const findings = (uri: string) => lintFile(workspace, uri);
  return {
    posts: files.flatMap((file) =>
      file.kind === 'posts'
        ? [
            {
              path: decodeURI(file.source.uri.slice(root.length + 1)),
              file,
              findings: findings(file.source.uri),
            },
          ]
        : [],
    ),
    onPlans: files.flatMap(({ kind, source }) => (kind === 'plan' ? findings(source.uri) : [])),
  };
}
