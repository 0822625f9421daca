import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../client/src/strings.ts';
import { planSchema } from '../../core/src/model/plan/plan.ts';
import { postsSchema } from '../../core/src/model/post.ts';
import { settingsSchema } from '../../core/src/model/settings.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { cliWords } from '../../server/src/cli/words.ts';
import { sourcesIn } from './sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

type Pair = { readonly place: string; readonly en: string; readonly es: string };

/** Every pair of texts in both languages below a value, with the path to it. */
function pairsIn(value: unknown, place: string, seen = new Set<unknown>()): readonly Pair[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const words: Readonly<Record<string, unknown>> = { ...value };
  const isWords = 'en' in words || 'es' in words;
  if (isWords && [words.en, words.es].some((text) => typeof text === 'string'))
    return [{ place, en: String(words.en ?? ''), es: String(words.es ?? '') }];
  return Object.entries(words).flatMap(([key, child]) => pairsIn(child, `${place}.${key}`, seen));
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

/** What is wrong with a pair: nothing said in one language, or another value named. */
const lacking = (pairs: readonly Pair[]) =>
  pairs.flatMap(({ place, en, es }) => {
    if (en.trim() === '' || es.trim() === '') return [`${place} lacks a language`];
    const same = JSON.stringify(placeholders(en)) === JSON.stringify(placeholders(es));
    return same ? [] : [`${place} names other values: ${en} | ${es}`];
  });

describe('what a person reads is there in English and in Spanish', () => {
  const manifest = JSON.stringify(readJson('package.json'));
  const [en, es] = [readJson('package.nls.json'), readJson('package.nls.es.json')];

  test('in the manifest', () => {
    const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((key) => !(key in en) || !(key in es))).toEqual([]);
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(es).toSorted());
    expect(Object.keys(en).filter((key) => !used.includes(key))).toEqual([]);
    expect(
      Object.entries({ ...en, ...es }).filter(([, text]) => typeof text !== 'string' || text.trim() === ''),
    ).toEqual([]);
  });

  test('in the manifest, with no text that stands there itself', () => {
    const raw: string[] = [];
    JSON.parse(manifest, (key, value: unknown) => {
      const isShown = ['title', 'description', 'markdownDescription', 'label', 'contents'].includes(key);
      if (isShown && typeof value === 'string' && !/^%.*%$/.test(value)) raw.push(value);
      return value;
    });
    // The description of the package itself is for the registry; brands have one name.
    const contributes = JSON.stringify(readJson('package.json').contributes);
    expect(raw.filter((text) => contributes.includes(JSON.stringify(text)) && text !== 'Vocero')).toEqual([]);
  });

  test('in rules and networks', () => {
    const pairs = [...pairsIn(rules, 'rules'), ...pairsIn(networks, 'networks')];
    expect(pairs.length).toBeGreaterThan(300);
    // What networks count is told without values.
    expect(lacking(pairs)).toEqual([]);
  });

  test('in what keys mean', () => {
    for (const schema of [planSchema, postsSchema, settingsSchema]) {
      const metas: unknown[] = [];
      JSON.stringify(schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }), (_, value: unknown) => {
        if (
          typeof value === 'object' &&
          value !== null &&
          'description' in value &&
          typeof value.description === 'string'
        )
          metas.push(value);
        return value;
      });
      expect(metas.length).toBeGreaterThan(2);
      const english = metas.filter((meta) => typeof meta !== 'object' || meta === null || !('es' in meta));
      expect(english).toEqual([]);
    }
  });

  test('in every table of words that the server, the command line and reports have', async () => {
    // Found by what they hold: texts stand beside what they speak of, and a new file is looked at by itself.
    const files = [...sourcesIn('core/src'), ...sourcesIn('server/src/cli/commands')].filter(
      ({ path, text }) => /\bes: ['"`]/.test(text) && !/\.gen\.ts$/.test(path),
    );
    const modules = await Promise.all(
      files.map(async ({ path }) => ({ path, value: (await import(join(ROOT, path))) as unknown })),
    );
    const pairs = modules.flatMap(({ path, value }) => pairsIn({ ...Object(value) }, path));
    expect(new Set(pairs.map(({ place }) => place.split('.ts')[0])).size).toBeGreaterThan(60);
    expect(lacking(pairs)).toEqual([]);
  });

  test.each([
    ['extension', stringsFor],
    ['command line', cliWords],
  ] as const)('in the words of the %s', (_, wordsIn) => {
    const keys = (value: unknown, place = ''): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, child]) => keys(child, `${place}.${key}`))
        : [value === '' ? `${place} is empty` : place];
    expect(keys(wordsIn('es')).length).toBeGreaterThan(10);
    expect(keys(wordsIn('es')).toSorted()).toEqual(keys(wordsIn('en')).toSorted());
  });
});
