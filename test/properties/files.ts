import fc from 'fast-check';
import { anyText } from './texts.ts';

/** Files that are well written and use most of what there is, by name: where mutations start from. */
export const VALID: Readonly<Record<string, string>> = {
  'social.plan.yaml': `# The plan.
brand: { name: Acme, languages: [es, en], timezone: Europe/Madrid }
channels:
  x-es: &base
    network: x
    minGap: 1h30m
    hours: { weekdays: [09:00-18:00], sat: "10:00-14:00" }
  li: { network: linkedin, minGap: 4h, objective: [leads], limits: { text: 100 } }
voice:
  banned: [utilize, { word: game changer, prefer: [step, "paso"], reason: "It isn't one." }]
  preferred: { correo: [e-mail] }
pillars: { product: { share: 40% }, team: { share: 0.6 } }
objectives: { leads: { kpi: visits, target: 10, due: 2026-12-31 } }
kpis: { visits: { name: Visits } }
campaigns:
  v2: { start: 2026-11-01, channels: x-es, utm: { medium: social } }
team: { ana: { name: Ana, mayApprove: true } }
# vocero-disable format/unknown-key: we keep notes here
notes: >-
  Folded
  text
rules: { limit/too-long: { severity: warning }, tone/banned-word: "hint" }
`,
  'a.post.md': `---
id: launch
channels: [x-es, li]
schedule: { x-es: 2026-11-26 09:30, li: 2026-11-26T10:00+01:00 }
status: approved
pillar: product
campaign: v2
after: [monday]
link: https://acme.example/v2?a=1#top
media:
  - file: img/a.png
    alt: 'It''s a "cup" ☕'
---
Versión 2 de Café Andino 👩‍💻 שלום {link} #CaféAndino

<!-- vocero-disable tone/banned-word: the customer's words -->
“We utilize it”, https://acme.example/utilize

---

Segundo mensaje.

# x

Para X: un game changer.

\`\`\`
# not a heading
\`\`\`
`,
  'week.posts.yaml': `- id: monday
  channels: li
  schedule: 2026-11-23 09:30
  text: |
    Lunes: we utilize it.

    ---

    Segundo.
  variants:
    x: "Caf\\u00e9 \\
      y m\\xe1s"
# vocero-disable schedule/too-close: a burst
- { channels: [li], schedule: 2026-11-23 10:00, text: 'it''s
    folded' }
- channels: x-es
  text: >+
    Folded e-mail

      more indented

`,
};

const SPLINTERS = [
  '\t',
  '"',
  "'",
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\ude00',
  '😀',
  '\u2028',
  '\u0085',
  '\u001f',
  '\u0002',
  '\u0018',
  '---\n',
  '...\n',
  '<!--',
  '-->',
  '# ',
  ': ',
  '- ',
  '? ',
  '| ',
  '>-\n',
  '|9+\n',
  '&a ',
  '*a',
  '*base',
  '!!int ',
  '!!binary ',
  '<<: *base\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  '%YAML 1.1\n---\n',
  '```\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> b\n',
  'vocero-disable ',
  '<!-- vocero-disable tone/banned-word: x -->',
  '# vocero-disable-file tone/banned-word: x\n',
  '{link}',
  '__proto__: 1\n',
  'constructor',
  '\\',
  '\\u12',
  '\u0301',
  '\u202e',
  '    ',
  '2026-03-29 02:30',
  '99999999999999999999d',
];

/** One change to a text: a cut, a repetition, something put in, two places exchanged. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'insert', 'insert', 'insert', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  splinter: fc.oneof(fc.constantFrom(...SPLINTERS), anyText({ maxLength: 6 })),
});

function mutate(
  text: string,
  { kind, at, length, splinter }: { kind: string; at: number; length: number; splinter: string },
): string {
  const start = Math.floor(at * text.length);
  const [before, middle, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'repeat':
      return before + middle + middle + after;
    case 'swap':
      return before + after.slice(0, length) + middle + after.slice(length);
    default:
      return before + splinter + middle + after;
  }
}

/** Names and texts of files: valid ones with some mutations, or strings that were never meant to be anything. */
export const files: fc.Arbitrary<{ readonly name: string; readonly text: string }> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.keys(VALID)), fc.array(mutation, { minLength: 1, maxLength: 6 }))
      .map(([name, mutations]) => ({
        name,
        text: mutations.reduce(mutate, VALID[name] ?? ''),
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom(...Object.keys(VALID)),
      text: fc
        .array(fc.constantFrom(...SPLINTERS, 'a', ' ', '\n'), { maxLength: 40 })
        .map((list) => list.join('')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom(...Object.keys(VALID)), text: anyText({ maxLength: 80 }) }),
  },
);
