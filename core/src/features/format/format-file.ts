import type { ParsedFile } from '../../model/parsed.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { lineStartAt } from '../../text/source.ts';
import { contains, type Span, span } from '../../text/span.ts';
import { formatYaml } from './format-yaml.ts';
import { lineEdits } from './line-edits.ts';

/**
 * The edits that lay out the YAML of a file: all of a plan or a list of posts, the front matter of a post.
 * What a post says is never touched: each of its characters is sent. None where the YAML is broken.
 *
 * @param range lays out only the lines that it touches; where those alone would not keep the meaning, none.
 */
export function formatFile(file: ParsedFile, range?: Span): readonly Edit[] {
  const { text } = file.source;
  // Of a file that was refused not even the text is known to its end.
  if (file.problems.some(({ kind }) => kind === 'syntax')) return [];
  const region = yamlRegion(file);
  const yaml = text.slice(region.start, region.end);
  const plain = yaml.replaceAll('\r\n', '\n');
  // A lone carriage return is a line break to some and a sign to others.
  if (plain.includes('\r')) return [];
  const laidOut = formatYaml(plain);
  if (laidOut === undefined) return [];
  const wanted = yaml.includes('\r\n') ? laidOut.replaceAll('\n', '\r\n') : laidOut;
  const edits = lineEdits(yaml, wanted).map(({ span: place, text: by }) => ({
    span: span(place.start + region.start, place.end + region.start),
    text: by,
  }));
  if (!range) return edits;
  const feed = text.indexOf('\n', range.end);
  const lines = span(lineStartAt(text, range.start), feed < 0 ? text.length : feed + 1);
  const inside = edits.filter(({ span: place }) => contains(lines, place));
  return inside.length === edits.length || keepsMeaning(text, region, inside, laidOut) ? inside : [];
}

/** True where a part of the edits leaves a text that would be laid out as the whole is: it means the same. */
function keepsMeaning(text: string, region: Span, edits: readonly Edit[], laidOut: string): boolean {
  const changed = applyEdits(text, edits);
  const growth = changed.length - text.length;
  return formatYaml(changed.slice(region.start, region.end + growth).replaceAll('\r\n', '\n')) === laidOut;
}

function yamlRegion(file: ParsedFile): Span {
  const { text } = file.source;
  const post = file.kind === 'posts' ? file.posts[0] : undefined;
  if (post?.body) return post.span;
  return span(text.startsWith('\ufeff') ? 1 : 0, text.length);
}
