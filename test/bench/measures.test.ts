import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAN_SPOTS, POST_SPOTS, typing } from '../../bench/client/typing.ts';
import { isMet, type Row, ratioOf } from '../../bench/report/row.ts';
import { tables } from '../../bench/report/table.ts';
import { withReport } from '../../bench/report/write-docs.ts';
import { percentile } from '../../bench/stats.ts';
import { generateLargePlan } from '../../bench/workspace/plan.ts';
import { generatePosts } from '../../bench/workspace/posts.ts';

describe('typing', () => {
  test('each stroke is one character in or out, or one selection out', () => {
    const [post] = [...generatePosts(1, 1)];
    const strokes = typing(post?.text ?? '', POST_SPOTS, 500);
    expect(strokes).toHaveLength(500);
    expect(strokes.every(({ text }) => [...text].length <= 1)).toBe(true);
    expect(new Set(strokes.map(({ place }) => place))).toEqual(new Set(['body', 'front matter']));
  });

  test.each([
    ['post', [...generatePosts(1, 1)][0]?.text ?? '', POST_SPOTS],
    ['plan', generateLargePlan(100_000), PLAN_SPOTS],
  ] as const)('what is typed into a %s is taken out again', (_, text, spots) => {
    const document = TextDocument.create('file:///a', 'text', 0, text);
    const strokes = typing(text, spots, 400);
    let restored = 0;
    for (const [index, { range, text: typed }] of strokes.entries()) {
      TextDocument.update(document, [{ range, text: typed }], index + 1);
      expect(document.getText().length).toBeLessThan(text.length + 100);
      if (document.getText() === text) restored++;
    }
    expect(restored).toBeGreaterThan(2);
  });

  test('a text without the places is refused', () => {
    expect(() => typing('nothing here', POST_SPOTS, 10)).toThrow('no place');
  });
});

describe('figures', () => {
  test('percentiles are samples, by nearest rank', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(samples, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([3], 0.5)).toBe(3);
  });

  test('a goal bounds the ratio or the figure itself', () => {
    const row: Row = { group: 'keystroke', name: 'a', figures: { p95: 6 }, headline: 'p95', floor: 2 };
    expect(ratioOf(row)).toBe(3);
    expect(isMet(row)).toBeUndefined();
    expect(isMet({ ...row, goal: { of: 'ratio', max: 3 } })).toBe(true);
    expect(isMet({ ...row, goal: { of: 'value', max: 5 } })).toBe(false);
  });

  test('a report goes between the markers of its page, each time anew', () => {
    const page = 'Before\n<!-- bench:begin x -->\nold $& |\n<!-- bench:end -->\nAfter\n';
    const once = withReport(page, 'new $&\n');
    expect(once).toBe('Before\n<!-- bench:begin x -->\n\nnew $&\n\n<!-- bench:end -->\nAfter\n');
    expect(withReport(once, 'new $&\n')).toBe(once);
    expect(() => withReport('No markers', 'new')).toThrow('no markers');
  });

  test('the report is a Markdown table for each group', () => {
    const rows: readonly Row[] = [
      {
        group: 'memory',
        name: 'server',
        figures: { resident: 1234.5 },
        headline: 'resident',
        floor: 60,
        goal: { of: 'value', max: 150 },
      },
      {
        group: 'keystroke',
        name: 'post',
        figures: { p50: 0.5, p95: 2 },
        headline: 'p95',
        floor: 1,
        goal: { of: 'ratio', max: 5 },
      },
    ];
    expect(tables(rows)).toBe(
      [
        '| Key press → findings over stdio, ms |  p50 |  p95 | echo | ÷ floor | goal | met |',
        '|:------------------------------------|-----:|-----:|-----:|--------:|-----:|----:|',
        '| post                                | 0.50 | 2.00 | 1.00 |   2.00× | ≤ 5× | yes |',
        '',
        '| Server memory, MB | resident | echo | ÷ floor |           goal | met |',
        '|:------------------|---------:|-----:|--------:|---------------:|----:|',
        '| server            |    1,235 | 60.0 |   20.6× | resident ≤ 150 |  no |',
        '',
      ].join('\n'),
    );
  });
});
