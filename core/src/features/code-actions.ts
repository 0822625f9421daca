import type { ParsedFile } from '../model/parsed.ts';
import type { FileEdit, Finding, Fix } from '../rules/finding.ts';
import { messageText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import { overlaps, type Span } from '../text/span.ts';
import { label } from './labels.ts';
import { type Silence, silenceFinding } from './silence.ts';

/** Something the person can choose to have done. */
export type CodeAction = {
  readonly title: string;
  readonly kind: 'fix' | 'fix-rule' | 'fix-all' | 'silence';
  /** The finding it answers; undefined for what concerns the whole file. */
  readonly finding: Finding | undefined;
  readonly edits: readonly FileEdit[];
  /** The one to take when somebody asks for "the" fix. */
  readonly isPreferred: boolean;
  readonly silence: Silence | undefined;
};

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
  const taken: FileEdit[] = [];
  for (const fix of fixes) {
    const clashes = fix.edits.some((mine) =>
      taken.some((other) => isSameFile(mine, other) && meets(mine, other)),
    );
    if (!clashes) taken.push(...fix.edits);
  }
  return taken;
}

function isSameFile(a: FileEdit, b: FileEdit): boolean {
  return a.uri === b.uri;
}

function meets(a: FileEdit, b: FileEdit): boolean {
  return overlaps(a.edit.span, b.edit.span);
}
