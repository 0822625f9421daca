import { describe, expect, test } from 'vitest';
import type { Network } from '../../core/src/networks/network.ts';
import { ageOf } from '../../core/src/networks/profile/age.ts';
import type { Fact } from '../../core/src/networks/profile/facts.ts';
import { networksOverview } from '../../core/src/report/networks/overview.ts';
import { profileReport } from '../../core/src/report/networks/profile.ts';
import { formatFact } from '../../core/src/report/networks/values.ts';
import { PLAIN } from '../../core/src/report/style.ts';

const origin = { source: 'https://example.org', read: '2025-10-01' };

describe('a fact in words', () => {
  test.each<[Pick<Fact, 'path' | 'value' | 'unit'>, string, string]>([
    [{ path: ['text'], value: 3000, unit: 'utf16' }, '3,000 UTF-16 units', '3000 unidades UTF-16'],
    [
      { path: ['text'], value: 280, unit: 'weighted' },
      '280 weighted characters',
      '280 caracteres ponderados',
    ],
    [
      { path: ['media', 'image', 'bytes'], value: 5_242_880 },
      '5,242,880 bytes (5 MiB)',
      '5.242.880 bytes (5 MiB)',
    ],
    [
      { path: ['media', 'video', 'bytes'], value: 2e9 },
      '2,000,000,000 bytes (2 GB)',
      '2.000.000.000 bytes (2 GB)',
    ],
    [{ path: ['media', 'image', 'bytes'], value: 1_234_567 }, '1,234,567 bytes', '1.234.567 bytes'],
    [{ path: ['media', 'video', 'maxSeconds'], value: 140 }, '140 s', '140 s'],
    [{ path: ['media', 'video', 'maxSeconds'], value: 900 }, '900 s (15 min)', '900 s (15 min)'],
    [{ path: ['media', 'image', 'minWidth'], value: 250 }, '250 px', '250 px'],
    [{ path: ['media', 'video', 'maxProportion'], value: 1.91 }, '1.91', '1,91'],
    [{ path: ['poll', 'minutes', 'max'], value: 10_080 }, '10,080 min (7 days)', '10.080 min (7 días)'],
    [{ path: ['poll', 'minutes', 'min'], value: 5 }, '5 min', '5 min'],
    [{ path: ['poll', 'minutes', 'min'], value: 5 / 60 }, '5 s', '5 s'],
    [{ path: ['media', 'image', 'pixels'], value: 36_152_319 }, '36,152,319 px', '36.152.319 px'],
    [{ path: ['price', 'post'], value: 0.015 }, '0.015 USD', '0,015 USD'],
    [{ path: ['supports', 'editing'], value: true }, 'yes', 'sí'],
    [{ path: ['supports', 'nativeScheduling'], value: false }, 'no', 'no'],
    [{ path: ['supports', 'nativeScheduling'], value: {} }, 'yes', 'sí'],
    [
      { path: ['supports', 'nativeScheduling'], value: { min: 5, max: 172_800 } },
      'yes, at least 5 min ahead, at most 172,800 min (120 days) ahead',
      'sí, con al menos 5 min de antelación, con 172.800 min (120 días) de antelación como máximo',
    ],
    [{ path: ['media', 'kinds'], value: ['image', 'gif'] }, 'image, GIF', 'imagen, GIF'],
    [{ path: ['forbidden'], value: ['<', '>'] }, '< >', '< >'],
  ])('%j', (fact, en, es) => {
    expect(formatFact({ ...fact, ...origin }, 'en')).toBe(en);
    expect(formatFact({ ...fact, ...origin }, 'es')).toBe(es);
  });
});

const network: Network = {
  name: 'One',
  counting: { en: 'Counted on fingers.', es: 'Se cuenta con los dedos.' },
  entities: () => [],
  text: [],
  parts: { value: 3, ...origin },
  supports: { threads: { value: true, ...origin } },
};

test.each([
  [
    'en',
    'The oldest of these (parts of a thread) was read 417 days ago, on 2025-10-01: check it at its source.',
  ],
  [
    'es',
    'Lo más antiguo (partes de un hilo) se leyó hace 417 días, el 2025-10-01: conviene comprobarlo en su fuente.',
  ],
] as const)('a profile older than a year says so in %s', (language, note) => {
  const old = profileReport('one', network, ageOf(network, '2026-11-22'), language, PLAIN);
  expect(old.endsWith(`\n\n${note}\n`)).toBe(true);
  expect(profileReport('one', network, ageOf(network, '2026-10-01'), language, PLAIN)).not.toContain(
    note.slice(0, 12),
  );
});

test('what nobody says is a dash, and no limit is not that', () => {
  expect(networksOverview({ one: network }, 'en')).toEqual([
    ['network', 'text', 'title', 'alt text', 'files', 'hashtags', 'threads', 'scheduling'],
    ['one', 'no limit', '–', '–', '–', '–', 'yes', '–'],
  ]);
});

test('kinds of files are named in the language of the reader', () => {
  const fact = { path: ['media', 'kinds'], value: ['image', 'video'] as const };
  expect(formatFact({ ...fact, ...origin }, 'es')).toBe('imagen, vídeo');
});
