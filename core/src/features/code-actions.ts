import type { ParsedFile } from '../model/parsed.ts';
import type { FileEdit, Finding, Fix } from '../rules/finding.ts';
import { messageText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import { join, overlaps, type Span } from '../text/span.ts';
import { label } from './labels.ts';
import { type Silence, silenceFinding } from './silence.ts';

/** Something the person can choose to have done. */
export type CodeAction = {
  readonly title: string;
  readonly kind: 'fix' | 'fix-rule' | 'fix-all' | 'silence' | RewriteKind;
  /** The finding it answers; undefined for what concerns the whole file. */
  readonly finding: Finding | undefined;
  readonly edits: readonly FileEdit[];
  /** The one to take when somebody asks for "the" fix. */
  readonly isPreferred: boolean;
  readonly silence: Silence | undefined;
  /** The one rule that it is about, where somebody asked for that. */
  readonly rule?: string;
  /** UTF-16 offsets in the texts of the edits, in their order, at which something is left to be written. */
  readonly stops?: readonly (number | undefined)[];
  /** Files that come and go with it. */
  readonly files?: readonly FileChange[];
  /** Why it cannot be done now, for somebody who looks for it. */
  readonly disabled?: string;
};

/** Kinds of what is not an answer to a finding. */
export type RewriteKind = 'extract' | 'thread' | 'convert' | 'alt' | 'sort' | 'approve';

/** A file that comes with a text, or goes. */
export type FileChange =
  | { readonly kind: 'create'; readonly uri: string; readonly text: string }
  | { readonly kind: 'delete'; readonly uri: string };

/**
 * What can be done about the findings that touch a range: each fix, all fixes of a rule, all safe
 * fixes of the file, and silence with a reason.
 *
 * @param findings all findings of the file, in order.
 */
export function codeActions(
  file: ParsedFile,
  findings: readonly Finding[],
  range: Span,
  language: Language,
): readonly CodeAction[] {
  const here = findings.filter((finding) => overlaps(finding.span, range));
  const { uri } = file.source;
  return [
    ...here.flatMap((finding) => finding.fixes.map((fix) => fixAction(finding, fix, language))),
    ...[...new Set(here.map((finding) => finding.rule))].flatMap((rule) =>
      fixRuleAction(rule, findings, language),
    ),
    ...fixAllAction(findings, language),
    ...here.flatMap((finding): CodeAction[] => {
      const silence = silenceFinding(file, finding);
      if (!silence) return [];
      const title = label('silence', language, { rule: finding.rule });
      return [
        {
          title,
          kind: 'silence',
          finding,
          edits: [{ uri, edit: silence.edit }],
          isPreferred: false,
          silence,
        },
      ];
    }),
  ];
}

function fixAction(finding: Finding, fix: Fix, language: Language): CodeAction {
  const title = messageText(finding.rule, fix.title, language);
  const isPreferred = finding.fixes[0] === fix;
  return { title, kind: 'fix', finding, edits: fix.edits, isPreferred, silence: undefined };
}

function fixRuleAction(
  rule: string,
  findings: readonly Finding[],
  language: Language,
): readonly CodeAction[] {
  const ofRule = findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  if (ofRule.length < 2) return [];
  const edits = disjointEdits(ofRule.flatMap((finding) => finding.fixes.slice(0, 1)));
  const title = label('fixRule', language, { rule });
  return [{ title, kind: 'fix-rule', finding: undefined, edits, isPreferred: false, silence: undefined }];
}

/** All safe fixes of a file in one action, for "fix all" and for saving; none when nothing is safe. */
export function fixAllAction(findings: readonly Finding[], language: Language): readonly CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const title = label('fixAll', language);
  return [{ title, kind: 'fix-all', finding: undefined, edits, isPreferred: false, silence: undefined }];
}

/**
 * The safe fixes of one rule in a file, for saving.
 *
 * @param name the rule's id, with `.` for its `/` as kinds of actions have it.
 */
export function fixAllOf(
  findings: readonly Finding[],
  name: string,
  language: Language,
): readonly CodeAction[] {
  const ofRule = findings.filter(({ rule }) => rule.replaceAll('/', '.') === name);
  return fixAllAction(ofRule, language).map((action) => {
    const rule = ofRule[0]?.rule ?? name;
    return { ...action, title: label('fixRule', language, { rule }), rule };
  });
}

/** The edits of every safe fix that do not meddle with each other; what is left out is found again next time. */
export function safeEdits(findings: readonly Finding[]): readonly FileEdit[] {
  return disjointEdits(
    findings.flatMap((finding) => {
      const safe = finding.fixes.find((fix) => fix.safe);
      return safe ? [safe] : [];
    }),
  );
}

/** Whole fixes only: half of one could leave a file worse than it was. */
function disjointEdits(fixes: readonly Fix[]): readonly FileEdit[] {
  const edits: FileEdit[] = [];
  const byFile = new Map<string, Taken>();
  for (const fix of fixes) {
    const clashes = fix.edits.some(({ uri, edit }) => {
      const taken = byFile.get(uri);
      return taken !== undefined && meets(taken, edit.span);
    });
    if (clashes) continue;
    for (const fileEdit of fix.edits) {
      const taken = byFile.get(fileEdit.uri) ?? { ranges: [], points: [] };
      byFile.set(fileEdit.uri, taken);
      take(taken, fileEdit.edit.span);
      edits.push(fileEdit);
    }
  }
  return edits;
}

/** Places of a file that are edited, each list in order: ranges share no character; points are insertions. */
type Taken = { readonly ranges: Span[]; readonly points: number[] };

function meets({ ranges, points }: Taken, place: Span): boolean {
  const point = points[firstIndex(points, (offset) => offset >= place.start)];
  if (point !== undefined && point <= place.end) return true;
  const isPoint = place.start === place.end;
  const range = ranges[firstIndex(ranges, ({ end }) => (isPoint ? end >= place.start : end > place.start))];
  return range !== undefined && overlaps(range, place);
}

function take({ ranges, points }: Taken, place: Span): void {
  if (place.start === place.end) {
    const at = firstIndex(points, (offset) => offset >= place.start);
    points.splice(at, 0, place.start);
    return;
  }
  // Edits of one fix are not held against each other; where they overlap they count as one place.
  const from = firstIndex(ranges, ({ end }) => end > place.start);
  const to = firstIndex(ranges, ({ start }) => start >= place.end);
  ranges.splice(from, to - from, ranges.slice(from, to).reduce(join, place));
}

/** The first index at which something holds that holds from there on; the length where it never does. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
