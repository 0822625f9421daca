import type { ParsedFile } from '../../model/parsed.ts';
import { rawRoots } from '../../model/raw-roots.ts';
import type { YamlNode } from '../../syntax/node.ts';
import { textSpan } from '../../syntax/spell-scalar.ts';
import { positionAt } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { namesIn } from '../../workspace/names.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { planFor, projectOf, sourceAt, type Workspace } from '../../workspace/workspace.ts';
import { declarationsOf } from './definition.ts';

/** A place that leads somewhere: to a file, perhaps a line in it, or to the web. */
export type DocumentLink = {
  readonly span: Span;
  /** An address that starts with `http`, or the address of a file in the spelling used here. */
  readonly target: string;
  /** Line and character in that file, from 0. */
  readonly position?: { readonly line: number; readonly character: number };
  readonly kind: 'web' | 'file' | 'name';
};

/**
 * What leads out of a file: its media, its addresses on the web, and in posts the names that their plan
 * or another post declares. Only http and https lead to the web, and only media that are not known to
 * be missing are linked: what else an address may ask for is never offered to be opened.
 */
export function documentLinks(workspace: Workspace, file: ParsedFile): readonly DocumentLink[] {
  const { uri, text } = file.source;
  const web = rawRoots(uri, text)
    .flatMap((root) => scalars(root))
    .flatMap((node): DocumentLink[] => {
      const value = typeof node.value === 'string' ? node.value.trim() : '';
      return isWebAddress(value) ? [{ span: textSpan(text, node), target: value, kind: 'web' }] : [];
    });
  if (file.kind === 'plan') return web;
  const media = file.posts
    .flatMap((post) => sentMedia(post, workspace))
    .flatMap(({ span, uri: target, known }): DocumentLink[] =>
      target === undefined || known?.kind === 'missing' ? [] : [{ span, target, kind: 'file' }],
    );
  return [...web, ...media, ...nameLinks(workspace, uri, text)];
}

function nameLinks(workspace: Workspace, uri: string, text: string): readonly DocumentLink[] {
  const project = projectOf(workspace, uri);
  const known = new Map<string, Pick<DocumentLink, 'target' | 'position'> | undefined>();
  return namesIn(uri, text, planFor(workspace, uri)?.plan).flatMap((place): DocumentLink[] => {
    // Headings and keys are structure: underlined all over, nobody would read them.
    if (place.role !== 'use' || place.opensText || place.siblings.length > 0) return [];
    const key = `${place.kind} ${place.id}`;
    if (!known.has(key)) known.set(key, firstDeclaration(workspace, project, place));
    const found = known.get(key);
    return found ? [{ span: place.span, ...found, kind: 'name' }] : [];
  });
}

function firstDeclaration(workspace: Workspace, project: string, name: Parameters<typeof declarationsOf>[2]) {
  const [first] = declarationsOf(workspace, project, name);
  const source = first && sourceAt(workspace, first.uri);
  return first && source && { target: first.uri, position: positionAt(source, first.selection.start) };
}

function scalars(node: YamlNode): readonly (YamlNode & { kind: 'scalar' })[] {
  if (node.kind === 'scalar') return [node];
  return (node.kind === 'seq' ? node.items : node.pairs.map(({ value }) => value)).flatMap(scalars);
}

/** True for an address that a browser opens, without signs that could end or hide it. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/iu.test(text);
}
