import type { Severity } from '../model/rule-settings.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import { findingText, messageText } from '../rules/format-message.ts';
import type { Language } from '../rules/words.ts';
import { compareText } from '../text/compare.ts';
import type { Source } from '../text/source.ts';
import { type Place, placeOf } from './place.ts';
import { type Veil, veilOf } from './veil.ts';

/** Findings, and what it takes to tell them to somebody. */
export type Report = {
  readonly findings: readonly Finding[];
  /** The text that the findings speak of; undefined for a file that is not known. */
  readonly sourceOf: (uri: string) => Source | undefined;
  /** What the reader calls a file, with forward slashes: a path from where they are. */
  readonly nameOf: (uri: string) => string;
  readonly language: Language;
};

export type LocatedEdit = Place & { readonly text: string };
export type LocatedFix = {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly LocatedEdit[];
};
export type LocatedNote = Place & { readonly message: string };

/** A finding as it is read: places instead of offsets, words instead of keys. */
export type Located = Place & {
  readonly finding: Finding;
  readonly source: Source;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly LocatedFix[];
  readonly related: readonly LocatedNote[];
};

/** The findings of a report in reading order: by file, line, column and rule, the same on every machine. */
export function locate(report: Report): readonly Located[] {
  const veil = veilOf(report.findings, report.sourceOf);
  const veiled = { ...report, sourceOf: veil.sourceOf };
  return report.findings.flatMap((finding) => locateOne(veiled, finding, veil)).sort(compareLocated);
}

function locateOne(report: Report, finding: Finding, { hide }: Veil): readonly Located[] {
  const { language } = report;
  const { rule, severity, uri } = finding;
  const source = report.sourceOf(uri);
  const place = locateSpan(report, finding);
  if (!source || !place) return [];
  const related = finding.related.flatMap((note) => {
    const at = locateSpan(report, note);
    return at ? [{ ...at, message: hide(messageText(rule, note.message, language)) }] : [];
  });
  const fixes = finding.fixes
    .flatMap((fix) => locateFix(report, rule, fix))
    .filter((fix) => !tells(fix, hide))
    .map((fix) => ({ ...fix, title: hide(fix.title) }));
  const message = hide(findingText(finding, language));
  return [{ ...place, finding, source, rule, severity, message, fixes, related }];
}

/** A fix that writes a secret elsewhere would tell it, and blotted out would write something else. */
function tells({ edits }: LocatedFix, hide: Veil['hide']): boolean {
  return edits.some(({ text }) => hide(text) !== text);
}

/** A fix whose files are not all known cannot be told in full, and half of one would do harm. */
function locateFix(report: Report, rule: string, fix: Fix): readonly LocatedFix[] {
  const edits = fix.edits.flatMap(({ uri, edit }) => {
    const place = locateSpan(report, { uri, span: edit.span });
    return place ? [{ ...place, text: edit.text }] : [];
  });
  if (edits.length < fix.edits.length) return [];
  return [{ title: messageText(rule, fix.title, report.language), safe: fix.safe, edits }];
}

function locateSpan({ sourceOf, nameOf }: Report, { uri, span }: Pick<Finding, 'uri' | 'span'>) {
  const source = sourceOf(uri);
  return source && placeOf(source, span, nameOf(uri));
}

function compareLocated(a: Located, b: Located): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compareText(a.message, b.message)
  );
}
