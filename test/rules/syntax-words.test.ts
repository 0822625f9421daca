import { expect, test } from 'vitest';
import { findingText } from '../../core/src/rules/format-message.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const said = (text: string, language: 'en' | 'es') =>
  lintFile(workspaceOf({ 'a.posts.yaml': text }), uriOf('a.posts.yaml'))
    .filter(({ rule }) => rule === 'format/syntax')
    .map((finding) => findingText(finding, language));

test.each([
  ['- channels: [x\n  status: draft\n', /Add the “\]” that is missing/, /Añade el «\]» que falta/],
  ['- { channels: x\n- text: A\n', /Add the “\}” that is missing/, /Añade el «\}» que falta/],
  ['- { channels: [x] status: draft }\n', /a comma is missing/, /Falta una coma/],
  [
    '- channels: x\n  status draft\n  text: A\n',
    /neither a key with “: ”/,
    /no es una clave seguida de «: »/,
  ],
  ['- text: "A"# why\n', /a space before its “#”/, /un espacio antes de «#»/],
  ['- text: * A\n', /cannot start with this character/, /no puede empezar con este carácter/],
  ['- [a]: b\n- "A" B\n', /not valid YAML/, /no es YAML válido/],
])('%j is told of in the language of the reader', (text, english, spanish) => {
  expect(said(text, 'en').join('\n')).toMatch(english);
  expect(said(text, 'es').join('\n')).toMatch(spanish);
});

test('no word of the parser reaches a reader', () => {
  const broken = [
    'a: b\n- c',
    '- |9\n x',
    '- <<: *no\n',
    '- &a &b c',
    '- !!x !!y z',
    '- "\\q"',
    '- @a: `b`',
    '%YAML 9\n- a',
  ];
  const parser = /\b(?:unexpected|implicit|must|mapping|scalar|sequence|token|resolve|invalid|flow)\b/i;
  for (const text of broken) expect(said(text, 'es').filter((one) => parser.test(one))).toEqual([]);
});
