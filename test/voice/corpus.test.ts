import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/src/rules/finding.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { positionAt } from '../../core/src/text/source.ts';
import { type LintedPosts, lintFolder } from '../support/linted-folder.ts';
import { DOCUMENTED } from './corpus/documented.ts';
import { recallOf, type Slip, slipsIn } from './slips.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** The issue asks for at least this many ordinary posts in each language. */
const POSTS = 200;
/** Share of the deliberate slips of one kind that its rule must find, both languages together. */
const RECALL = 0.8;

const LANGUAGES = ['en', 'es'] as const;

/** Where a finding stands and on what, in one line that a person can act on. */
function show(language: string, { path, file }: LintedPosts, { rule, span }: Finding): string {
  const { line } = positionAt(file.source, span.start);
  return `${rule} ${language}/${path}:${line + 1} “${file.source.text.slice(span.start, span.end)}”`;
}

/** The entry of the list that a finding falls under: what stands at the place itself may be shorter. */
const isDocumented = (shown: string) => DOCUMENTED.some(({ finding }) => shown.startsWith(finding));

describe.each(LANGUAGES)('the ordinary posts in %s', (language) => {
  const { posts, onPlans } = lintFolder(CORPUS, language);
  const found = posts.flatMap((file) => file.findings.map((finding) => show(language, file, finding)));

  test('give no finding at default settings except the documented ones', () => {
    expect(found.filter((shown) => !isDocumented(shown))).toEqual([]);
    expect(onPlans).toEqual([]);
  });

  test('still give each finding that is documented', () => {
    const gone = DOCUMENTED.map(({ finding }) => finding).filter(
      (finding) => finding.includes(` ${language}/`) && !found.some((shown) => shown.startsWith(finding)),
    );
    expect(gone).toEqual([]);
  });

  test('are many, all different, and say their language', () => {
    const entries = posts.flatMap(({ file }) => file.posts.map(({ entry }) => entry));
    expect(entries.length).toBeGreaterThanOrEqual(POSTS);
    expect(new Set(entries.map(({ text }) => text)).size).toBe(entries.length);
    expect(entries.filter((entry) => !entry.language?.startsWith(`${language}-`))).toEqual([]);
  });
});

describe('the posts with one slip', () => {
  const slips = LANGUAGES.flatMap((language) =>
    lintFolder(CORPUS, 'slips', language).posts.flatMap((file) => slipsIn(language, file)),
  );
  const kinds = Map.groupBy(slips, ({ rule }) => rule);

  test.each(LANGUAGES)('are labelled, each with one rule, in %s', (language) => {
    const own = slips.filter((slip) => slip.language === language);
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(own.filter(({ rule }) => !/^(?:tone|privacy)\/[a-z]+(?:-[a-z]+)*$/.test(rule))).toEqual([]);
  });

  describe.each([...kinds].toSorted(([a], [b]) => a.localeCompare(b)))('of the kind %s', (rule, own) => {
    const share = (of: readonly Slip[]) => `${of.filter(({ isFound }) => isFound).length} of ${of.length}`;
    const detail = LANGUAGES.map(
      (language) => `${language} ${share(own.filter((slip) => slip.language === language))}`,
    ).join(', ');

    // A kind whose rule is not written yet is shown and not judged.
    test.runIf(rule in rules)(`are found: ${detail}`, () => {
      const missed = own.filter(({ isFound }) => !isFound).map(({ place, text }) => `${place} ${text}`);
      expect(recallOf(own), `Missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(RECALL);
    });
  });
});
