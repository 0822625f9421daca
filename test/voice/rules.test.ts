import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { fileAt, type Workspace } from '../../core/src/workspace/workspace.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { anyText } from '../properties/texts.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

/** A plan that turns every rule on and gives each something to look for. */
const PLAN = `brand: { name: Café Andino }
channels: { x: { network: linkedin, language: es-MX }, y: { network: linkedin, language: en-GB } }
voice:
  banned: [gourmet, { word: utilize, prefer: [use, build on] }, { word: maravilloso, prefer: bueno }]
  preferred: { punto: { words: [tip], language: es } }
  terms: [iOS, { term: Novena del Café, wrong: Novenario }]
  jargon: [TDS, control plane]
  claims: [orgánico, zero downtime]
  emoji: { max: 1, avoid: ["🔥"] }
  exclamation: { max: 0 }
  readability: { es: { min: 99 }, en: { max: 1 } }
  sentiment: { min: -0.1, max: 0.1 }
  inclusive: neutral
rules:
${['anglicism', 'clickbait', 'hype', 'inclusive', 'jargon'].map((name) => `  tone/${name}: { severity: hint, sureness: possible }`).join('\n')}
  tone/passive: hint
  tone/banned-word: { hashtags: true }
  tone/long-sentence: { words: 3 }
  tone/readability: { words: 2 }
  tone/repeated-word: { words: all }
  tone/sentiment: { words: 1 }
  tone/shouting: { words: 2, single: 0 }
  tone/typography: { percent: space, quotes: angular }
`;

/** Pieces of posts that one rule or another looks for, and what may stand beside them. */
const PIECES =
  'Hola|cómo estás?|Ven!!!|¡Ya!|🔥🔥🔥|👩‍💻|Utilizing|tips|maravillosas|gourmet|Github|cafe Andino|Cafe Andino|novena del café|TDS (sólidos)|control planes|orgánico|zero downtime.|el mejor café del mundo|You won’t believe|No vas a creer|feedback|los usuarios|amig@s|whitelist|la la|the the|THE SALE ENDS|GRATIS|fue comprado|was fixed|terrible|feliz|1.299,00 $|90$|8 PM|23 de Noviembre|monday 3|..|....|15%|“sí”|«no»|"a b"|  |, |. |\n|\n\n|- |{link}|#GameChanger|#Gourmet|@a|`x`|https://a.example/b.|VERANO20|I ❤️ it|\ud83d|\u202e|e\u0301xito|é'.split(
    '|',
  );
const body = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: anyText({ maxLength: 5 }) },
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(' '));

/** A body as a file of its own, and as values of every style. */
const file = fc
  .tuple(body, fc.constantFrom('x', 'y'), fc.constantFrom('md', 'literal', 'folded', 'double'))
  .map(([text, channel, style]) => {
    if (style === 'md') return { name: 'a.post.md', text: `---\nchannels: ${channel}\n---\n${text}\n` };
    const lines = text.replace(/[^\S ]+/g, '\n    ');
    const value =
      style === 'double' ? JSON.stringify(text) : `${style === 'literal' ? '|' : '>'}\n    ${lines}`;
    return { name: 'a.posts.yaml', text: `- channels: ${channel}\n  text: ${value}\n` };
  });

const workspace = (name: string, text: string): Workspace =>
  workspaceOf({ 'social.plan.yaml': PLAN, [name]: text });
const tone = (found: Workspace, name: string) =>
  lintFile(found, uriOf(name)).filter(({ rule }) => rule.startsWith('tone/'));

describe('the rules of tone, on any text', () => {
  test('never fail, and point into the file', PATIENT, () => {
    fc.assert(
      fc.property(file, ({ name, text }) => {
        const found = lintFile(workspace(name, text), uriOf(name));
        expect(found.filter(({ rule }) => rule === 'internal/rule-crashed')).toEqual([]);
        for (const { span, fixes } of found) {
          const places = [span, ...fixes.flatMap((fix) => fix.edits.map(({ edit }) => edit.span))];
          for (const { start, end } of places)
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      runs(120),
    );
  });

  test('offer fixes that take their finding away and leave nothing to fix there', PATIENT, () => {
    fc.assert(
      fc.property(file, fc.nat(), ({ name, text }, seed) => {
        const before = workspace(name, text);
        const all = tone(before, name).flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
        const chosen = all[seed % all.length];
        fc.pre(chosen !== undefined && fileAt(before, uriOf(name))?.problems.length === 0);
        const { finding, fix } = chosen;
        const edits = fix.edits.map(({ edit }) => edit);
        const edited = applyEdits(text, edits);
        const after = workspace(name, edited);
        expect(fileAt(after, uriOf(name))?.problems).toEqual([]);
        const shift = edits
          .filter(({ span }) => span.end <= finding.span.start)
          .reduce((sum, { span, text: written }) => sum + written.length - (span.end - span.start), 0);
        // Another of its kind may stand behind it; the same one at the same place may not.
        const covered = text.slice(finding.span.start, finding.span.end);
        const still = tone(after, name).filter(
          ({ rule, message, span }) =>
            rule === finding.rule &&
            message.key === finding.message.key &&
            span.start === finding.span.start + shift &&
            edited.slice(span.start, span.end) === covered,
        );
        expect(still).toEqual([]);
      }),
      runs(120),
    );
  });
});

test('every rule of tone finds something in the pieces of the property', () => {
  const text = `---\nchannels: [x, y]\n---\n# x\n\n${PIECES.join(' ')}\n\nWe open at nine and you are all welcome to come with us.\n\n# y\n\n${PIECES.join(' ')}\n\nAbrimos a las nueve y el café lo invita la casa. Creo que tal vez. Maybe I think so.\n`;
  const found = new Set(tone(workspace('a.post.md', text), 'a.post.md').map(({ rule }) => rule));
  const quiet = Object.keys(rules).filter((rule) => rule.startsWith('tone/') && !found.has(rule));
  expect(quiet.filter((rule) => !['tone/register', 'tone/language'].includes(rule))).toEqual([]);
});
