import { describe, expect, test } from 'vitest';
import { analyticsForms } from '../../core/src/exchange/analytics/registry.gen.ts';
import { matchAnalytics, metricsOf, type SentPlace } from '../../core/src/exchange/match-analytics.ts';
import { readAnalytics, readCount } from '../../core/src/exchange/read-analytics.ts';
import { metricSchema } from '../../core/src/model/metrics.ts';
import { wallMinutes } from '../../core/src/model/time.ts';

function read(network: string, text: string) {
  const form = analyticsForms[network];
  if (!form) throw new Error(`There is no form for ${network}.`);
  return readAnalytics(text, form);
}

/** Tables as the networks write them, with what makes each of them awkward. */
const TABLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  x: [
    [
      'in English',
      'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n1844,"Thu, Oct 22, 2026","Tea, twice",https://x.com/a/status/1844,"3,012",99,140,4,1,0,9,12,5,3,7,0,0\n',
    ],
    [
      'in Spanish, by semicolons and with a mark in front',
      '\ufeffId. de la publicación;Fecha;Texto de la publicación;Impresiones;Me gusta;Guardados;Respuestas;Republicaciones;Clics en la URL\r\n1844;2026-10-22;"Tea, twice";3.012;99;4;9;12;7\r\n',
    ],
  ],
  linkedin: [
    [
      'with a title above the headings',
      'Aggregated engagement metrics for your page posts\nPost title,Post link,Post type,Created date,Impressions,Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate\n"Tea, twice",https://www.linkedin.com/feed/update/urn:li:activity:1844,Organic,10/22/2026,3012,,7,0.2,99,9,12,0,0.1\n',
    ],
  ],
  meta: [
    [
      'with parts of one number in two columns',
      'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n1844,1,a,A,"Tea, twice",0,10/22/2026 07:30,https://www.instagram.com/p/Cx1/,IG image,,Lifetime,3012,2500,99,12,0,9,4\n',
    ],
    [
      'in Spanish',
      'Identificador de la publicación;Descripción;Hora de publicación;Enlace permanente;Visualizaciones;Alcance;Me gusta;Veces que se compartió;Comentarios;Veces que se guardó\n1844;"Tea, twice";10/22/2026 07:30;https://www.instagram.com/p/Cx1/;3012;2500;99;12;9;4\n',
    ],
  ],
  tiktok: [
    [
      'by tabs',
      'Video title\tVideo link\tPost time\tTotal likes\tTotal comments\tTotal shares\tTotal views\nTea, twice\thttps://www.tiktok.com/@a/video/1844\t2026-10-22\t99\t9\t12\t3012\n',
    ],
  ],
  youtube: [
    [
      'with a line of sums, which is of no post',
      'Content,Video title,Video publish time,Views,Watch time (hours),Likes,Comments added,Shares\nTotal,,,3012,20,99,9,12\nabc1844,"Tea, twice","Oct 22, 2026",3012,20,99,9,12\n',
    ],
  ],
};

describe.each(Object.entries(TABLES))('a table of %s', (network, tables) => {
  test.each(tables)('%s', (_, text) => {
    const found = read(network, text);
    const row = found?.posts.at(-1);
    expect(row).toMatchObject({ text: 'Tea, twice' });
    expect(row?.counters).toMatchObject({ views: 3012, likes: 99, reposts: 12, replies: 9 });
    expect(row?.time?.wall).toMatchObject({ year: 2026, month: 10, day: 22 });
    expect(row?.id ?? row?.url).toMatch(/1844|Cx1/);
  });
});

test('every network has a table here', () => {
  expect(Object.keys(TABLES).toSorted()).toEqual(Object.keys(analyticsForms).toSorted());
});

test('what is not understood is told, and the rest is read', () => {
  const found = read(
    'x',
    'Post id,Post text,Likes,Mood\n1,One,5,good\n,,,\n2,Two,many,bad\n3,Three,-4,bad\n,,7,\n',
  );
  expect(found?.posts.map(({ id, counters }) => [id, counters.likes])).toEqual([['1', 5]]);
  expect(found?.skipped).toEqual([4, 5, 6]);
  expect(found?.unknown).toEqual(['Mood']);
});

