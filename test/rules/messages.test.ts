import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docText } from '../../core/src/features/describe/doc-text.ts';
import type { Finding, Param } from '../../core/src/rules/finding.ts';
import { findingText, messageText } from '../../core/src/rules/format-message.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { EXPECTATIONS, languageFor, REFERENTS, UNITS } from '../../core/src/rules/words.ts';
import { keysAt, metaOf } from '../../core/src/syntax/schema-walk.ts';

const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(rules))('%s', (_, rule) => {
  test.each(Object.entries(rule.messages))(
    'says “%s” in both languages with the same values',
    (__, { en, es }) => {
      expect(params(es)).toEqual(params(en));
      expect([en, es].filter((text) => text.trim() === '')).toEqual([]);
    },
  );

  test('has a summary and a reason in both languages, as sentences', () => {
    for (const { en, es } of [rule.docs.summary, rule.docs.why]) {
      expect(en).toMatch(/^\p{Lu}.*\.$/su);
      expect(es).toMatch(/^\p{Lu}.*\.$/su);
    }
  });

  test('says of each option what it does, in both languages', () => {
    for (const schema of Object.values(keysAt(rule.options, [])))
      for (const language of ['en', 'es'] as const)
        expect(docText(metaOf(schema), language)).toMatch(/^\p{Lu}.*\.$/su);
  });

  test('takes no options without defaults, and none that it does not know', () => {
    expect(rule.configure({})).toMatchObject({ ok: true });
    expect(rule.configure({ nonsense: 1 })).toEqual({ ok: false, wrong: ['nonsense'] });
  });
});

describe('words', () => {
  test.each([
    ['es', 'es'],
    ['es-CO', 'es'],
    ['ES_419', 'es'],
    ['es.UTF-8', 'es'],
    ['en-GB', 'en'],
    ['est', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('for the locale %j are %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });

  test.each(Object.entries({ ...EXPECTATIONS, ...REFERENTS, ...UNITS }))(
    'for %s are there in both languages',
    (_, { en, es }) => {
      expect(en).not.toBe('');
      expect(es).not.toBe('');
    },
  );
});

/** The text of a message whose only words are a value. */
function shown(param: Param, language: 'en' | 'es' = 'en'): string {
  return messageText('format/syntax', { key: 'duplicate-key', params: { detail: param } }, language).replace(
    /^The key “|” stands here a second.*$|^La clave «|» aparece aquí por segunda.*$/g,
    '',
  );
}

describe('values in messages', () => {
  test.each<[Param, string, string]>([
    ['text', 'text', 'text'],
    ['a\n  b\t', 'a b ', 'a b '],
    ['{detail} $1 $&', '{detail} $1 $&', '{detail} $1 $&'],
    ['\u202egnp.exe', ' gnp.exe', ' gnp.exe'],
    [12_345.5, '12,345.5', '12.345,5'],
    [{ kind: 'duration', minutes: 90 }, '1h30m', '1h30m'],
    [{ kind: 'list', items: ['a', 'b'] }, 'a, b', 'a, b'],
    [{ kind: 'list', items: [] }, '', ''],
    [{ kind: 'choice', items: ['a', 'b', 'c'] }, '“a”, “b”, or “c”', '«a», «b» o «c»'],
    [
      { kind: 'moment', instant: Date.UTC(2026, 10, 26, 8, 30), zone: 'Europe/Madrid' },
      'Thu 26 Nov, 09:30',
      'jue, 26 nov, 09:30',
    ],
    [
      { kind: 'expected', name: 'zone' },
      'an IANA time zone such as America/Bogota',
      'una zona horaria IANA como America/Bogota',
    ],
    [{ kind: 'expected', name: 'at-least 1' }, 'at least 1', 'al menos 1'],
    [{ kind: 'unit', unit: 'bytes' }, 'bytes', 'bytes'],
  ])('%j', (param, en, es) => {
    expect(shown(param, 'en')).toBe(en);
    expect(shown(param, 'es')).toBe(es);
  });

  test('are bounded, and never cut a character in two', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, (text) => {
        const message = shown(text);
        expect(message.length).toBeLessThanOrEqual(120);
        expect(message.isWellFormed()).toBe(true);
      }),
    );
    expect(
      [shown(`${'😀'.repeat(80)}`), shown(`a${'😀'.repeat(80)}`)].map((text) => text.isWellFormed()),
    ).toEqual([true, true]);
    const many = Array.from({ length: 10_000 }, (_, index) => `item ${index}`);
    expect(shown({ kind: 'list', items: many }).length).toBeLessThan(300);
    expect(shown({ kind: 'choice', items: many }).length).toBeLessThan(300);
  });

  test('that are missing, and messages that do not exist, are shown as they are', () => {
    const finding = { rule: 'none/such', message: { key: 'nothing', params: {} } } as unknown as Finding;
    expect(findingText(finding, 'es')).toBe('nothing');
    expect(messageText('format/syntax', { key: 'duplicate-key', params: {} }, 'en')).toContain('{detail}');
  });
});
