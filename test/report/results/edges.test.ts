import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../core/src/report/results/period.ts';
import { renderCsv } from '../../../core/src/report/results/render/render-csv.ts';
import { renderJson } from '../../../core/src/report/results/render/render-json.ts';
import { renderMarkdown } from '../../../core/src/report/results/render/render-markdown.ts';
import { reportPage } from '../../../core/src/report/results/render/report-page.ts';
import { reportContext } from '../../../core/src/report/results/report-context.ts';
import { reportFormat } from '../../../core/src/report/results/report-format.ts';
import { resultsReport } from '../../../core/src/report/results/results-report.ts';
import { readRecord } from '../../../core/src/workspace/record-file.ts';
import { withRecords } from '../../../core/src/workspace/records.ts';
import { type Workspace, withNow } from '../../../core/src/workspace/workspace.ts';
import { ROOT, uriOf, workspaceOf } from '../../support/project.ts';
import { makeReport, NOW } from './example-report.ts';

const PLAN = 'channels: { x: { network: x } }\n';
const nameOf = (uri: string) => uri.slice(ROOT.length + 1);

function project(
  files: Readonly<Record<string, string>>,
  records: Readonly<Record<string, string>> = {},
): Workspace {
  const read = Object.entries(records).map(([name, text]) => readRecord(uriOf(name), text));
  return withNow(withRecords(workspaceOf(files), read), NOW);
}

function made(workspace: Workspace, period = '2026-11') {
  const { report, context, format } = makeReport(workspace, `${ROOT}/`, period, 'en');
  const options = { format, nameOf };
  const texts = {
    md: renderMarkdown(report, options),
    csv: renderCsv(report, options),
    json: renderJson(report, nameOf),
    html: reportPage(report, context, { ...options, logo: undefined }),
  };
  for (const text of Object.values(texts)) expect(text).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
  return { report, ...texts };
}

const post = (day: string, text = 'Hello', more = '') =>
  `---\nchannels: x\nstatus: approved\nschedule: ${day} 09:00\n${more}---\n${text}\n`;
const metric = (name: string, day: string, counts: string) =>
  `{"kind":"post","post":"${name}","channel":"x","day":"${day}","at":"${day}T12:00:00Z","source":"api",${counts}}\n`;

