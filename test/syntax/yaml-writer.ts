import fc from 'fast-check';

/** A scalar as somebody may write it, without regard to what it means: the `yaml` package says that. */
export type WrittenScalar = { readonly style: string; readonly file: string };

const EOLS = ['\n', '\r\n'] as const;

/** Words that need no quotes anywhere, in several scripts and with characters of two UTF-16 units. */
const word = fc.constantFrom(
  'a',
  'Café',
  'e\u0301xito',
  'ñandú',
  'שלום',
  'مرحبا',
  '😀',
  '👩‍👩‍👧',
  '𝒳',
  'x#y',
  "it's",
  'a"b',
  'a:b',
  'C:\\new',
  '\u00a0',
  'z\u200b',
  '\ufeffq',
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', ' \t ');

const ESCAPES = [
  '\\0',
  '\\a',
  '\\b',
  '\\t',
  '\\n',
  '\\v',
  '\\f',
  '\\r',
  '\\e',
  '\\ ',
  '\\"',
  '\\/',
  '\\\\',
  '\\N',
  '\\_',
  '\\L',
  '\\P',
  '\\\t',
  '\\x41',
  '\\xe9',
  '\\u00e9',
  '\\u00EF',
  '\\ud83d\\ude00',
  '\\U0001F600',
  '\\U0001f468',
];

/** A line break inside a flow scalar: white space before it, some blank lines, and indentation behind it. */
const flowBreak = (eol: string, indent: string) =>
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t '),
      fc.array(fc.constantFrom('', ' ', '\t'), { maxLength: 2 }),
      fc.constantFrom('', '  ', '\t'),
    )
    .map(
      ([before, blanks, more]) =>
        `${before}${eol}${blanks.map((blank) => blank + eol).join('')}${indent}${more}`,
    );

const continuation = (eol: string, indent: string) =>
  fc.constantFrom('', ' ', '\t').map((before) => `${before}\\${eol}${indent}`);

type Where = { readonly eol: string; readonly indent: string };

function doubleQuoted({ eol, indent }: Where) {
  const token = fc.oneof(
    word.filter((text) => !/["\\]/.test(text)),
    gap,
    fc.constantFrom(...ESCAPES),
    flowBreak(eol, indent),
    continuation(eol, indent),
  );
  return fc.array(token, { maxLength: 12 }).map((tokens) => `"${tokens.join('')}"`);
}

function singleQuoted({ eol, indent }: Where) {
  const token = fc.oneof(
    word.filter((text) => !text.includes("'")),
    gap,
    fc.constant("''"),
    flowBreak(eol, indent),
  );
  return fc.array(token, { maxLength: 12 }).map((tokens) => `'${tokens.join('')}'`);
}

function plain({ eol, indent }: Where) {
  const separator = fc.oneof(gap, flowBreak(eol, indent));
  return fc
    .tuple(
      word.filter((text) => /^[\p{L}\p{S}]/u.test(text)),
      fc.array(fc.tuple(separator, word), { maxLength: 6 }),
    )
    .map(([first, rest]) => first + rest.map(([space, text]) => space + text).join(''));
}

/** A block scalar: any header, then lines that are blank, blank with spaces, more indented, or text. */
function block(style: '|' | '>', { eol, indent }: Where) {
  const inner = fc.constantFrom(1, 2, 4);
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        ' ',
        '   ',
        '\t',
        '  more',
        '\ttab',
        ' \ttab',
        'end ',
        'end\t',
        '# no comment',
        '\u00a0x',
      ),
    },
  );
  return fc
    .record({
      inner,
      chomping: fc.constantFrom('', '-', '+'),
      isStated: fc.boolean(),
      digitFirst: fc.boolean(),
      comment: fc.constantFrom('', ' ', ' # why', '\t# why'),
      lines: fc.array(line, { maxLength: 7 }),
      endsWithBreak: fc.boolean(),
    })
    .map(({ inner: more, chomping, isStated, digitFirst, comment, lines, endsWithBreak }) => {
      const digit = isStated ? String(more) : '';
      const header = style + (digitFirst ? digit + chomping : chomping + digit) + comment;
      const margin = indent.slice(1) + ' '.repeat(more);
      const body = lines.map((text) => (text === undefined ? '' : margin + text));
      return [header, ...body].join(eol) + (endsWithBreak ? eol : '');
    });
}

/** Puts a scalar where scalars stand, and something behind it. `@` marks the place. */
const SURROUNDINGS = [
  { before: 'key: ', after: '', indent: ' ' },
  { before: '# first\nother: 1\nkey: ', after: 'last: 2\n', indent: ' ' },
  { before: 'list:\n  - key: ', after: '    next: 3\n', indent: '     ' },
  { before: '- key: &anchor ', after: '- 2\n', indent: '   ' },
  { before: '\ufeffkey: ', after: '', indent: ' ' },
  { before: 'key: !!str ', after: '\n# last\n', indent: ' ' },
] as const;

const STYLES = {
  plain,
  single: singleQuoted,
  double: doubleQuoted,
  literal: (where: Where) => block('|', where),
  folded: (where: Where) => block('>', where),
};

export type Style = keyof typeof STYLES;

/** Files that hold one scalar of a style under the key `key`. */
export function written(style: Style): fc.Arbitrary<string> {
  return fc.constantFrom(...EOLS).chain((eol) =>
    fc.constantFrom(...SURROUNDINGS).chain(({ before, after, indent }) =>
      STYLES[style]({ eol, indent }).map((scalar) => {
        const end = after === '' || scalar.endsWith('\n') ? '' : eol;
        return before.replaceAll('\n', eol) + scalar + end + after.replaceAll('\n', eol);
      }),
    ),
  );
}