test('followers by day come without posts', () => {
  const found = read('tiktok', 'Date,Followers\n2026-10-01,120\n2026-10-02,123\nsome day,125\n');
  expect(found?.followers).toEqual([
    { line: 2, day: '2026-10-01', followers: 120 },
    { line: 3, day: '2026-10-02', followers: 123 },
  ]);
  expect(found?.skipped).toEqual([4]);
});

test.each(['', 'hello', 'Name,Mail\na,b\n', 'Date,Post text\n2026-10-01,One\n', '\u0000\u0001,,,"""'])(
  'a table of something else is none: %j',
  (text) => expect(read('x', text)).toBeUndefined(),
);

test.each([
  ['1234', 1234],
  ['1,234', 1234],
  ['1.234', 1234],
  ['12.345.678', 12_345_678],
  ['1\u00a0234', 1234],
  ['1.2K', 1200],
  ['3M', 3_000_000],
  ['1.5', 2],
  ['-5', undefined],
  ['', undefined],
  ['5%', undefined],
  ['1,2,3', undefined],
])('the count %j is %s', (text, count) => expect(readCount(text)).toBe(count));

describe('rows find their posts', () => {
  const at = (day: number, hour: number) =>
    wallMinutes({ year: 2026, month: 10, day, hour, minute: 0, second: 0 });
  const place = (post: string, text: string, minute: number, id?: string): SentPlace => ({
    ...{ post, text, minute, id },
    url: id && `https://x.com/a/status/${id}`,
  });
  const rows = (text: string) => read('x', `Post id,Date,Post text,Likes\n${text}`)?.posts ?? [];
  const TEA = 'Tea tastes of the water that it is made with, and of little else besides';

  test('by id, whatever their texts say', () => {
    const places = [place('a', 'Other words', at(1, 9), '11'), place('b', TEA, at(22, 9), '12')];
    const { matches } = matchAnalytics(rows(`11,2026-10-22,"${TEA}",5\n`), places);
    expect(matches).toMatchObject([{ place: { post: 'a' }, confidence: 1, by: 'id' }]);
  });

  test('by text and time, with a confidence that is not certainty', () => {
    const { matches } = matchAnalytics(rows(`,2026-10-22,"${TEA.slice(0, 50)}…",5\n`), [
      place('b', TEA, at(22, 9)),
    ]);
    expect(matches).toMatchObject([{ place: { post: 'b' }, by: 'text-and-time' }]);
    expect(matches[0]?.confidence).toBeGreaterThan(0.8);
    expect(matches[0]?.confidence).toBeLessThanOrEqual(1);
  });

  test('not by time alone, and not a post of another id', () => {
    const { matches, rest } = matchAnalytics(
      rows(`,2026-10-22,"Coffee, ground coarsely",5\n99,2026-10-22,"${TEA}",5\n`),
      [place('b', TEA, at(22, 9), '12')],
    );
    expect(matches).toEqual([]);
    expect(rest).toHaveLength(2);
  });

  test('each post once, by the row that is surer', () => {
    const { matches, rest } = matchAnalytics(rows(`,2026-10-02,"${TEA}",5\n,2026-10-22,"${TEA}",6\n`), [
      place('b', TEA, at(22, 9)),
    ]);
    expect(matches.map(({ row }) => row.counters.likes)).toEqual([6]);
    expect(rest.map(({ line }) => line)).toEqual([2]);
  });

  test('and become lines that a file of metrics takes', () => {
    const { matches } = matchAnalytics(rows(`,2026-10-22,"${TEA}",5\n`), [place('b', TEA, at(22, 9))]);
    const lines = metricsOf(matches, 'x', '2026-10-30', '2026-10-30T10:00:00.000Z');
    expect(lines).toHaveLength(1);
    for (const line of lines) expect(metricSchema.parse(JSON.parse(JSON.stringify(line)))).toEqual(line);
  });
});
