import { expect, test } from 'vitest';
import { PLAIN, type Style } from '../../core/src/report/style.ts';
import { textReport } from '../../core/src/report/text.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { uriOf } from '../support/project.ts';
import { PROJECT, reportOn, withFindings } from './sample.ts';

const NOTHING_APPLIED = { fixes: 0, files: 0 };
const LOOK = { checked: 3, applied: NOTHING_APPLIED, style: PLAIN, width: 80 };

function told(files: Readonly<Record<string, string>>, language: Language = 'en'): string {
  return textReport({ ...reportOn(files, language), ...LOOK });
}

test('findings are shown by file, with their place, ways out and a line that sums up', () => {
  expect(told(PROJECT)).toMatchInlineSnapshot(`
    "posts/a.post.md

      3:11  warning  3h from another post on li (Thu 26 Nov, 12:30); the plan asks for 4h. Move one of them.  schedule/too-close
        3 │ schedule: 2026-11-26 09:30
          │           ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
        see: posts/b.post.md:3:11 The other post on li.

      4:9  error  “aproved” is not one of the choices. Did you mean “approved”?  format/wrong-type
        4 │ status: aproved
          │         ▔▔▔▔▔▔▔
        fix: Change to “approved”

      5:8  error  Expected text, found “2026”.  format/wrong-type
        5 │ title: 2026
          │        ▔▔▔▔
        fix: Put it in quotes (--fix does this)

      7:6  warning  The brand says “affordable” instead of “cheap”.  tone/banned-word
        7 │ 🎉 A cheap cup.
          │      ▔▔▔▔▔
        fix: Change to “affordable”

    posts/b.post.md

      3:11  warning  3h from another post on li (Thu 26 Nov, 09:30); the plan asks for 4h. Move one of them.  schedule/too-close
        3 │ schedule: 2026-11-26 12:30
          │           ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
        see: posts/a.post.md:3:11 The other post on li.

    2 errors, 3 warnings in 2 of 3 files. 1 can be fixed with --fix.
    "
  `);
});

test('the same in Spanish', () => {
  expect(told(PROJECT, 'es')).toMatchInlineSnapshot(`
    "posts/a.post.md

      3:11  aviso  A 3h de otra publicación en li (jue, 26 nov, 12:30); el plan pide 4h. Mueve una de las dos.  schedule/too-close
        3 │ schedule: 2026-11-26 09:30
          │           ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
        véase: posts/b.post.md:3:11 La otra publicación en li.

      4:9  error  «aproved» no es una de las opciones. ¿Querías decir «approved»?  format/wrong-type
        4 │ status: aproved
          │         ▔▔▔▔▔▔▔
        corrección: Cambiar por «approved»

      5:8  error  Se esperaba un texto, y hay «2026».  format/wrong-type
        5 │ title: 2026
          │        ▔▔▔▔
        corrección: Ponerlo entre comillas (lo hace --fix)

      7:6  aviso  La marca dice «affordable» en vez de «cheap».  tone/banned-word
        7 │ 🎉 A cheap cup.
          │      ▔▔▔▔▔
        corrección: Cambiar por «affordable»

    posts/b.post.md

      3:11  aviso  A 3h de otra publicación en li (jue, 26 nov, 09:30); el plan pide 4h. Mueve una de las dos.  schedule/too-close
        3 │ schedule: 2026-11-26 12:30
          │           ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
        véase: posts/a.post.md:3:11 La otra publicación en li.

    2 errores, 3 avisos en 2 de 3 archivos. 1 se puede corregir con --fix.
    "
  `);
});

test.each([
  ['en', 1, '✔ Nothing found in 1 file.\n'],
  ['en', 3, '✔ Nothing found in 3 files.\n'],
  ['es', 1, '✔ Sin hallazgos en 1 archivo.\n'],
  ['es', 3, '✔ Sin hallazgos en 3 archivos.\n'],
] as const)('a clean project in %s, %i files', (language, checked, expected) => {
  expect(textReport({ ...reportOn({}, language), ...LOOK, checked })).toBe(expected);
});

test('what was fixed is told too', () => {
  const clean = { ...reportOn({}), ...LOOK };
  expect(textReport({ ...clean, applied: { fixes: 2, files: 1 } })).toBe(
    '2 fixes applied in 1 file. ✔ Nothing found in 3 files.\n',
  );
});

test('colours are those of whoever shows it, and the severity chooses', () => {
  const paint = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const style: Style = {
    error: paint('e'),
    warning: paint('w'),
    information: paint('i'),
    hint: paint('h'),
    strong: paint('b'),
    faint: paint('f'),
    good: paint('g'),
  };
  const report = withFindings(reportOn({ 'a.post.md': 'cheap' }), [
    { severity: 'hint', span: { start: 0, end: 5 } },
  ]);
  expect(textReport({ ...report, ...LOOK, style })).toMatchInlineSnapshot(`
    "<b>a.post.md</b>

      1:1  <h>hint</h>  The brand does not say “cheap”. Find another word.  <f>tone/banned-word</f>
        <f>1 │</f> cheap
        <f>  │</f> <h>▔▔▔▔▔</h>

    <h>1 hint</h> in 1 of 3 files.
    "
  `);
});

test('of many related places some are shown, and the rest counted', () => {
  const place = {
    uri: uriOf('a.post.md'),
    span: { start: 0, end: 1 },
    message: { key: 'other', params: {} },
  };
  const report = withFindings(reportOn({ 'a.post.md': 'cheap' }), [{ related: Array(12).fill(place) }]);
  const shown = textReport({ ...report, ...LOOK });
  expect(shown.match(/^ {4}see: /gm)).toHaveLength(5);
  expect(shown).toContain('\n    … and 7 more\n');
});

test('nothing in names and messages can steer a terminal', () => {
  const name = 'a\u001b[2J\n\u202e.post.md';
  const report = withFindings(reportOn({}), [
    {
      uri: uriOf('x.post.md'),
      message: { key: 'banned', params: { word: '\u001b]0;owned\u0007' } },
      related: [
        { uri: uriOf('x.post.md'), span: { start: 0, end: 1 }, message: { key: 'other', params: {} } },
      ],
    },
  ]);
  const source = { uri: uriOf('x.post.md'), text: '\u001b[31mred', lineStarts: () => [0] };
  const shown = textReport({ ...report, sourceOf: () => source, nameOf: () => name, ...LOOK });
  const isControl = (character: string) => (character < ' ' && character !== '\n') || character === '\u202e';
  expect([...shown].filter(isControl)).toEqual([]);
  expect(shown.split('\n')[0]).toBe('a␛[2J␊<U+202E>.post.md');
});
