import type { ParsedFile } from '../model/parsed.ts';
import type { Finding } from '../rules/finding.ts';
import { bodyLines } from '../syntax/body-lines.ts';
import { yamlScopes } from '../syntax/directives.ts';
import { pairSpan, type ScalarNode, type YamlNode } from '../syntax/node.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import { contains, type Span, span } from '../text/span.ts';

/** An edit that puts a comment above what a finding speaks of, and where in it the reason is to be written. */
export type Silence = {
  readonly edit: Edit;
  /** UTF-16 offset in the edit's text at which the reason goes. */
  readonly reasonAt: number;
};

/** The rules that cannot be silenced by a comment: without them the file is not understood at all. */
const NEVER = new Set([
  'format/syntax',
  'internal/rule-crashed',
  'format/unused-directive',
  'format/unexplained-directive',
]);

/** A comment that silences a finding; undefined where a comment cannot. The reason is left to the person. */
export function silenceFinding(file: ParsedFile, finding: Finding): Silence | undefined {
  if (NEVER.has(finding.rule)) return undefined;
  const { text } = file.source;
  const offset = finding.span.start;
  const body = file.kind === 'posts' ? file.posts[0]?.body : undefined;
  if (body && contains(body, span(offset, offset))) {
    const start = blockStart(text, offset, body);
    return comment(start, '', `<!-- vocero-disable ${finding.rule}: `, ' -->', text);
  }
  const start = entryLine(file, offset);
  if (start === undefined) return undefined;
  const indent = /[ \t]*/y;
  indent.lastIndex = start;
  return comment(start, indent.exec(text)?.[0] ?? '', `# vocero-disable ${finding.rule}: `, '', text);
}

function comment(start: number, indent: string, before: string, after: string, text: string): Silence {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const opening = indent + before;
  return {
    edit: { span: span(start, start), text: opening + after.trimEnd() + end },
    reasonAt: opening.length,
  };
}

/** Start of the run of lines that holds an offset: a blank line, a heading or a thread break ends it above. */
function blockStart(text: string, offset: number, body: Span): number {
  let start = body.start;
  for (const { kind, start: from, next } of bodyLines(text.slice(body.start, body.end))) {
    const isAlone = kind === 'blank' || kind === 'break' || kind === 'heading';
    if (isAlone) start = body.start + from;
    if (offset < body.start + next) return start;
    if (isAlone) start = body.start + next;
  }
  return start;
}

/** Start of the innermost line around an offset from which a comment above it reaches that offset. */
function entryLine(file: ParsedFile, offset: number): number | undefined {
  const { text } = file.source;
  const root = rootOf(file);
  if (!root) return undefined;
  const lines: number[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    const entries =
      node.kind === 'seq'
        ? node.items.map((item) => ({ ...item.span, child: item }))
        : node.pairs.map((pair) => ({ ...pairSpan(pair), child: pair.value }));
    const around = entries.find((entry) => entry.start <= offset && offset <= entry.end);
    if (!around) return;
    lines.unshift(outsideText(text, root, lineStartAt(text, around.start)));
    visit(around.child);
  };
  visit(root);
  const scopeBehind = yamlScopes(root);
  return lines.find((line) => {
    const scope = scopeBehind(line);
    return scope !== undefined && contains(scope, span(offset, offset));
  });
}

/** The values of a file as they stand there: what was refused is silenced too, and is left out of what was read. */
function rootOf(file: ParsedFile): YamlNode | undefined {
  const { text } = file.source;
  const post = file.kind === 'posts' ? file.posts[0] : undefined;
  const whole = span(text.startsWith('\ufeff') ? 1 : 0, text.length);
  return parseYaml(text, post?.body ? post.span : whole).node;
}

/** The line of a comment must not lie inside a text: then the line on which that text begins. */
function outsideText(text: string, root: YamlNode, offset: number): number {
  const around = scalarAround(root, offset);
  return around ? outsideText(text, root, lineStartAt(text, around.span.start)) : offset;
}

function scalarAround(node: YamlNode, offset: number): ScalarNode | undefined {
  if (node.span.start >= offset || offset >= node.span.end) return undefined;
  if (node.kind === 'scalar') return node;
  const children = node.kind === 'seq' ? node.items : node.pairs.map((pair) => pair.value);
  return children.map((child) => scalarAround(child, offset)).find((found) => found !== undefined);
}
