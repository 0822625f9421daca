import { existsSync, readFileSync } from 'node:fs';

/**
 * What a test run writes, one JSON value per line. An editor's exit code is not believed: it is 0 also when the
 * extension host was killed. A run without an `end` did not end.
 */
export type TestEvent =
  | { readonly kind: 'pass' | 'skip'; readonly title: string; readonly ms: number }
  | { readonly kind: 'fail'; readonly title: string; readonly ms: number; readonly error: string }
  | { readonly kind: 'end'; readonly passed: number; readonly failed: number; readonly skipped: number };

export const readEvents = (file: string | undefined): readonly TestEvent[] => {
  if (file === undefined || !existsSync(file)) return [];
  // The last line may be half written.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as TestEvent);
};
