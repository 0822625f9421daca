import type { ParsedFile } from '../model/parsed.ts';
import type { Finding } from '../rules/finding.ts';
import type { YamlNode } from '../syntax/node.ts';
import type { Edit } from '../text/edit.ts';
import { contains, span } from '../text/span.ts';

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
    const start = blockStart(text, offset, body.start);
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
function blockStart(text: string, offset: number, bodyStart: number): number {
  let start = lineStart(text, offset);
  while (start > bodyStart) {
    const previous = lineStart(text, start - 1);
    const line = text.slice(previous, start).trim();
    if (line === '' || line === '---' || /^#\s/.test(line)) break;
    start = previous;
  }
  return Math.max(start, bodyStart);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the line on which the innermost entry around an offset begins. */
function entryLine(file: ParsedFile, offset: number): number | undefined {
  const { text } = file.source;
  const roots = file.kind === 'plan' ? [file.node] : file.posts.map((post) => post.node);
  let innermost: number | undefined;
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') return;
    const entries =
      node.kind === 'seq'
        ? node.items.map((item) => ({ start: item.span.start, end: item.span.end, child: item }))
        : node.pairs.map((pair) => ({
            start: pair.key.span.start,
            end: pair.value.span.end,
            child: pair.value,
          }));
    const around = entries.find((entry) => entry.start <= offset && offset <= entry.end);
    if (!around) return;
    innermost = lineStart(text, around.start);
    visit(around.child);
  };
  for (const root of roots) {
    if (root.span.start <= offset && offset <= root.span.end) innermost ??= lineStart(text, root.span.start);
    visit(root);
  }
  return innermost;
}
