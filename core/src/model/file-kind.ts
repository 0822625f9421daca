/** What a file is, decided by its name alone. */
export type FileKind = 'plan' | 'post' | 'posts';

const SUFFIXES: readonly (readonly [RegExp, FileKind])[] = [
  [/\.plan\.ya?ml$/i, 'plan'],
  [/\.post\.md$/i, 'post'],
  [/\.posts\.ya?ml$/i, 'posts'],
];

/** Glob patterns of the files that Vocero reads, for file watchers and editors. */
export const FILE_PATTERNS = ['**/*.plan.{yaml,yml}', '**/*.post.md', '**/*.posts.{yaml,yml}'] as const;

/** The kind of a file by its name, or undefined when Vocero does not read it. */
export function fileKind(uri: string): FileKind | undefined {
  return SUFFIXES.find(([suffix]) => suffix.test(uri))?.[1];
}
