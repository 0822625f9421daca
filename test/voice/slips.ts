import { positionAt } from '../../core/src/text/source.ts';
import type { LintedPosts } from '../support/linted-folder.ts';

/** A post with one deliberate slip. */
export type Slip = {
  readonly language: string;
  /** The rule that should find it, from the comment behind the first line of the entry. */
  readonly rule: string;
  readonly isFound: boolean;
  /** File and line of the entry. */
  readonly place: string;
  readonly text: string;
};

const LABEL = / # expect: (\S+)$/;

/** The slips of a file, with what was found: only a finding inside the same entry counts. */
export function slipsIn(language: string, { path, file, findings }: LintedPosts): readonly Slip[] {
  const { text: source } = file.source;
  return file.posts.map(({ span, entry }) => {
    const first = source.slice(span.start, source.indexOf('\n', span.start));
    const rule = LABEL.exec(first)?.[1] ?? '';
    return {
      language,
      rule,
      isFound: findings.some(
        (finding) =>
          finding.rule === rule && finding.span.start >= span.start && finding.span.end <= span.end,
      ),
      place: `${path}:${positionAt(file.source, span.start).line + 1}`,
      text: entry.text ?? '',
    };
  });
}

/** The share of slips that were found, from 0 to 1. */
export function recallOf(slips: readonly Slip[]): number {
  return slips.filter(({ isFound }) => isFound).length / slips.length;
}
