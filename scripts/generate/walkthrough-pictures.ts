import type { Language } from '../../core/src/rules/words.ts';

type Colour = 'text' | 'quiet' | 'key' | 'value' | 'problem' | 'accent';

/** A piece of a line of code: what it says and how it is coloured. */
type Piece = readonly [text: string, colour?: Colour];
type Line = readonly Piece[];

/** Colours of whatever theme is on; the first is for a picture that is looked at outside the editor. */
const COLOURS: Readonly<Record<Colour, string>> = {
  text: 'var(--vscode-editor-foreground, #3b3b3b)',
  quiet: 'var(--vscode-descriptionForeground, #6a6a6a)',
  key: 'var(--vscode-symbolIcon-propertyForeground, var(--vscode-textLink-foreground, #005fb8))',
  value: 'var(--vscode-charts-green, #2f7d32)',
  problem: 'var(--vscode-editorWarning-foreground, #9a6700)',
  accent: 'var(--vscode-button-background, #005fb8)',
};

const WIDTH = 520;
const FONT = `font-family="var(--monaco-monospace-font, ui-monospace, Menlo, Consolas, monospace)" font-size="13"`;
const UI = `font-family="system-ui, sans-serif"`;
const PANEL = 'var(--vscode-editor-background, #ffffff)';
const RAISED = 'var(--vscode-editorWidget-background, #f8f8f8)';
const BORDER = 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #c8c8c8))';
const CHARACTER = 7.83;

/** The pictures of the walkthrough, by the name of their file: drawn once for both languages and all themes. */
export function walkthroughPictures(): ReadonlyMap<string, string> {
  const all = Object.entries(PICTURES).flatMap(([name, draw]) =>
    (['en', 'es'] as const).map((language): readonly [string, string] => [
      `media/walkthrough/${name}.${language}.svg`,
      draw(language),
    ]),
  );
  return new Map(all);
}

const PICTURES: Readonly<Record<string, (language: Language) => string>> = {
  plan: (language) => {
    const es = language === 'es';
    return page('social.plan.yaml', 300, [
      code([
        [[es ? '# Quién habla, dónde, cómo y cuándo.' : '# Who speaks, where, how and when.', 'quiet']],
        [['brand', 'key'], [':']],
        [['  name', 'key'], [': '], ['Café Andino', 'value']],
        [['  timezone', 'key'], [': '], ['America/Bogota', 'value']],
        [['channels', 'key'], [':']],
        [['  x', 'key'], [':']],
        [['    network', 'key'], [': '], ['x', 'value']],
        [['    minGap', 'key'], [': '], ['4h', 'value']],
        [['voice', 'key'], [':']],
        [['  register', 'key'], [': '], [es ? 'tú' : 'you', 'value']],
      ]),
    ]);
  },
  post: (language) => {
    const es = language === 'es';
    return page(es ? 'cosecha.post.md' : 'harvest.post.md', 300, [
      code([
        [['---', 'quiet']],
        [['channels', 'key'], [': ['], ['x', 'value'], [', '], ['instagram', 'value'], [']']],
        [
          ['schedule', 'key'],
          [': '],
          ['2026-11-26 09:30', 'value'],
          [es ? '   jueves' : '   Thursday', 'quiet'],
        ],
        [['status', 'key'], [': '], ['draft', 'value']],
        [['---', 'quiet']],
        [[es ? 'La cosecha de Nariño ya está en bodega.' : 'The Nariño harvest is in. Three farms,']],
        [[es ? 'Tres fincas, 1.240 kilos y un café que' : '1,240 kilos and one coffee that']],
        [[es ? 'sabe a panela. ' : 'tastes of panela. '], ['{link}', 'key']],
      ]),
      pill(330, 250, es ? 'x  quedan 142' : 'x  142 left', 'accent'),
    ]);
  },
  fix: (language) => {
    const es = language === 'es';
    const before = es ? 'Puedes ' : 'You can ';
    const word = es ? 'utilizar' : 'utilize';
    return page(es ? 'cosecha.post.md' : 'harvest.post.md', 250, [
      code([[[before], [word], [es ? ' cualquier molino.' : ' any grinder.']]]),
      squiggle(28 + before.length * CHARACTER, 78, word.length * CHARACTER),
      card(28, 96, 440, 54, [
        [
          es ? 'La marca dice «usar» en vez de «utilizar».' : 'The brand says “use” instead of “utilize”.',
          'text',
        ],
        ['tone/banned-word', 'quiet'],
      ]),
      card(28, 164, 300, 34, [[es ? 'Cambiar por «usar»' : 'Change to “use”', 'text']], true),
    ]);
  },
  preview: (language) => {
    const es = language === 'es';
    const say = es
      ? ['La cosecha de Nariño ya está en', 'bodega. Tres fincas, 1.240 kilos…']
      : ['The Nariño harvest is in. Three', 'farms, 1,240 kilos…'];
    return page(es ? 'Vista previa' : 'Preview', 290, [
      box(28, 60, 464, 200, RAISED, 10),
      `<circle cx="58" cy="92" r="16" fill="${COLOURS.accent}"/>`,
      `<text x="58" y="97" text-anchor="middle" ${UI} font-size="13" font-weight="600" fill="var(--vscode-button-foreground, #fff)">CA</text>`,
      label(84, 89, 'Café Andino', 'text', 600),
      label(84, 106, '@cafeandino', 'quiet'),
      ...say.map((line, index) => label(44, 138 + index * 20, line, 'text')),
      label(44, 178, es ? '… ver más' : '… see more', 'quiet'),
      box(44, 192, 432, 52, PANEL, 6),
      label(56, 214, 'cafeandino.example', 'quiet'),
      label(56, 232, es ? 'Cosecha 2026' : 'Harvest 2026', 'text', 600),
    ]);
  },
  calendar: (language) => {
    const es = language === 'es';
    const days = es ? ['lun', 'mar', 'mié', 'jue', 'vie'] : ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
    const cell = 92;
    const at = (column: number, row: number) => [30 + column * cell, 74 + row * 66] as const;
    const posts: readonly (readonly [number, number, string, Colour])[] = [
      [0, 0, '09:30 x', 'accent'],
      [1, 0, '10:00 in', 'value'],
      [3, 0, '09:30 x', 'accent'],
      [4, 1, '12:00 ig', 'problem'],
      [1, 1, '10:00 in', 'value'],
      [2, 2, '09:30 x', 'accent'],
    ];
    return page(es ? 'Calendario' : 'Calendar', 300, [
      ...days.map((day, column) => label(at(column, 0)[0] + 4, 66, day, 'quiet')),
      ...[0, 1, 2].flatMap((row) => days.map((_, column) => box(...at(column, row), cell - 4, 62, PANEL, 4))),
      ...posts.map(([column, row, text, colour]) => {
        const [x, y] = at(column, row);
        return `<rect x="${x + 6}" y="${y + 22}" width="3" height="24" rx="1.5" fill="${COLOURS[colour]}"/>${label(x + 15, y + 39, text, 'text')}`;
      }),
    ]);
  },
};

