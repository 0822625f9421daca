import { decode } from '../syntax/decode.ts';
import { bodyDirectives, type Directive, yamlDirectives } from '../syntax/directives.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { headOf, type MapNode, nodeAt, pairOf, type YamlNode } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { shown } from '../syntax/zod-issue.ts';
import { verbatim } from '../text/mapped.ts';
import { remembered } from '../text/remembered.ts';
import { createSource, type Source } from '../text/source.ts';
import { type Span, span } from '../text/span.ts';
import { fileKind } from './file-kind.ts';
import type { ParsedFile, PlanFile, Post, PostsFile } from './parsed.ts';
import { planSchema } from './plan/plan.ts';
import { entrySchema, frontMatterSchema } from './post.ts';
import { checkText, refuseText, withoutEchoes } from './readable.ts';

/** Front matter that is kept as read: of a few files that somebody works on. */
const MAX_HEADS = 8;
/** Most problems told of one file. */
const MAX_PROBLEMS = 1_000;

/**
 * Reads a file by the kind that its name tells. Total: any text gives a value, and problems for what
 * could not be understood.
 *
 * @returns undefined when Vocero does not read files of that name.
 */
export function parseFile(uri: string, text: string): ParsedFile | undefined {
  const kind = fileKind(uri);
  if (!kind) return undefined;
  const refusal = refuseText(text);
  // What was refused is not kept either: nothing can be said about it beyond that.
  const source = createSource(uri, refusal ? text.slice(0, refusal.span.end) : text);
  const problems = refusal ? [refusal] : checkText(text);
  const whole = refusal ? span(0, 0) : span(text.startsWith('\ufeff') ? 1 : 0, text.length);
  switch (kind) {
    case 'plan':
      return parsePlan(source, whole, problems);
    case 'posts':
      return parseEntries(source, whole, problems);
    case 'post':
      return refusal
        ? { kind: 'posts', source, posts: [], problems, directives: [] }
        : parsePost(source, problems);
  }
}

function parsePlan(source: Source, region: Span, earlier: readonly Problem[]): PlanFile {
  const { node, problems } = parseYaml(source.text, region);
  const found = [...earlier, ...problems];
  const root = node ?? emptyMap(region);
  const lacksChannels = root.kind === 'map' && !pairOf(root, 'channels');
  // Of a text that was not read at all nothing can be missing.
  const isUnread = node === undefined && found.some((problem) => problem.kind === 'syntax');
  if (lacksChannels && !isUnread) found.push({ kind: 'missing-key', span: headOf(root), key: 'channels' });
  const decoded = decode(planSchema, lacksChannels ? withChannels(root) : root);
  return {
    kind: 'plan',
    source,
    plan: decoded.value ?? { channels: {} },
    node: decoded.node,
    problems: withoutEchoes([...found, ...decoded.problems]),
    directives: yamlDirectives(source.text, region, root),
  };
}

function parsePost(source: Source, earlier: readonly Problem[]): PostsFile {
  const { yaml, body, problems } = splitFrontMatter(source.text);
  const region = yaml ?? span(body.start, body.start);
  const { root, entry, node, found } = readHead(source.text.slice(0, region.end));
  const post: Post = { source, index: 0, entry, node, span: region, body };
  return {
    kind: 'posts',
    source,
    posts: [post],
    problems: withoutEchoes([...earlier, ...problems, ...found]),
    directives: [
      ...yamlDirectives(source.text, region, root),
      ...bodyDirectives(verbatim(source.text, body), span(0, source.text.length)),
    ],
  };
}

/** Whoever types below the front matter reads it again at each key press. Cut off behind its YAML, it reads the same. */
const readHead = remembered((head) => {
  const { yaml, body } = splitFrontMatter(head);
  const region = yaml ?? span(body.start, body.start);
  const read = yaml ? parseYaml(head, yaml) : { node: undefined, problems: [] };
  const root = read.node ?? emptyMap(region);
  const { value: entry = {}, node, problems } = decode(frontMatterSchema, root);
  return { root, entry, node, found: [...read.problems, ...problems] };
}, MAX_HEADS);

function parseEntries(source: Source, region: Span, earlier: readonly Problem[]): PostsFile {
  const { node, problems } = parseYaml(source.text, region);
  const found = [...earlier, ...problems];
  const posts: Post[] = [];
  const directives = [...yamlDirectives(source.text, region, node)];
  if (node && node.kind !== 'seq' && !isEmpty(node)) {
    const wrong = { kind: 'wrong-type', expected: 'list-of-posts', allowed: [], quotable: false } as const;
    found.push({ ...wrong, span: node.span, found: shown(node) });
  }
  for (const item of node?.kind === 'seq' ? node.items : []) {
    const decoded = decode(entrySchema, item);
    for (const problem of decoded.problems) if (found.length < MAX_PROBLEMS) found.push(problem);
    posts.push({
      source,
      index: posts.length,
      entry: decoded.value ?? {},
      node: decoded.node,
      span: item.span,
      body: undefined,
    });
    for (const directive of textDirectives(source, item)) directives.push(directive);
  }
  return { kind: 'posts', source, posts, problems: withoutEchoes(found), directives };
}

function textDirectives(source: Source, item: YamlNode): readonly Directive[] {
  if (!source.text.includes('<!--')) return [];
  const variants = nodeAt(item, ['variants']);
  const texts = [
    nodeAt(item, ['text']),
    ...(variants?.kind === 'map' ? variants.pairs.map((pair) => pair.value) : []),
  ];
  return texts.flatMap((node) =>
    node?.kind === 'scalar' ? bodyDirectives(scalarText(source.text, node), span(0, source.text.length)) : [],
  );
}

function emptyMap(region: Span): MapNode {
  return { kind: 'map', span: span(region.start, region.start), pairs: [] };
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function withChannels(root: YamlNode): YamlNode {
  if (root.kind !== 'map') return root;
  const place = span(root.span.start, root.span.start);
  const key = { kind: 'scalar', span: place, value: 'channels', style: 'plain' } as const;
  return { ...root, pairs: [...root.pairs, { key, value: { kind: 'map', span: place, pairs: [] } }] };
}
