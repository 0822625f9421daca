import { expect, test } from 'vitest';
import { githubReport } from '../../core/src/report/github.ts';
import { uriOf } from '../support/project.ts';
import { PROJECT, reportOn, withFindings } from './sample.ts';

test('each finding is one command', () => {
  const lines = githubReport(reportOn(PROJECT)).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[3]).toBe(
    '::warning file=posts/a.post.md,line=7,col=6,endLine=7,endColumn=11,title=tone/banned-word::The brand says “affordable” instead of “cheap”.',
  );
});

test('what the runner would take for syntax is escaped, the sign of escapes first', () => {
  const name = '50%, a:b.post.md';
  const report = withFindings(reportOn({ [name]: 'x' }), [
    {
      uri: uriOf(name),
      rule: 'Style.A,B:C',
      message: { key: '100%\r\nof {word}: ::error::a,b', params: {} },
    },
  ]);
  expect(githubReport({ ...report, nameOf: () => name })).toBe(
    '::warning file=50%25%2C a%3Ab.post.md,line=1,col=1,endLine=1,endColumn=2,title=Style.A%2CB%3AC::100%25%0D%0Aof {word}: ::error::a,b\n',
  );
});

test('each severity has its command', () => {
  const severities = ['error', 'warning', 'information', 'hint'] as const;
  const report = withFindings(
    reportOn({ 'a.post.md': 'abcd' }),
    severities.map((severity) => ({ severity })),
  );
  const commands = githubReport(report).match(/^::\w+/gm);
  expect(commands).toEqual(['::error', '::warning', '::notice', '::notice']);
});

test('no findings say nothing', () => {
  expect(githubReport(reportOn({}))).toBe('');
});