function page(title: string, height: number, inside: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<title>${encode(title)}</title>`,
    box(0.5, 0.5, WIDTH - 1, height - 1, PANEL, 8),
    label(28, 28, title, 'quiet'),
    `<path d="M0 42H${WIDTH}" stroke="${BORDER}"/>`,
    ...inside,
    '</svg>',
    '',
  ].join('\n');
}

function code(lines: readonly Line[]): string {
  const rows = lines.map((line, index) => {
    const pieces = line.map(
      ([text, colour = 'text']) => `<tspan fill="${COLOURS[colour]}">${encode(text)}</tspan>`,
    );
    return `<text x="28" y="${72 + index * 22}" xml:space="preserve" ${FONT}>${pieces.join('')}</text>`;
  });
  return rows.join('\n');
}

function label(x: number, y: number, text: string, colour: Colour, weight = 400): string {
  return `<text x="${x}" y="${y}" ${UI} font-size="13" font-weight="${weight}" fill="${COLOURS[colour]}">${encode(text)}</text>`;
}

function box(x: number, y: number, width: number, height: number, fill: string, radius: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${BORDER}"/>`;
}

function card(
  x: number,
  y: number,
  width: number,
  height: number,
  lines: readonly (readonly [string, Colour])[],
  isChosen = false,
): string {
  const bar = isChosen
    ? `<rect x="${x + 8}" y="${y + 9}" width="3" height="${height - 18}" rx="1.5" fill="${COLOURS.accent}"/>`
    : '';
  const texts = lines.map(([text, colour], index) => label(x + 20, y + 22 + index * 20, text, colour));
  return [box(x, y, width, height, RAISED, 6), bar, ...texts].join('');
}

function pill(x: number, y: number, text: string, colour: Colour): string {
  return `<rect x="${x}" y="${y}" width="162" height="28" rx="14" fill="none" stroke="${COLOURS[colour]}"/>${label(x + 18, y + 19, text, 'text')}`;
}

function squiggle(x: number, y: number, width: number): string {
  const waves = Math.floor(width / 6);
  return `<path d="M${x} ${y}${'q1.5 -3 3 0t3 0'.repeat(waves)}" fill="none" stroke="${COLOURS.problem}" stroke-width="1.4"/>`;
}

function encode(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
