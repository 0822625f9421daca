import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTagger } from '../../../core/src/voice/vale/tagging/tagger.ts';
import { answer, hasCases, readCases, readRules } from './cases.ts';

/**
 * What real Vale says of other people's rules and texts, against what the engine says. Every miss has its
 * reason in docs/voice-compatibility.md; a miss that is not there fails, and so does one that is no more.
 */
const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/voice-compatibility.md'), 'utf8');

/** Cases by the row of the table in which they stand: `| id | rule | reason |`. */
const listed = new Set([...PAGE.matchAll(/^\| `([0-9a-f]{16})` \|/gm)].map(([, id]) => id));

/** Kinds that need what is not here: dictionaries of words, programs. */
const LEFT_OUT = new Set(['spelling', 'script']);

type WinkTagger = { tagRawTokens(words: string[]): readonly { readonly pos: string }[] };

const wink = (): WinkTagger => createRequire(import.meta.url)('wink-pos-tagger')();

describe.skipIf(!hasCases)('cases that Vale has answered', () => {
  const tagger = wink();
  const options = {
    tagger: makeTagger((words) => tagger.tagRawTokens([...words]).map(({ pos }) => pos)),
  };
  const rules = hasCases ? readRules() : new Map();
  const cases = hasCases ? readCases().filter((item) => !LEFT_OUT.has(item.extends)) : [];
  const results = cases.map((item) => {
    const { found, wanted } = answer(item, rules.get(item.rule_id), options);
    return { item, found, wanted, isRight: JSON.stringify(found) === JSON.stringify(wanted) };
  });
  const missed = results.filter(({ isRight }) => !isRight);

  test('are read at all', () => {
    expect(cases.length).toBeGreaterThan(4_000);
    expect(listed.size).toBeGreaterThan(0);
  });

  test('are answered as Vale does, but for those with a reason', () => {
    const unlisted = missed.filter(({ item }) => !listed.has(item.id));
    expect(
      unlisted.map(({ item, found, wanted }) => ({ id: item.id, check: item.check, found, wanted })),
    ).toEqual([]);
  });

  test('have no reason that is not needed any more', () => {
    const ids = new Set(missed.map(({ item }) => item.id));
    expect([...listed].filter((id) => id === undefined || !ids.has(id))).toEqual([]);
  });

  test.each([
    ['existence', 1],
    ['substitution', 1],
    ['occurrence', 1],
    ['repetition', 1],
    ['consistency', 1],
    ['conditional', 1],
    ['capitalization', 0.98],
    ['metric', 0.98],
    ['readability', 0.98],
    ['sequence', 0.95],
  ])('of %s are right to at least %d', (kind, least) => {
    const ofKind = results.filter(({ item }) => item.extends === kind);
    const right = ofKind.filter(({ isRight }) => isRight);
    expect(right.length / ofKind.length).toBeGreaterThanOrEqual(least);
  });
});
