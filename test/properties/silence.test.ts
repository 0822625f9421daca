import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { silenceFinding } from '../../core/src/features/silence.ts';
import type { Finding } from '../../core/src/rules/finding.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { fileAt } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { files, VALID } from './files.ts';
import { PATIENT, runs } from './runs.ts';

const lint = (name: string, text: string) => {
  const workspace = workspaceOf({ ...VALID, [name]: text });
  return { file: fileAt(workspace, uriOf(name)), findings: lintFile(workspace, uriOf(name)) };
};

const show = ({ rule, message, span }: Finding, shift: (offset: number) => number) =>
  `${rule} ${message.key} ${shift(span.start)}`;

describe('silence with a reason', () => {
  test(
    'takes away the finding, adds none, and is read as a comment, wherever the finding is',
    PATIENT,
    () => {
      fc.assert(
        fc.property(files, fc.nat(), ({ name, text }, seed) => {
          const { file, findings } = lint(name, text);
          // In a file that is not understood no comment has a place.
          fc.pre(file !== undefined && !findings.some(({ rule }) => rule === 'format/syntax'));
          const offered = findings.flatMap((finding) => {
            const silence = silenceFinding(file, finding);
            return silence ? [{ finding, silence }] : [];
          });
          const chosen = offered[seed % offered.length];
          fc.pre(chosen !== undefined);
          const { finding, silence } = chosen;
          const { span, text: comment } = silence.edit;
          const reasoned = `${comment.slice(0, silence.reasonAt)}because${comment.slice(silence.reasonAt)}`;
          const after = lint(name, applyEdits(text, [{ span, text: reasoned }]));
          expect(after.file?.directives.length).toBe(file.directives.length + 1);
          const moved = (offset: number) => (offset >= span.start ? offset + reasoned.length : offset);
          const before = findings.map((found) => show(found, moved));
          const left = after.findings.map((found) => show(found, (offset) => offset));
          expect(left).not.toContain(show(finding, moved));
          // A word may be found on one side of a comment and not across it; nothing else is new.
          expect(
            left.filter((found) => !before.includes(found) && !found.startsWith('format/unused-directive')),
          ).toEqual([]);
        }),
        runs(60),
      );
    },
  );
});
