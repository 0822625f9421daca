import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../core/src/report/results/render/render-csv.ts';
import { renderJson } from '../../../core/src/report/results/render/render-json.ts';
import { renderMarkdown } from '../../../core/src/report/results/render/render-markdown.ts';
import { reportPage } from '../../../core/src/report/results/render/report-page.ts';
import { EXAMPLES, exampleUri, exampleWorkspace, makeReport } from './example-report.ts';

const FOLDER = join(import.meta.dirname, 'golden');

/** Holds a text against the file of that name. `UPDATE=1` writes it instead. */
function matchGolden(name: string, text: string): void {
  const path = join(FOLDER, name);
  if (process.env.UPDATE === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${name} is missing: run with UPDATE=1`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(EXAMPLES)('reports on the example %s', (example) => {
  const workspace = exampleWorkspace(example);
  const root = `${exampleUri(example)}/`;
  const nameOf = (uri: string) => uri.slice(root.length);

  describe.each(['2026-10', '2026-11'])('for %s', (period) => {
    test.each(['en', 'es'] as const)('read as before, in %s', (language) => {
      const { report, format } = makeReport(workspace, root, period, language);
      matchGolden(`${example}-${period}-${language}.md`, renderMarkdown(report, { format, nameOf }));
    });
  });

  test('are the same page, table and data as before', () => {
    const { report, context, format } = makeReport(workspace, root, '2026-10', 'es');
    matchGolden(
      `${example}-2026-10-es.html`,
      reportPage(report, context, { format, nameOf, logo: undefined }),
    );
    matchGolden(`${example}-2026-10-es.csv`, renderCsv(report, { format, nameOf }));
    matchGolden(`${example}-2026-10.json`, renderJson(report, nameOf));
  });

  test('have no words left out and no values that are none', () => {
    for (const language of ['en', 'es'] as const) {
      const { report, format } = makeReport(workspace, root, '2026-10', language);
      const text = renderMarkdown(report, { format, nameOf });
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object/);
    }
  });
});
