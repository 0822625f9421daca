import type { Post } from '../model/parsed.ts';
import { nodeAt, type ScalarNode } from '../syntax/node.ts';
import { spellScalar, textSpan } from '../syntax/spell-scalar.ts';
import { type Mapped, slice, toFile } from '../text/mapped.ts';
import { matchCase } from '../text/phrases.ts';
import { contains } from '../text/span.ts';
import type { Prose } from '../voice/prose.ts';
import type { Stretch } from '../voice/stretch.ts';
import type { FileEdit } from './finding.ts';

/**
 * The edits that put another text in the place of a stretch of prose; none where the style of the value
 * that holds it cannot spell that text, and none over a comment, which would go with it.
 */
export function rewrite(
  post: Post,
  prose: Prose,
  { start, end }: Stretch,
  text: string,
): readonly FileEdit[] {
  const { uri, text: fileText } = post.source;
  const place = toFile(prose.text, start, end);
  if (!isWhole(prose.text, start, end)) return [];
  const node = scalarOf(post, prose.target);
  if (!node) return [{ uri, edit: { span: place, text } }];
  if (!contains(textSpan(fileText, node), place)) return [];
  const spelt = spellScalar(text, node.style, {
    before: fileText.slice(node.span.start, place.start),
    after: fileText.slice(place.end, node.span.end),
    inFlow: node.inFlow === true,
  });
  return spelt === undefined ? [] : [{ uri, edit: { span: place, text: spelt } }];
}

/** True where nothing of the file lies in the stretch that is not part of the text. */
function isWhole(text: Mapped, start: number, end: number): boolean {
  const { pieces } = slice(text, start, end);
  return pieces.every((piece, index) => {
    const next = pieces[index + 1];
    return (
      next === undefined || next.source.start === piece.source.end || next.source.start === piece.source.start
    );
  });
}

/** The value that a text of a list of posts is written in; undefined for the body of a file. */
function scalarOf(post: Post, target: string | undefined): ScalarNode | undefined {
  if (post.body) return undefined;
  const node = nodeAt(post.node, target === undefined ? ['text'] : ['variants', target]);
  return node?.kind === 'scalar' ? node : undefined;
}

/** Most replacements offered for one word. */
const MAX_REPLACEMENTS = 10;

/**
 * A fix for each word that may stand in the place of another, in the case of what it replaces. A rule that
 * uses it has a message `replace` with a `{word}`.
 */
export function replacements(
  post: Post,
  prose: Prose,
  place: Stretch & { readonly word: string },
  words: readonly string[],
) {
  return words.slice(0, MAX_REPLACEMENTS).flatMap((other) => {
    const word = matchCase(place.word, other);
    const edits = rewrite(post, prose, place, word);
    const title = { key: 'replace', params: { word } } as const;
    return edits.length === 0 ? [] : [{ title, edits, safe: false as boolean }];
  });
}

/**
 * The edits that take a stretch of prose away with the white space before it, or behind it at the start of
 * the text. A neighbour is written again in its place, because a value of YAML may not start or end with
 * nothing.
 */
export function remove(post: Post, prose: Prose, { start, end }: Stretch): readonly FileEdit[] {
  const { text } = prose.text;
  const before = [...text.slice(0, start).trimEnd().slice(-2)].at(-1) ?? '';
  if (before !== '') {
    const from = text.slice(0, start).trimEnd().length - before.length;
    // A line keeps its end: only what stands on the same line goes.
    const gap = text.slice(from + before.length, start);
    const kept = gap.includes('\n') ? gap.slice(0, gap.lastIndexOf('\n') + 1) : '';
    if (kept === '') return rewrite(post, prose, { start: from, end }, before);
  }
  const rest = text.slice(end);
  const skipped = rest.length - rest.trimStart().length;
  const [next = ''] = rest.slice(skipped, skipped + 2);
  if (next === '' || rest.slice(0, skipped).includes('\n')) return [];
  return rewrite(post, prose, { start, end: end + skipped + next.length }, next);
}
