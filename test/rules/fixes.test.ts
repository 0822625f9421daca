import { describe, expect, test } from 'vitest';
import { fixAllAction, safeEdits } from '../../core/src/features/code-actions.ts';
import { silenceFinding } from '../../core/src/features/silence.ts';
import type { FileEdit, Finding, Fix } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { readMarked } from '../support/marked.ts';
import { lintAll, uriOf, workspaceOf } from '../support/project.ts';
import { MORE } from './more-examples.ts';

type Files = Readonly<Record<string, string>>;

const examples = [...Object.values(rules).flatMap((rule) => rule.examples.flags), ...MORE].map(
  (marked): Files => Object.fromEntries(readMarked(marked).map(({ name, text }) => [name, text])),
);

function edited(files: Files, edits: readonly FileEdit[]): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      applyEdits(
        text,
        edits.filter(({ uri }) => uri === uriOf(name)).map(({ edit }) => edit),
      ),
    ]),
  );
}

const nameOf = (uri: string) => uri.slice(uriOf('').length);

/** Where an offset of a file is after edits of that file. */
function moved(offset: number, uri: string, edits: readonly FileEdit[]): number {
  const before = edits.filter(
    ({ uri: other, edit }) =>
      other === uri && edit.span.end <= offset && edit.span.start < offset + 1 && edit.span.start !== offset,
  );
  return before.reduce((sum, { edit }) => sum + edit.text.length - (edit.span.end - edit.span.start), offset);
}

/** The findings of the same rule at the same place, after edits. */
function still(files: Files, finding: Finding, edits: readonly FileEdit[]): readonly Finding[] {
  const at = moved(finding.span.start, finding.uri, edits);
  return lintFile(workspaceOf(files), finding.uri).filter(
    ({ rule, span }) => rule === finding.rule && span.start <= at && at <= span.end && span.end > span.start,
  );
}

const findings = examples.flatMap((files) =>
  lintAll(workspaceOf(files)).map((finding) => ({ files, finding })),
);
const withFix = findings.flatMap(({ files, finding }) =>
  finding.fixes.map((fix) => ({
    files,
    finding,
    fix,
    title: `${finding.rule} ${JSON.stringify(files[nameOf(finding.uri)]?.slice(finding.span.start, finding.span.end))}`,
  })),
);

describe('a fix', () => {
  test.each(withFix)(
    'of $title removes its finding',
    ({ files, finding, fix }: { files: Files; finding: Finding; fix: Fix }) => {
      const after = edited(files, fix.edits);
      expect(after).not.toEqual(files);
      expect(still(after, finding, fix.edits)).toEqual([]);
    },
  );

  test.each(withFix.filter(({ fix }) => fix.safe))(
    'of $title adds no other finding, as it is safe',
    ({ files, fix }: { files: Files; fix: Fix }) => {
      const after = edited(files, fix.edits);
      const count = (all: Files) => lintAll(workspaceOf(all)).length;
      expect(count(after)).toBeLessThan(count(files));
    },
  );
});

describe('all safe fixes together', () => {
  const fixAll = (files: Files) =>
    edited(files, lintAll(workspaceOf(files)).length === 0 ? [] : safeEdits(lintAll(workspaceOf(files))));

  test.each(examples.map((files) => [JSON.stringify(Object.values(files).at(-1)), files] as const))(
    'come to rest in %s',
    (_, files) => {
      let current = files;
      // What two fixes would both touch is left for the next time.
      for (let round = 0; round < 3; round++) current = fixAll(current);
      expect(fixAll(current)).toEqual(current);
      expect(lintAll(workspaceOf(current)).flatMap(({ fixes }) => fixes.filter((fix) => fix.safe))).toEqual(
        [],
      );
      expect(fixAllAction(lintAll(workspaceOf(current)), 'en')).toEqual([]);
    },
  );
});

describe('silence with a reason', () => {
  const silenced = findings.flatMap(({ files, finding }) => {
    const file = fileAt(workspaceOf(files), finding.uri);
    const silence = file && silenceFinding(file, finding);
    return silence
      ? [
          {
            files,
            finding,
            silence,
            title: `${finding.rule} in ${JSON.stringify(files[nameOf(finding.uri)])}`,
          },
        ]
      : [];
  });

  test('is offered for all but what a comment cannot silence', () => {
    const offered = new Set(silenced.map(({ finding }) => finding.rule));
    const never = [
      'format/syntax',
      'format/unused-directive',
      'format/unexplained-directive',
      'internal/rule-crashed',
    ];
    expect(
      Object.keys(rules)
        .filter((rule) => !offered.has(rule))
        .sort(),
    ).toEqual(never.sort());
  });

  test.each(silenced)('removes $title, and asks for the reason', ({ files, finding, silence }) => {
    const edits = [{ uri: finding.uri, edit: silence.edit }];
    const after = edited(files, edits);
    const rest = lintFile(workspaceOf(after), finding.uri);
    const before = lintFile(workspaceOf(files), finding.uri);
    expect(still(after, finding, edits)).toEqual([]);
    expect(rest.length).toBeLessThanOrEqual(before.length);
    expect(rest.filter(({ rule }) => rule === 'format/unexplained-directive').length).toBe(1);
    expect(new Set(rest.map(({ rule }) => rule))).toEqual(
      new Set([
        ...rest.map(({ rule }) => rule).filter((rule) => before.some((found) => found.rule === rule)),
        'format/unexplained-directive',
      ]),
    );

    const reasoned = edited(files, [
      {
        uri: finding.uri,
        edit: {
          ...silence.edit,
          text: `${silence.edit.text.slice(0, silence.reasonAt)}because${silence.edit.text.slice(silence.reasonAt)}`,
        },
      },
    ]);
    expect(lintFile(workspaceOf(reasoned), finding.uri).map(({ rule }) => rule)).not.toContain(
      'format/unexplained-directive',
    );
  });
});
