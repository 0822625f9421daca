import type { Post } from '../model/parsed.ts';
import { bodyLines } from '../syntax/body-lines.ts';
import { nodeAt } from '../syntax/node.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import { type Mapped, toFile, verbatim } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';
import { styleOf } from '../voice/config/style-choice.ts';
import type { Prose } from '../voice/prose.ts';
import { afterComment, type Control, controlOf, INITIAL_STATE, type Segment } from '../voice/vale/control.ts';
import type { StyleAlert } from '../voice/vale/style-alert.ts';
import type { ActiveStyles } from '../workspace/active-styles.ts';
import type { PatternGuard } from '../workspace/ports.ts';
import type { FileEdit, Finding, Fix } from './finding.ts';
import { rewrite } from './rewrite.ts';
import { stylePass } from './style-pass.ts';

/** Most replacements offered for one finding. */
const MAX_FIXES = 10;

/** What the rules of styles find in the texts of a post. */
export function styleFindings(
  post: Post,
  prose: readonly Prose[],
  active: ActiveStyles,
  guard: PatternGuard,
): readonly Finding[] {
  if (active.rules.length === 0) return [];
  const control = controlIn(commentsOf(post), [...new Set(active.run.map(({ check }) => styleOf(check)))]);
  return prose.flatMap((part) => {
    const options = { masked: maskedSpans(part.text.text, part.masked), extension: '.md' };
    return stylePass(part.text.text, 'post', active, options, guard).flatMap((alert) => {
      const place = toFile(part.text, alert.span.start, alert.span.end);
      if (control.isOffAt(alert.check, alert.match, place.start)) return [];
      const edits = (text: string) => rewrite(post, part, alert.span, text);
      return [toFinding(alert, active, post.source.uri, place, edits)];
    });
  });
}

/** An alert as a finding. `editsFor` puts a text in its place; none where that cannot be done. */
export function toFinding(
  alert: StyleAlert,
  active: ActiveStyles,
  uri: string,
  place: Span,
  editsFor: (text: string) => readonly FileEdit[],
): Finding {
  const { check, message, link, match, replacements } = alert;
  const fixes = replacements.slice(0, MAX_FIXES).flatMap((text): Fix[] => {
    const edits = editsFor(text);
    const title = { key: text === '' ? 'remove' : 'replace', params: { text: text === '' ? match : text } };
    return edits.length === 0 ? [] : [{ title, edits, safe: false }];
  });
  return {
    rule: check,
    // A rule may name its alerts more closely than itself.
    severity: active.byCheck.get(check)?.severity ?? active.byCheck.get(ruleOf(check))?.severity ?? 'warning',
    uri,
    span: place,
    message: { key: 'found', params: { message: { kind: 'sentence', text: message } } },
    related: [],
    fixes,
    ...(link === undefined ? {} : { link }),
  };
}

function ruleOf(check: string): string {
  return check.slice(0, Math.max(0, check.lastIndexOf('.')));
}

/** The stretches that are blank in a masked text and not in the text itself. */
function maskedSpans(text: string, masked: string): readonly Span[] {
  const spans: Span[] = [];
  if (text === masked) return spans;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === masked[at]) continue;
    const start = at;
    while (at < text.length && text[at] !== masked[at]) at++;
    spans.push(span(start, at));
  }
  return spans;
}

/** A comment, and the UTF-16 offset in the file from which on it counts. */
type Comment = { readonly text: string; readonly at: number };

/** What Vale's comments have switched off, by offsets in the file. */
function controlIn(comments: readonly Comment[], styles: readonly string[]): Control {
  const segments: Segment[] = [{ at: 0, state: INITIAL_STATE }];
  for (const { text, at } of comments) {
    segments.push({ at, state: afterComment(segments.at(-1)?.state ?? INITIAL_STATE, text, styles) });
  }
  return controlOf(segments);
}

/** The comments in the texts of a post, which are never sent and so are in none of its parts. */
function commentsOf(post: Post): readonly Comment[] {
  if (!post.source.text.includes('<!--')) return [];
  return textsOf(post).flatMap((text) =>
    [...bodyLines(text.text)].flatMap((line) => {
      if (line.kind !== 'comment') return [];
      return [
        { text: text.text.slice(line.start + 4, line.end - 3), at: toFile(text, line.start, line.end).end },
      ];
    }),
  );
}

function textsOf(post: Post): readonly Mapped[] {
  if (post.body) return [verbatim(post.source.text, post.body)];
  const variants = nodeAt(post.node, ['variants']);
  const nodes = [
    nodeAt(post.node, ['text']),
    ...(variants?.kind === 'map' ? variants.pairs.map(({ value }) => value) : []),
  ];
  return nodes.flatMap((node) => (node?.kind === 'scalar' ? [scalarText(post.source.text, node)] : []));
}
