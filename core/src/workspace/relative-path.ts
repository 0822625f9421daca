/**
 * The path from a folder to a file, with `/` between its steps and as people write it.
 *
 * @param folder address of the folder, without a slash at the end.
 * @param uri address of the file, under the same root.
 */
export function relativePath(folder: string, uri: string): string {
  const [from, to] = [folder.split('/'), uri.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(decoded)];
  return steps.join('/');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch (error) {
    // A name that is no valid percent-encoding stands for itself.
    if (error instanceof URIError) return step;
    throw error;
  }
}
