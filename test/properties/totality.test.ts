import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActions } from '../../core/src/features/code-actions.ts';
import type { ParsedFile } from '../../core/src/model/parsed.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import { findingText, messageText } from '../../core/src/rules/format-message.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import type { YamlNode } from '../../core/src/syntax/node.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import type { Mapped } from '../../core/src/text/mapped.ts';
import type { Span } from '../../core/src/text/span.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { planFor } from '../../core/src/workspace/workspace.ts';
import { parse, uriOf, workspaceOf } from '../support/project.ts';
import { files, VALID } from './files.ts';
import { PATIENT, runs } from './runs.ts';

/** What is wrong with the places in a file: outside of it, or with the end before the start. */
function misplaced(file: ParsedFile): readonly string[] {
  const wrong: string[] = [];
  const { length } = file.source.text;
  const check = (what: string, { start, end }: Span) => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length))
      wrong.push(`${what} ${start}-${end} of ${length}`);
  };
  const visit = (node: YamlNode, depth: number): void => {
    check(node.kind, node.span);
    if (depth > 80) wrong.push('too deep');
    else if (node.kind === 'seq') for (const item of node.items) visit(item, depth + 1);
    else if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        check('key', key.span);
        visit(value, depth + 1);
      }
    }
  };
  for (const problem of file.problems) check(problem.kind, problem.span);
  for (const { span, scope, rules } of file.directives) {
    check('directive', span);
    check('scope', scope);
    for (const rule of rules) {
      check('rule', rule.span);
      if (file.source.text.slice(rule.span.start, rule.span.end) === '') wrong.push('empty rule');
    }
  }
  for (const node of file.kind === 'plan' ? [file.node] : file.posts.map((post) => post.node)) visit(node, 0);
  for (const post of file.kind === 'plan' ? [] : file.posts) {
    check('post', post.span);
    if (post.body) check('body', post.body);
  }
  return wrong;
}

function wrongText(file: ParsedFile, { text, pieces }: Mapped): readonly string[] {
  return pieces.flatMap(({ kind, at, length, source }) => {
    const isInside = 0 <= source.start && source.start <= source.end && source.end <= file.source.text.length;
    const isSame =
      kind === 'replaced' || text.slice(at, at + length) === file.source.text.slice(source.start, source.end);
    return isInside && isSame ? [] : [`${kind} ${at} ${length} of ${source.start}-${source.end}`];
  });
}

function wrongFinding(file: ParsedFile, finding: Finding): readonly string[] {
  const { start, end } = finding.span;
  const wrong =
    0 <= start && start <= end && end <= file.source.text.length
      ? []
      : [`${finding.rule} at ${start}-${end}`];
  for (const message of [
    finding.message,
    ...finding.fixes.map((fix) => fix.title),
    ...finding.related.map((other) => other.message),
  ]) {
    const named = [
      ...(rules[finding.rule]?.messages[message.key]?.es ?? '{none}').matchAll(/\{(\w+)\}/g),
    ].map((match) => match[1] ?? '');
    const missing = named.filter((name) => message.params[name] === undefined);
    const text = messageText(finding.rule, message, 'es');
    if (
      missing.length > 0 ||
      text === '' ||
      (/undefined|NaN|\[object/.test(text) && !/undefined|NaN|\[object/.test(file.source.text))
    )
      wrong.push(`${finding.rule} says ${text}`);
  }
  for (const fix of finding.fixes)
    applyEdits(
      file.source.text,
      fix.edits.filter(({ uri }) => uri === file.source.uri).map(({ edit }) => edit),
    );
  if (finding.rule === 'internal/rule-crashed') wrong.push(findingText(finding, 'en'));
  return wrong;
}

describe('any text', () => {
  test('is read into a value with all places in order', PATIENT, () => {
    fc.assert(
      fc.property(files, ({ name, text }) => {
        expect(misplaced(parse(name, text))).toEqual([]);
      }),
      runs(300),
    );
  });

  test('can be sent, linted, told in two languages and acted upon beside good files', PATIENT, () => {
    fc.assert(
      fc.property(files, fc.nat(), ({ name, text }, seed) => {
        const workspace = workspaceOf({ ...VALID, [name]: text });
        const file = parse(name, text);
        const plan = planFor(workspace, file.source.uri)?.plan;
        const sent = file.kind === 'plan' ? [] : file.posts.map((post) => sentPost(post, plan));
        const texts = sent.flatMap(({ sections, deliveries }) => [
          ...sections.flatMap(({ parts }) => parts.map((part) => part.text)),
          ...deliveries.flatMap(({ parts }) => parts),
        ]);
        expect(texts.flatMap((mapped) => wrongText(file, mapped))).toEqual([]);
        for (const other of Object.keys({ ...VALID, [name]: text })) {
          const findings = lintFile(workspace, uriOf(other));
          expect(
            findings.flatMap((finding) =>
              wrongFinding(parse(other, other === name ? text : (VALID[other] ?? '')), finding),
            ),
          ).toEqual([]);
        }
        const findings = lintFile(workspace, file.source.uri);
        const at = seed % (text.length + 1);
        for (const action of codeActions(
          file,
          findings,
          { start: at, end: Math.min(at + 20, text.length) },
          'es',
        )) {
          applyEdits(
            file.source.text,
            action.edits.filter(({ uri }) => uri === file.source.uri).map(({ edit }) => edit),
          );
        }
      }),
      runs(60),
    );
  });
});
