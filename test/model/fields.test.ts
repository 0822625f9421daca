import { describe, expect, test } from 'vitest';
import {
  byWeekday,
  clockRange,
  date,
  dateTime,
  duration,
  EXPECTED,
  hashtag,
  id,
  language,
  money,
  oneOrMore,
  share,
  timeOfDay,
  url,
  zone,
} from '../../core/src/model/fields.ts';
import { EXPECTATIONS } from '../../core/src/rules/words.ts';

describe('values of a field', () => {
  test.each([
    [
      'id',
      id,
      ['x', 'x-es', 'Año.2026/11', '日本', '7', 'a_b'],
      ['', '-a', 'a-', 'a b', 'a:b', '_a', '__proto__', 'a\nb'],
    ],
    [
      'date',
      date,
      ['2026-11-26', '2024-02-29'],
      ['2026-02-29', '2026-13-01', '26-11-26', '2026-1-1', '2026-11-26 ', ''],
    ],
    [
      'dateTime',
      dateTime,
      ['2026-11-26 09:30', '2026-11-26T09:30Z'],
      ['2026-11-26', 'tomorrow', '2026-11-26 25:00'],
    ],
    ['duration', duration, ['4h', '1h30m', '7d'], ['4', 'soon', '1000d']],
    ['timeOfDay', timeOfDay, ['00:00', '9:30', '23:59'], ['24:00', '9:3', '09:60']],
    [
      'clockRange',
      clockRange,
      ['09:00-18:00', '22:00 – 02:00', '00:00-24:00'],
      ['9-18', '24:00-01:00', '09:00'],
    ],
    ['zone', zone, ['Europe/Madrid', 'UTC'], ['Madrid', '+02:00', 'constructor', '']],
    ['language', language, ['es', 'en-GB', 'es-419', 'zh-Hant-TW'], ['spanish', 'e', 'es_CO', '']],
    [
      'url',
      url,
      ['https://a.example', 'http://a.example/x?y#z'],
      ['a.example', 'ftp://a.example', 'https://', 'https:// a', 'javascript:alert(1)'],
    ],
    ['hashtag', hashtag, ['#Café', '#a_1', '#हिन्दी'], ['Café', '#', '#a b', '#a-b']],
    ['share', share, ['30%', '100 %', '12.5%', 0, 1, 0.25], ['130%', '30', -0.1, 1.1, true]],
    ['money', money, [0, 12.5], [-1, '12']],
    [
      'byWeekday',
      byWeekday(timeOfDay),
      [{ mon: '09:30', weekend: '10:00' }, {}],
      [{ monday: '09:30' }, { mon: '9' }],
    ],
    ['oneOrMore', oneOrMore(timeOfDay), ['09:30', ['09:30', '10:00'], []], ['9', ['09:30', 5]]],
  ])('%s', (_, schema, good, bad) => {
    expect(good.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(bad.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });

  test('become what they mean', () => {
    expect(share.parse('30%')).toBe(0.3);
    expect(duration.parse('1h30m')).toBe(90);
    expect(oneOrMore(timeOfDay).parse('09:30')).toEqual(['09:30']);
  });

  test('are named in messages by words that exist', () => {
    expect(EXPECTED.filter((name) => !Object.hasOwn(EXPECTATIONS, name))).toEqual([]);
  });
});
