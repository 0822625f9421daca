import type { ParsedFile, Post } from '../../model/parsed.ts';
import { splitFrontMatter } from '../../syntax/front-matter.ts';
import type { Path } from '../../syntax/node.ts';
import { type Span, span, touches } from '../../text/span.ts';
import { scanYaml } from './scan-yaml.ts';
import type { YamlPlace } from './yaml-place.ts';

/** What a cursor is in. */
export type Cursor =
  /** In the YAML of a plan, a front matter or a list of posts. Paths count from the root of that YAML. */
  | { readonly kind: 'yaml'; readonly place: YamlPlace }
  /** In the body of a post. */
  | { readonly kind: 'body' }
  /** In a file of one post that has no front matter yet, on its first line. */
  | { readonly kind: 'start' }
  | { readonly kind: 'nothing' };

/**
 * Where an offset is in a file, also where the file is broken.
 *
 * @param offset UTF-16 offset in the file.
 */
export function cursorAt(file: ParsedFile, offset: number): Cursor {
  const { text, uri } = file.source;
  if (file.kind === 'plan' || !/\.md$/i.test(uri))
    return inYaml(text, span(bomOf(text), text.length), offset);
  const { yaml, body } = splitFrontMatter(text);
  const isAlone = yaml === undefined || yaml.start === text.length;
  if (isAlone && !text.slice(0, offset).includes('\n')) return { kind: 'start' };
  if (yaml && touches(yaml, offset) && !isFence(text, yaml, offset)) return inYaml(text, yaml, offset);
  return offset >= body.start ? { kind: 'body' } : { kind: 'nothing' };
}

function inYaml(text: string, region: Span, offset: number): Cursor {
  const place = scanYaml(text, region, offset);
  return place ? { kind: 'yaml', place } : { kind: 'nothing' };
}

/** The closing fence starts where the YAML ends; a cursor before it, in an empty front matter, is on no line of its own. */
function isFence(text: string, yaml: Span, offset: number): boolean {
  return offset === yaml.end && yaml.end < text.length;
}

function bomOf(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** The post that an offset belongs to: in a list, the last one that starts before it. */
export function postAt(file: ParsedFile, offset: number): Post | undefined {
  if (file.kind !== 'posts') return undefined;
  return file.posts.findLast((post) => post.body !== undefined || post.span.start <= offset);
}

/** A path from the root of a file's YAML as one inside a plan or inside one post. */
export function ownPath(file: ParsedFile, path: Path): Path {
  return file.kind === 'posts' && !/\.md$/i.test(file.source.uri) ? path.slice(1) : path;
}