describe('a report says what it does not know', () => {
  const kinds = (workspace: Workspace, period?: string) =>
    made(workspace, period).report.unknowns.map(({ kind }) => kind);

  test('about a plan of channels alone, without a post', () => {
    expect(kinds(project({ 'social.plan.yaml': PLAN }))).toEqual([
      'not-over',
      'no-posts',
      'no-plan-section',
      'no-metrics',
      'no-conversations',
      'no-followers',
    ]);
  });

  test('about one post without a number', () => {
    const workspace = project({ 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-02') });
    const { report, md } = made(workspace);
    expect(report.sections.overview.published.value).toBe(1);
    expect(report.sections.overview.interactions.value).toBeUndefined();
    expect(report.unknowns.map(({ kind }) => kind)).toContain('no-receipts');
    expect(report.recommendations.map(({ rule }) => rule)).toContain('no-metrics');
    expect(md).toContain('There are no receipts');
  });

  test('about a period that lies ahead', () => {
    expect(
      kinds(project({ 'social.plan.yaml': PLAN, 'a.post.md': post('2027-03-02') }), '2027-03'),
    ).toContain('ahead');
  });

  test('about lines that are broken, negative or absurd, and counts the others', () => {
    const lines = [
      metric('a', '2026-11-08', '"likes":-4'),
      metric('a', '2026-11-08', '"likes":1e300'),
      metric('a', '2026-11-08', '"likes":"many"'),
      '{"kind":"post"\n',
      '<<<<<<< HEAD\n',
      metric('a', '2026-11-08', '"likes":7,"shoes":3'),
      metric('a', '2026-11-99', '"likes":3'),
    ].join('');
    const workspace = project(
      { 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-02') },
      { '.vocero/metrics/a.jsonl': lines, 'kpis.csv': 'kpi,day,value\nk,2026-11-01,abc\nk,2026-13-01,1\n' },
    );
    const { report } = made(workspace);
    expect(report.sections.overview.interactions.value).toBe(7);
    expect(report.unknowns.find(({ kind }) => kind === 'refused-lines')).toMatchObject({
      count: 8,
      names: ['a.jsonl:1,2,3,4,5,7', 'kpis.csv:2,3'],
    });
  });

  test('and tells no share and no ranking of fewer than five', () => {
    const files = Object.fromEntries(
      [2, 3, 4, 5].map((day) => [`p${day}.post.md`, post(`2026-11-0${day}`, `Post ${day}`, 'pillar: a\n')]),
    );
    const metrics = [2, 3, 4, 5].map((day) => metric(`p${day}`, '2026-11-15', `"likes":${day}`)).join('');
    const plan = `${PLAN}pillars: { a: { share: 50% } }\n`;
    const { report } = made(
      project({ 'social.plan.yaml': plan, ...files }, { '.vocero/metrics/a.jsonl': metrics }),
    );
    expect(report.sections.mix.pillars[0]).toMatchObject({ share: undefined, posts: { length: 4 } });
    expect(report.sections.posts).toMatchObject({ best: [], worst: [], ranked: 0 });
    expect(report.sections.times.measured).toBe(0);
  });
});

test('a number that was read the day a post went out is not compared with others', () => {
  const workspace = project(
    { 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-02') },
    { '.vocero/metrics/a.jsonl': metric('a', '2026-11-03', '"likes":3') },
  );
  const { overview, posts } = made(workspace).report.sections;
  expect([overview.interactions.value, overview.median.value, posts.unmeasured.length]).toEqual([
    3,
    undefined,
    1,
  ]);
});

test('the newest number of a post counts, whatever the order of lines and files', () => {
  const [old, fresh] = [metric('a', '2026-11-05', '"likes":3'), metric('a', '2026-11-09', '"likes":9')];
  const likes = (records: Readonly<Record<string, string>>) =>
    made(project({ 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-02') }, records)).report.sections
      .overview.interactions.value;
  expect(likes({ '.vocero/metrics/a.jsonl': fresh + old })).toBe(9);
  expect(likes({ '.vocero/metrics/b.jsonl': old, '.vocero/metrics/a.jsonl': fresh + fresh })).toBe(9);
});

test('two projects in one workspace do not share their numbers', () => {
  const workspace = project(
    {
      'one/a.plan.yaml': PLAN,
      'one/a.post.md': post('2026-11-02'),
      'two/a.plan.yaml': PLAN,
      'two/a.post.md': post('2026-11-02'),
    },
    { 'one/.vocero/metrics/a.jsonl': metric('a', '2026-11-09', '"likes":9') },
  );
  const { report } = makeReport(workspace, uriOf('two/'), '2026-11', 'en');
  expect(report.sections.overview.interactions.value).toBeUndefined();
});

test('hostile text does nothing in any form', () => {
  const evil =
    '<script>alert(1)</script><img src=x onerror=alert(2)>"\'`=1+1 [x](javascript:alert(3)) \u202e';
  const quoted = JSON.stringify(evil);
  const plan = [
    PLAN,
    `brand: { name: ${quoted} }`,
    `pillars: { a: { name: ${quoted} } }`,
    `tasks: [{ task: ${quoted}, due: 2026-11-02 }]`,
    `budget: { lines: [{ name: ${quoted}, spent: 3 }] }`,
    `report: { notes: [{ text: ${quoted} }], colour: '#7a3e00' }`,
    `crisis: { log: [{ at: 2026-11-03 10:00, state: watch, what: ${quoted} }] }`,
  ].join('\n');
  const message = `{"kind":"message","id":"1","channel":"x","at":"2026-11-02T10:00:00Z","text":${quoted},"url":"javascript:alert(1)"}\n`;
  const { html, md, csv } = made(
    project(
      { 'social.plan.yaml': plan, 'a.post.md': post('2026-11-02', evil, `pillar: a\ntitle: ${quoted}\n`) },
      { '.vocero/conversations/a.jsonl': message },
    ),
  );
  expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/);
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('\u202e');
  expect(md).not.toMatch(/<script|<img|[^\\]\]\(javascript/);
  expect(csv).not.toMatch(/(?:^|,)"?=1/m);
});

test('a page asks nobody for anything', () => {
  const { html } = made(
    project({ 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-02', 'See https://example.com/x') }),
  );
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  expect(html).not.toMatch(
    /<(?:script|link|iframe|object|embed)\b|\b(?:src|href)="(?!#|data:)|url\(|@import/,
  );
});

test('ten thousand posts make one report, with the posts behind a number bounded', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) => {
    const day = String(1 + (index % 20)).padStart(2, '0');
    return `- { id: p${index}, channels: x, status: approved, schedule: 2026-11-${day} 09:00, text: Post ${index} }`;
  });
  const metrics = entries
    .map((_, index) => metric(`p${index}`, '2026-11-21', `"likes":${index % 97}`))
    .join('');
  const files = Array.from({ length: 100 }, (_, index) => [
    `${index}.posts.yaml`,
    entries.slice(index * 100, index * 100 + 100).join('\n'),
  ]);
  const workspace = project(
    { 'social.plan.yaml': PLAN, ...Object.fromEntries(files) },
    { '.vocero/metrics/a.jsonl': metrics },
  );
  const period = parsePeriod('2026-11');
  if (!period) throw new Error('November is a period.');
  // Without findings: how long rules take is measured elsewhere.
  const context = reportContext(workspace, `${ROOT}/`, period, NOW, () => []);
  const report = resultsReport(context);
  const format = reportFormat('en', undefined, 'UTC');
  expect(report.sections.overview.published.value).toBe(10_000);
  expect(report.sections.posts.best).toHaveLength(5);
  const html = reportPage(report, context, { format, nameOf, logo: undefined });
  expect(html).toContain('and 9950 more');
  expect(html.length).toBeLessThan(8_000_000);
}, 120_000);
