import { expect, test } from 'vitest';
import { jsonReport } from '../../core/src/report/json.ts';
import { uriOf } from '../support/project.ts';
import { PLAN, PROJECT, reportOn, withFindings } from './sample.ts';

test('findings have exactly the promised shape, with columns in UTF-16 units', () => {
  const { version, findings } = JSON.parse(jsonReport(reportOn(PROJECT)));
  expect(version).toBe(1);
  expect(findings.at(3)).toEqual({
    file: 'posts/a.post.md',
    rule: 'tone/banned-word',
    severity: 'warning',
    message: 'The brand says “affordable” instead of “cheap”.',
    line: 7,
    // The party popper takes two.
    column: 6,
    endLine: 7,
    endColumn: 11,
    fixes: [
      {
        title: 'Change to “affordable”',
        safe: false,
        edits: [
          { file: 'posts/a.post.md', line: 7, column: 6, endLine: 7, endColumn: 11, text: 'affordable' },
        ],
      },
    ],
  });
});

test('findings come by file, line, column and rule, whatever their order was', () => {
  const report = reportOn(PROJECT);
  const sorted = JSON.parse(jsonReport(report)).findings;
  expect(
    sorted.map(
      ({ file, line, column, rule }: Record<string, unknown>) => `${file}:${line}:${column} ${rule}`,
    ),
  ).toEqual([
    'posts/a.post.md:3:11 schedule/too-close',
    'posts/a.post.md:4:9 format/wrong-type',
    'posts/a.post.md:5:8 format/wrong-type',
    'posts/a.post.md:7:6 tone/banned-word',
    'posts/b.post.md:3:11 schedule/too-close',
  ]);
  expect(jsonReport({ ...report, findings: report.findings.toReversed() })).toBe(jsonReport(report));
});

test('files come in the order of their names, not of their addresses', () => {
  const text = '---\nchannels: [li]\n---\nA cheap cup.\n';
  const { findings } = JSON.parse(
    jsonReport(
      reportOn({ 'social.plan.yaml': PLAN, 'z.post.md': text, 'ñ.post.md': text, 'a b.post.md': text }),
    ),
  );
  expect(findings.map(({ file }: { file: string }) => file)).toEqual([
    'a b.post.md',
    'z.post.md',
    'ñ.post.md',
  ]);
});

test('no findings make an empty list', () => {
  expect(JSON.parse(jsonReport(reportOn({})))).toEqual({ version: 1, findings: [] });
});

test('a byte order mark takes no column, and no other line notices it', () => {
  const at = (text: string, start: number, end: number) => {
    const report = withFindings(reportOn({ 'a.post.md': text }), [{ span: { start, end } }]);
    const [{ line, column, endLine, endColumn }] = JSON.parse(jsonReport(report)).findings;
    return [line, column, endLine, endColumn];
  };
  expect(at('\ufeffab\ncd', 0, 3)).toEqual([1, 1, 1, 3]);
  expect(at('\ufeffab\ncd', 1, 2)).toEqual([1, 1, 1, 2]);
  expect(at('\ufeffab\ncd', 2, 5)).toEqual([1, 2, 2, 2]);
});

test('a fix that edits a file which is not known is not told by half', () => {
  const title = { key: 'replace', params: { word: 'good' } };
  const edit = { span: { start: 0, end: 1 }, text: 'x' };
  const edits = [
    { uri: uriOf('a.post.md'), edit },
    { uri: uriOf('gone.post.md'), edit },
  ];
  const report = withFindings(reportOn({ 'a.post.md': 'cheap' }), [
    { fixes: [{ title, edits, safe: true }] },
  ]);
  expect(JSON.parse(jsonReport(report)).findings[0].fixes).toEqual([]);
});

test('messages and fixes come in Spanish', () => {
  const found = JSON.parse(jsonReport(reportOn(PROJECT, 'es'))).findings.at(3);
  expect(found.message).toBe('La marca dice «affordable» en vez de «cheap».');
  expect(found.fixes[0].title).toBe('Cambiar por «affordable»');
});
