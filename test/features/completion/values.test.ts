import { describe, expect, test } from 'vitest';
import { offeredAt } from '../../support/completions.ts';

const PLAN = `// file: social.plan.yaml
brand: { timezone: America/Bogota, languages: [es, en] }
channels:
  x-es: { network: x, handle: '@acme' }
  "2026.10": { network: linkedin }
pillars: { producto: { name: Producto }, marca: {} }
campaigns: { v2: { name: Versión 2, start: 2026-11-01, hashtags: ['#V2'] } }
objectives: { leads: { statement: Más contactos } }
team: { ana: { name: Ana Ruiz, role: Redacción } }
`;
const post = (front: string) => `${PLAN}// file: a.post.md\n---\n${front}\n---\nHola\n`;

describe('values', () => {
  test.each<readonly [string, readonly string[]]>([
    ['status: █', ['idea', 'draft', 'review', 'approved', 'cancelled']],
    ['kind: █', ['own', 'promotion', 'curated', 'conversation']],
    ['pillar: █', ['producto', 'marca']],
    ['campaign: █', ['v2']],
    ['objective: le█', ['leads']],
    ['author: █', ['ana']],
    ['approvals: [{ by: █ }]', ['ana']],
    ['channels: [█]', ['x-es', '2026.10']],
    ['channels: [x-es, █]', ['2026.10']],
    ['channels:\n  - x-es\n  - █', ['2026.10']],
    ['channels: █', ['x-es', '2026.10']],
    ['repeat: █', ['daily', 'weekdays', 'weekly', 'monthly', 'yearly']],
    ['poll: { multiple: █ }', ['true', 'false']],
  ])('at %j', (front, labels) => {
    expect(offeredAt(post(front)).labels).toEqual(labels);
  });

  test('say in the language of the reader what they mean', () => {
    expect(offeredAt(post('status: █'), 'es').item('review').detail).toBe('espera aprobación');
    expect(offeredAt(post('campaign: █')).item('v2').detail).toBe('Versión 2');
    expect(offeredAt(post('author: █')).item('ana').documentation?.()).toBe(
      '**Ana Ruiz** · team\n\nRedacción',
    );
  });

  test.each<readonly [string, string, string]>([
    ['status: dra█ft # later', 'review', 'status: review█ # later'],
    ['status:█', 'review', 'status: review█'],
    ['status: "█"', 'review', 'status: "review█"'],
    ["status: 'dr█", 'draft', "status: 'draft█"],
    ['channels: [█]', '2026.10', 'channels: ["2026.10"█]'],
    ['channels: [x-es,█]', '2026.10', 'channels: [x-es, "2026.10"█]'],
    ['channels:\n  █', 'x-es', 'channels:\n  x-es█'],
    ['channels:\n  - x-es\n  █', '2026.10', 'channels:\n  - x-es\n  - "2026.10"█'],
    ['poll: { multiple: █ }', 'true', 'poll: { multiple: true█ }'],
  ])('at %j %s is put so that YAML reads it', (front, label, expected) => {
    expect(offeredAt(post(front)).taken(label)).toContain(`---\n${expected}\n---`);
  });

  test('languages and zones of the brand come first', () => {
    expect(offeredAt(post('language: █')).labels.slice(0, 3)).toEqual(['es', 'en', 'pt']);
    expect(offeredAt(post('language: █'), 'es').item('pt').detail).toBe('portugués');
    const zones = offeredAt('brand: { timezone: █ }', 'en', 'social.plan.yaml').labels;
    expect(zones).toContain('Europe/Madrid');
    expect(zones.length).toBeGreaterThan(300);
  });

  test('in a plan: networks, accounts, severities, countries', () => {
    const at = (marked: string) => offeredAt(marked, 'en', 'social.plan.yaml');
    expect(at('channels: { a: { network: █ } }').item('x').detail).toBe('X');
    expect(at('channels: { a: { network: x, account: █ } }').labels).toContain('premium');
    expect(at('rules:\n  limit/too-long: █').labels).toEqual([
      'error',
      'warning',
      'information',
      'hint',
      'off',
    ]);
    expect(at('brand: { currency: █ }').labels.slice(0, 3)).toEqual(['EUR', 'USD', 'GBP']);
    expect(at('calendar: { holidays: [{ country: █ }] }').item('CO').detail).toBe('Colombia');
  });

  test('ids of other posts, those that start as typed before those that contain it, and never its own', () => {
    const others = ['b-launch', 'launch-day', 'zzz']
      .map((id) => `// file: ${id}.post.md\n---\nid: ${id}\n---\nHola\n`)
      .join('');
    const { labels, item } = offeredAt(`${PLAN}${others}// file: launch.post.md\n---\nafter: [laun█]\n---\n`);
    expect(labels).toEqual(['launch-day', 'b-launch']);
    expect(item('launch-day').documentation?.()).toBe('Hola');
  });

  test('a channel of another project is not offered', () => {
    const other = '// file: other/b.plan.yaml\nchannels: { tiktok: { network: tiktok } }\n';
    expect(offeredAt(`${other}${post('channels: [█]')}`).labels).toEqual(['x-es', '2026.10']);
  });
});
