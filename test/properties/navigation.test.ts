import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareRename, rename } from '../../core/src/features/names/rename.ts';
import { definitionAt } from '../../core/src/features/navigate/definition.ts';
import { documentLinks } from '../../core/src/features/navigate/document-links.ts';
import { highlightsAt } from '../../core/src/features/navigate/highlights.ts';
import { linkedRangesAt } from '../../core/src/features/navigate/linked-ranges.ts';
import { referencesAt } from '../../core/src/features/navigate/references.ts';
import { workspaceSymbols } from '../../core/src/features/navigate/workspace-symbols.ts';
import { rewrites } from '../../core/src/features/rewrite/rewrites.ts';
import { folds } from '../../core/src/features/structure/folds.ts';
import { type OutlineItem, outline } from '../../core/src/features/structure/outline.ts';
import { selectionsAt } from '../../core/src/features/structure/selections.ts';
import { tokens } from '../../core/src/features/tokens/tokens.ts';
import { parseFile } from '../../core/src/model/parse.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { contains, type Span, span } from '../../core/src/text/span.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { fileAt, planFor, sourceAt } from '../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../support/project.ts';
import { files, VALID } from './files.ts';
import { PATIENT, runs } from './runs.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });

test('whatever a file says, what is told of it lies in it, and renaming changes only names', PATIENT, () => {
  fc.assert(
    fc.property(files, place, ({ name, text }, where) => {
      const workspace = workspaceOf({ ...VALID, [name]: text });
      const uri = uriOf(name);
      const file = fileAt(workspace, uri);
      if (!file) throw new Error('The file is there.');
      const { length } = file.source.text;
      const offset = Math.floor(where * length);
      const isInside = (one: Span) => 0 <= one.start && one.start <= one.end && one.end <= length;
      const nested = (item: OutlineItem): readonly Span[] => {
        expect(contains(item.span, item.selection), item.name).toBe(true);
        return [item.span, ...item.children.flatMap(nested)];
      };
      const coloured = tokens(workspace, file);
      const spans = [
        ...highlightsAt(workspace, uri, offset).map((one) => one.span),
        ...linkedRangesAt(workspace, uri, offset),
        ...documentLinks(workspace, file).map((one) => one.span),
        ...outline(workspace, file, 'es').flatMap(nested),
        ...folds(workspace, file).map((one) => one.span),
        ...selectionsAt(workspace, file, offset),
        ...coloured.map((one) => one.span),
      ];
      expect(spans.filter((one) => !isInside(one))).toEqual([]);
      for (const [index, one] of coloured.entries())
        expect(one.span.start).toBeGreaterThanOrEqual(coloured[index - 1]?.span.end ?? 0);
      definitionAt(workspace, uri, offset);
      expect([...(referencesAt(workspace, uri, offset, true) ?? [])].flat().length).toBeGreaterThanOrEqual(0);
      expect(workspaceSymbols(workspace, 'a').length).toBeGreaterThan(0);
      const renamed = rename(workspace, uri, offset, 'renamed-1', false);
      if (!(Symbol.iterator in renamed)) return;
      for (const step of renamed) {
        if (!step) continue;
        const before = sourceAt(workspace, step.uri)?.text ?? '';
        for (const { edit } of step.edits) expect(edit.text).toContain('renamed-1');
        expect(
          applyEdits(
            before,
            step.edits.map(({ edit }) => edit),
          ),
        ).not.toBe(before);
      }
    }),
    runs(50),
  );
});

/** Every name of the files, at each of its places, that may be given another. */
const NAMED = Object.entries(VALID).flatMap(([name, text]) => {
  const workspace = workspaceOf(VALID);
  const starts = new Map<number, string>();
  for (let offset = 0; offset < text.length; offset++) {
    const found = prepareRename(workspace, uriOf(name), offset);
    if (found?.ok) starts.set(found.span.start, found.name.id);
  }
  return Array.from(starts, ([offset, id]) => [`${id} at ${name}:${offset}`, name, offset, id] as const);
});

test.each(NAMED)('%s is changed and changed back, and nothing is found in between', (_, name, offset, id) => {
  const changed = (all: Readonly<Record<string, string>>, at: number, newId: string) => {
    const workspace = workspaceOf(all);
    const steps = rename(workspace, uriOf(name), at, newId, false);
    if (!(Symbol.iterator in steps)) throw new Error(steps.key);
    const after = { ...all };
    for (const step of steps) {
      if (!step) continue;
      expect(step.refusal).toBeUndefined();
      const path = Object.keys(all).find((one) => uriOf(one) === step.uri) ?? '';
      const edits = step.edits.map(({ edit }) => edit);
      after[path] = applyEdits(all[path] ?? '', edits);
    }
    return after;
  };
  const rules = (all: Readonly<Record<string, string>>) => {
    const workspace = workspaceOf(all);
    return Object.keys(all).map((one) => lintFile(workspace, uriOf(one)).map(({ rule }) => rule));
  };
  const there = changed(VALID, offset, 'renamed-1');
  expect(there).not.toEqual(VALID);
  expect(rules(there)).toEqual(rules(VALID));
  // A place before it may have made the text longer.
  expect(changed(there, there[name]?.indexOf('renamed-1') ?? 0, id)).toEqual(VALID);
});

test('rewrites that move texts about send the same as before', PATIENT, () => {
  const cursor = fc.tuple(fc.constantFrom(...Object.keys(VALID)), place);
  let count = 0;
  fc.assert(
    fc.property(cursor, ([name, where]) => {
      const workspace = workspaceOf(VALID);
      const uri = uriOf(name);
      const file = fileAt(workspace, uri);
      if (file?.kind !== 'posts') return;
      const offset = Math.floor(where * file.source.text.length);
      const given = {
        workspace,
        file,
        range: span(offset, offset),
        findings: lintFile(workspace, uri),
        me: { id: 'ana' },
      };
      const plan = planFor(workspace, uri)?.plan;
      const sent = (text: string) => {
        const read = parseFile(uri, text);
        const posts = read?.kind === 'posts' ? read.posts : [];
        return JSON.stringify(
          posts.map((post) =>
            sentPost(post, plan).deliveries.map(({ channelId, parts }) => [
              channelId,
              parts.map((part) => part.text),
            ]),
          ),
        );
      };
      for (const action of rewrites({ ...given, language: 'en', changesFiles: true, exists: () => false })) {
        if (!['extract', 'sort', 'approve', 'alt'].includes(action.kind)) continue;
        const edits = action.edits.filter((one) => one.uri === uri).map(({ edit }) => edit);
        expect(sent(applyEdits(file.source.text, edits)), action.title).toBe(sent(file.source.text));
        count++;
      }
    }),
    runs(30),
  );
  expect(count).toBeGreaterThan(10);
});
