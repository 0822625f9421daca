import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Report } from '../../core/src/report/report.ts';
import { sarifReport } from '../../core/src/report/sarif.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { uriOf } from '../support/project.ts';
import { PROJECT, reportOn, withFindings } from './sample.ts';

// The schema of the standard, from the package that carries it.
const SCHEMA = '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const { $schema, id, ...schema } = JSON.parse(readFileSync(join(import.meta.dirname, SCHEMA), 'utf8'));
// One of its patterns has a bracket too many for the stricter kind of expressions.
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

function logOf(report: Report) {
  const log = JSON.parse(sarifReport(report, '1.2.3'));
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log;
}

test('the schema refuses what is not SARIF', () => {
  expect($schema).toBe('http://json-schema.org/draft-04/schema#');
  expect(id).toContain('sarif-2.1.0');
  expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false);
  expect(isSarif({ version: '2.1.0', runs: [], extra: 1 })).toBe(false);
});

test.each(['en', 'es'] as const)('a log in %s is valid', (language) => {
  const [run] = logOf(reportOn(PROJECT, language)).runs;
  expect(run).toMatchObject({ language, columnKind: 'utf16CodeUnits' });
  expect(run.tool.driver).toMatchObject({ name: 'Vocero', semanticVersion: '1.2.3' });
});

test('every rule is described, and every result points to its rule', () => {
  const [run] = logOf(reportOn(PROJECT)).runs;
  const described = run.tool.driver.rules;
  expect(described.map((rule: { id: string }) => rule.id)).toEqual(Object.keys(rules));
  for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex].id).toBe(ruleId);
  const tooLong = described.find((rule: { id: string }) => rule.id === 'limit/too-long');
  expect(tooLong.help.text).toBe(rules['limit/too-long']?.docs.why.en);
  expect(tooLong.defaultConfiguration).toEqual({ level: 'error' });
});

test('a result has its place, related places and fixes', () => {
  const [run] = logOf(reportOn(PROJECT)).runs;
  expect(run.results[0]).toMatchObject({
    ruleId: 'schedule/too-close',
    level: 'warning',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'posts/a.post.md' },
          region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 27 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: { artifactLocation: { uri: 'posts/b.post.md' } },
        message: { text: 'The other post on li.' },
      },
    ],
  });
  expect(run.results[3].fixes).toEqual([
    {
      description: { text: 'Change to “affordable”' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'posts/a.post.md' },
          replacements: [
            {
              deletedRegion: { startLine: 7, startColumn: 6, endLine: 7, endColumn: 11 },
              insertedContent: { text: 'affordable' },
            },
          ],
        },
      ],
    },
  ]);
});

test('an edit that only deletes inserts nothing, and a fix over two files changes both', () => {
  const title = { key: 'replace', params: { word: '' } };
  const edit = { span: { start: 0, end: 5 }, text: '' };
  const edits = [
    { uri: uriOf('a.post.md'), edit },
    { uri: uriOf('b.post.md'), edit },
  ];
  const files = { 'a.post.md': 'cheap', 'b.post.md': 'cheap' };
  const [run] = logOf(withFindings(reportOn(files), [{ fixes: [{ title, edits, safe: true }] }])).runs;
  const replacements = [{ deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 6 } }];
  expect(run.results[0].fixes[0].artifactChanges).toEqual([
    { artifactLocation: { uri: 'a.post.md' }, replacements },
    { artifactLocation: { uri: 'b.post.md' }, replacements },
  ]);
});

test.each([
  ['posts/año 1.post.md', 'posts/a%C3%B1o%201.post.md'],
  ['../other/a.post.md', '../other/a.post.md'],
  ['a:b#c?d.post.md', 'a%3Ab%23c%3Fd.post.md'],
  ['D:/posts/a b.post.md', 'file:///D:/posts/a%20b.post.md'],
  ['half\ud800.post.md', 'half%EF%BF%BD.post.md'],
])('the file %j is %s', (name, uri) => {
  const report = withFindings(reportOn({ 'a.post.md': 'cheap' }), [{}]);
  const [run] = logOf({ ...report, nameOf: () => name }).runs;
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('a rule that no table knows is named all the same', () => {
  const report = withFindings(reportOn({ 'a.post.md': 'cheap' }), [{ rule: 'Microsoft.Avoid' }]);
  const [run] = logOf(report).runs;
  expect(run.tool.driver.rules[run.results[0].ruleIndex]).toEqual({ id: 'Microsoft.Avoid' });
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'note'],
  ['hint', 'note'],
] as const)('the severity %s is the level %s', (severity, level) => {
  const [run] = logOf(withFindings(reportOn({ 'a.post.md': 'cheap' }), [{ severity }])).runs;
  expect(run.results[0].level).toBe(level);
});
