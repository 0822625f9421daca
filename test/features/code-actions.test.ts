import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActions, fixAllAction, safeEdits } from '../../core/src/features/code-actions.ts';
import { label } from '../../core/src/features/labels.ts';
import type { FileEdit, Finding, Fix } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { overlaps, span } from '../../core/src/text/span.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN =
  'channels: { x: { network: x } }\nvoice: { banned: [{ word: utilize, prefer: [use, apply] }, shiny] }\n';

/** The actions at the first place of a text, as kind, title and the text that each would make. */
function actionsAt(text: string, sought: string, language: 'en' | 'es' = 'en') {
  const workspace = workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': text });
  const file = fileAt(workspace, uriOf('a.post.md'));
  if (!file) throw new Error('The file is there.');
  const at = text.indexOf(sought);
  const actions = codeActions(
    file,
    lintFile(workspace, uriOf('a.post.md')),
    span(at, at + sought.length),
    language,
  );
  return actions.map(({ kind, title, isPreferred, edits }) => [
    kind,
    title,
    isPreferred,
    applyEdits(
      text,
      edits.map(({ edit }) => edit),
    ),
  ]);
}

describe('codeActions', () => {
  test('offers each fix, the first as the preferred one, and silence', () => {
    expect(actionsAt('---\nchannels: x\n---\nWe Utilize it.\n', 'Utilize')).toEqual([
      ['fix', 'Change to “Use”', true, '---\nchannels: x\n---\nWe Use it.\n'],
      ['fix', 'Change to “Apply”', false, '---\nchannels: x\n---\nWe Apply it.\n'],
      [
        'silence',
        'Silence “tone/banned-word” here, with a reason',
        false,
        '---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word:  -->\nWe Utilize it.\n',
      ],
    ]);
  });

  test('offers the first fix of every finding of a rule, where there are several', () => {
    const actions = actionsAt('Utilize, utilize. UTILIZE\n', 'utilize');
    expect(actions.find(([kind]) => kind === 'fix-rule')).toEqual([
      'fix-rule',
      'Fix every “tone/banned-word” in this file',
      false,
      'Use, use. USE\n',
    ]);
  });

  test('offers all safe fixes of the file, even where nothing is wrong', () => {
    expect(actionsAt('---\ntitle: 5\nsource: 6\n---\nText\n', 'Text', 'es')).toEqual([
      [
        'fix-all',
        'Corregir todo lo que se puede sin riesgo',
        false,
        '---\ntitle: "5"\nsource: "6"\n---\nText\n',
      ],
    ]);
  });

  test('offers nothing for what cannot be silenced or fixed', () => {
    expect(actionsAt('---\ntitle: "open\n---\nText\n', '"open')).toEqual([]);
    expect(actionsAt('---\nchannels: x\n---\nText\n', 'Text')).toEqual([]);
  });

  test('answers a cursor that touches the finding', () => {
    const workspace = workspaceOf({ 'social.plan.yaml': PLAN, 'a.post.md': 'a shiny b' });
    const file = fileAt(workspace, uriOf('a.post.md'));
    const at = (offset: number) =>
      file
        ? codeActions(file, lintFile(workspace, uriOf('a.post.md')), span(offset, offset), 'en').length
        : -1;
    expect([1, 2, 7, 8].map(at)).toEqual([0, 1, 1, 0]);
  });
});

describe('safeEdits', () => {
  const fix = (safe: boolean, ...edits: readonly (readonly [number, number, string])[]): Fix => ({
    title: { key: 'replace', params: {} },
    safe,
    edits: edits.map(([start, end, text]) => ({ uri: 'file:///a', edit: { span: span(start, end), text } })),
  });
  const finding = (...fixes: readonly Fix[]): Finding => ({
    rule: 'a/b',
    severity: 'error',
    uri: 'file:///a',
    span: span(0, 1),
    message: { key: 'k', params: {} },
    related: [],
    fixes,
  });

  test.each([
    ['only safe ones', [finding(fix(false, [0, 1, 'a'])), finding(fix(true, [2, 3, 'b']))], ['b']],
    [
      'the first safe one of each finding',
      [finding(fix(false, [0, 1, 'a']), fix(true, [0, 1, 'b']), fix(true, [0, 1, 'c']))],
      ['b'],
    ],
    [
      'of two that overlap the first',
      [finding(fix(true, [0, 3, 'a'])), finding(fix(true, [2, 4, 'b']))],
      ['a'],
    ],
    ['two that touch', [finding(fix(true, [0, 2, 'a'])), finding(fix(true, [2, 4, 'b']))], ['a', 'b']],
    [
      'one of two insertions at one place',
      [finding(fix(true, [1, 1, 'a'])), finding(fix(true, [1, 1, 'b']))],
      ['a'],
    ],
    [
      'whole fixes or nothing of them',
      [finding(fix(true, [0, 2, 'a'])), finding(fix(true, [5, 6, 'b'], [1, 3, 'c']))],
      ['a'],
    ],
    ['nothing', [finding()], []],
  ])('takes %s', (_, findings, texts) => {
    expect(safeEdits(findings).map(({ edit }) => edit.text)).toEqual(texts);
    expect(fixAllAction(findings, 'en').length).toBe(texts.length > 0 ? 1 : 0);
  });

  test('takes the same of many fixes as comparing each with each would', () => {
    const place = fc
      .tuple(fc.nat(12), fc.nat(3))
      .map(([start, length]) => [start, start + length, 'a'] as const);
    const places = fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(places, (all) => {
        const fixes = all.map((edits) => fix(true, ...edits));
        const taken: FileEdit[] = [];
        for (const { edits } of fixes) {
          const clashes = edits.some((mine) =>
            taken.some((other) => overlaps(mine.edit.span, other.edit.span)),
          );
          if (!clashes) taken.push(...edits);
        }
        expect(safeEdits(fixes.map((one) => finding(one)))).toEqual(taken);
      }),
      { numRuns: 1000 },
    );
  });

  test('looks at few of many thousand places for each fix', () => {
    // Comparing each with each read hundreds of millions of spans.
    const count = 20_000;
    let reads = 0;
    const many = Array.from({ length: count }, (_, index) => {
      const place = {
        get start() {
          reads++;
          return index * 2;
        },
        get end() {
          reads++;
          return index * 2 + 1;
        },
      };
      return finding({
        title: { key: 'replace', params: {} },
        safe: true,
        edits: [{ uri: 'file:///a', edit: { span: place, text: 'a' } }],
      });
    });
    expect(safeEdits(many)).toHaveLength(count);
    expect(reads).toBeLessThan(count * 100);
  });

  test('keeps edits of different files apart', () => {
    const other = {
      ...fix(true, [0, 2, 'b']),
      edits: [{ uri: 'file:///b', edit: { span: span(0, 2), text: 'b' } }],
    };
    expect(safeEdits([finding(fix(true, [0, 2, 'a'])), finding(other)])).toHaveLength(2);
  });
});

describe('label', () => {
  test('fills in what it is given', () => {
    expect(label('files', 'es', { count: '12' })).toBe('12 archivos');
    expect(label('silence', 'en')).toBe('Silence “{rule}” here, with a reason');
  });
});
