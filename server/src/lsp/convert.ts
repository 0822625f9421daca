import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { CodeAction as Action } from '../../../core/src/features/code-actions.ts';
import type { Severity } from '../../../core/src/model/rule-settings.ts';
import type { FileEdit, Finding } from '../../../core/src/rules/finding.ts';
import { findingText, messageText } from '../../../core/src/rules/format-message.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import { groupBy } from '../../../core/src/text/group-by.ts';
import { offsetAt, positionAt, type Source } from '../../../core/src/text/source.ts';
import { type Span, span } from '../../../core/src/text/span.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Kinds of code actions as the protocol has them. */
export const ACTION_KINDS: Readonly<Record<Action['kind'], string>> = {
  fix: CodeActionKind.QuickFix,
  'fix-rule': CodeActionKind.QuickFix,
  'fix-all': `${CodeActionKind.SourceFixAll}.vocero`,
  silence: CodeActionKind.QuickFix,
  extract: `${CodeActionKind.RefactorExtract}.vocero`,
  thread: `${CodeActionKind.RefactorRewrite}.vocero.thread`,
  convert: `${CodeActionKind.RefactorMove}.vocero`,
  alt: `${CodeActionKind.RefactorRewrite}.vocero.alt`,
  sort: `${CodeActionKind.Source}.sortKeys.vocero`,
  approve: `${CodeActionKind.RefactorRewrite}.vocero.approve`,
};

/** Finds the text of a file, for places in other files than the one at hand. */
export type SourceOf = (uri: string) => Source | undefined;

export function toRange(source: Source, place: Span): Range {
  return { start: positionAt(source, place.start), end: positionAt(source, place.end) };
}

export function toSpan(source: Source, range: { readonly start: Position; readonly end: Position }): Span {
  return span(offsetAt(source, range.start), offsetAt(source, range.end));
}

/** A finding as editors show it. The rule's id is the code. */
export function toDiagnostic(
  finding: Finding,
  source: Source,
  sourceOf: SourceOf,
  clientUri: (uri: string) => string,
  language: Language,
): Diagnostic {
  const related = finding.related.flatMap(({ uri, span: place, message }) => {
    const other = sourceOf(uri);
    if (!other) return [];
    const location = { uri: clientUri(uri), range: toRange(other, place) };
    return [{ location, message: messageText(finding.rule, message, language) }];
  });
  return {
    range: toRange(source, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(isWebAddress(finding.link) ? { codeDescription: { href: finding.link } } : {}),
    source: 'vocero',
    message: findingText(finding, language),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Styles come from elsewhere, and a link that is no web page could be a command. */
function isWebAddress(link: string | undefined): link is string {
  return link !== undefined && /^https?:\/\/\S+$/.test(link);
}

/** What a client can do with an edit. */
export type EditSupport = {
  readonly documentChanges: boolean;
  readonly snippets: boolean;
  /** The version of an open document, so that an edit meant for an older text is refused. */
  readonly versionOf: (uri: string) => number | null;
  /** The client's own spelling of an address. */
  readonly clientUri: (uri: string) => string;
};

export function toCodeAction(
  action: Action,
  diagnostic: Diagnostic | undefined,
  sourceOf: SourceOf,
  support: EditSupport,
): CodeAction {
  const { title, isPreferred, disabled, rule } = action;
  return {
    title,
    kind: ACTION_KINDS[action.kind] + (rule === undefined ? '' : `.${rule.replaceAll('/', '.')}`),
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    ...(isPreferred ? { isPreferred: true } : {}),
    ...(disabled === undefined
      ? { edit: toWorkspaceEdit(action, sourceOf, support) }
      : { disabled: { reason: disabled } }),
  };
}

function toWorkspaceEdit(
  action: Action,
  sourceOf: SourceOf,
  support: EditSupport,
): NonNullable<CodeAction['edit']> {
  // Each place to write at has a number of its own: equal ones would be typed into together.
  const stops = action.stops ?? (action.silence ? [action.silence.reasonAt] : []);
  let number = 0;
  const numbered = action.edits.map((edit, index) => {
    const at = support.snippets ? stops[index] : undefined;
    return { ...edit, at, number: at === undefined ? 0 : ++number };
  });
  const files = [...groupBy(numbered, ({ uri }) => uri)].flatMap(([uri, edits]) => {
    const other = sourceOf(uri);
    return other ? [{ uri, source: other, edits }] : [];
  });
  if (!support.documentChanges) {
    const plain = files.map(({ uri, source, edits }) => [
      support.clientUri(uri),
      edits.map((edit) => toTextEdit(edit, source)),
    ]);
    return { changes: Object.fromEntries(plain) };
  }
  const [created, deleted] = [fileChanges(action, 'create'), fileChanges(action, 'delete')];
  return {
    documentChanges: [
      // A file that is there is never written over.
      ...created.map(({ uri }) => ({ kind: 'create' as const, uri, options: { overwrite: false } })),
      ...created.map(({ uri, text }) => ({
        textDocument: { uri, version: null },
        edits: [{ range: START, newText: text }],
      })),
      ...files.map(({ uri, source, edits }) => ({
        textDocument: { uri: support.clientUri(uri), version: support.versionOf(uri) },
        edits: edits.map((edit) => {
          const text = toTextEdit(edit, source);
          return edit.at === undefined ? text : withStop(text, edit.at, edit.number);
        }),
      })),
      ...deleted.map(({ uri }) => ({ kind: 'delete' as const, uri: support.clientUri(uri) })),
    ],
  };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function fileChanges(action: Action, kind: 'create' | 'delete'): readonly { uri: string; text: string }[] {
  return (action.files ?? []).flatMap((change) =>
    change.kind === kind ? [{ uri: change.uri, text: change.kind === 'create' ? change.text : '' }] : [],
  );
}

function toTextEdit({ edit }: FileEdit, source: Source): TextEdit {
  return { range: toRange(source, edit.span), newText: edit.text };
}

/** Puts the cursor where something is to be written. */
function withStop(edit: TextEdit, at: number, number: number) {
  const literal = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  const value = `${literal(edit.newText.slice(0, at))}$${number}${literal(edit.newText.slice(at))}`;
  return { range: edit.range, snippet: { kind: 'snippet' as const, value } };
}
