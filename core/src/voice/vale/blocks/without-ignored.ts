import { concat, type Mapped, replaced, slice, toFile } from '../../../text/mapped.ts';
import { type Span, span } from '../../../text/span.ts';
import type { LintOptions } from '../lint-options.ts';
import { compilePattern, type PatternMatch } from '../pattern/compiled-pattern.ts';

/** What makes code of a text, as a block and inside one. */
type Delimiters = {
  readonly block: readonly [string, string];
  readonly inline: readonly [string, string];
};

const FRONT_MATTER = /^(?:---|\+\+\+)\n([\s\S]+?)\n(?:---|\+\+\+)/;

/**
 * A text in which front matter and all that a configuration ignores is marked as code, and custom
 * delimiters of comments are those of HTML. As in Vale, what a pattern's first group took becomes the
 * code, and what the pattern found around it is gone.
 */
export function withoutIgnored(whole: Mapped, delimiters: Delimiters, options: LintOptions): Mapped {
  let mapped = whole;
  const front = FRONT_MATTER.exec(mapped.text);
  if (front) mapped = wrap(mapped, [groupAt(front[0], front[1] ?? '')], delimiters.block);
  for (const pattern of options.blockIgnores ?? []) {
    mapped = wrap(mapped, find(pattern, mapped.text), delimiters.block);
  }
  for (const pattern of options.tokenIgnores ?? []) {
    mapped = wrap(mapped, find(pattern, mapped.text), delimiters.inline);
  }
  const [open, close] = options.commentDelimiters ?? ['', ''];
  if (open === '' || close === '') return mapped;
  return replaceAll(replaceAll(mapped, open, '<!--'), close, '-->');
}

/** What the patterns of a configuration ignore in a text that has no markup, by its UTF-16 offsets. */
export function ignoredPlaces(
  text: string,
  { blockIgnores = [], tokenIgnores = [] }: LintOptions,
): readonly Span[] {
  return [...blockIgnores, ...tokenIgnores].flatMap((pattern) =>
    find(pattern, text).map(({ start, end }) => span(start, end)),
  );
}

type Found = { readonly start: number; readonly end: number; readonly group: string | undefined };

function groupAt(found: string, group: string): Found {
  return { start: 0, end: found.length, group };
}

/** What a pattern finds; nothing where it cannot be read, which the configuration's reader reports. */
function find(pattern: string, text: string): readonly Found[] {
  try {
    return compilePattern(pattern)
      .all(text)
      .map(({ start, end, groups }: PatternMatch) => ({ start, end, group: groups[0] }));
  } catch {
    return [];
  }
}

function wrap(mapped: Mapped, found: readonly Found[], [open, close]: readonly [string, string]): Mapped {
  if (found.length === 0) return mapped;
  const parts: Mapped[] = [];
  let at = 0;
  for (const { start, end, group } of found) {
    const kept = group ?? '';
    // The group is inside what was found, so this looks at nothing else.
    const inside = start + Math.max(0, mapped.text.slice(start, end).indexOf(kept));
    parts.push(slice(mapped, at, start));
    parts.push(replaced(open, toFile(mapped, start, start)), slice(mapped, inside, inside + kept.length));
    parts.push(replaced(close, toFile(mapped, end, end)));
    at = end;
  }
  parts.push(slice(mapped, at, mapped.text.length));
  return concat(parts);
}

function replaceAll(mapped: Mapped, from: string, to: string): Mapped {
  const parts: Mapped[] = [];
  let at = 0;
  for (let found = mapped.text.indexOf(from); found >= 0; found = mapped.text.indexOf(from, at)) {
    parts.push(slice(mapped, at, found), replaced(to, toFile(mapped, found, found + from.length)));
    at = found + from.length;
  }
  if (at === 0) return mapped;
  parts.push(slice(mapped, at, mapped.text.length));
  return concat(parts);
}
