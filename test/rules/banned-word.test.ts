import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { checkMarked, uriOf, workspaceOf } from '../support/project.ts';

const W = 'tone/banned-word';

/** A post in a project whose plan has this voice. */
const marked = (voice: string, body: string, front = 'channels: x') =>
  `// file: social.plan.yaml\nbrand: { languages: [es] }\nchannels: { x: { network: x }, y: { network: linkedin, language: EN-gb }, z: { network: x, language: es } }\nvoice: ${voice}\n// file: a.post.md\n---\n${front}\n---\n${body}\n`;

describe('banned words are found', () => {
  test.each([
    [
      'in every text of a post',
      '{ banned: [utilize] }',
      `⟦Utilize⟧(${W}).\n\n---\n\n⟦utilize⟧(${W})\n\n# x\n\n⟦UTILIZE⟧(${W})`,
    ],
    ['however an accent is composed', '{ banned: [éxito] }', `⟦e\u0301xito⟧(${W}) ⟦Éxito⟧(${W}) exito`],
    ['next to emoji and marks', '{ banned: [super] }', `🎉⟦super⟧(${W})🎉 ¡⟦super⟧(${W})!`],
    ['as phrases, over lines', '{ banned: ["game  changer"] }', `A ⟦game\nchanger⟧(${W})`],
    ['in a post that has no channels', '{ banned: [utilize] }', `⟦utilize⟧(${W})`, 'status: idea'],
    [
      'in the language they are meant for',
      '{ banned: [{ word: super, language: en }] }',
      `⟦super⟧(${W})`,
      'channels: y',
    ],
    [
      'in a region of that language',
      '{ banned: [{ word: super, language: es-ES }] }',
      `⟦super⟧(${W})`,
      'channels: z',
    ],
    [
      'where channels speak several languages',
      '{ banned: [{ word: super, language: en }] }',
      `⟦super⟧(${W})`,
      'channels: [y, z]',
    ],
    ['not in another language', '{ banned: [{ word: super, language: en }] }', 'super', 'channels: x'],
    [
      'not in links, mentions, hashtags, code and placeholders',
      '{ banned: [link, use] }',
      '{link} `use` #use @use https://a.example/use',
    ],
    ['not in comments', '{ banned: [use] }', '<!-- use -->'],
    [
      'nowhere, when they are empty',
      '{ banned: [" ", ""], preferred: { a: "", b: [] } }',
      'Any text at all.',
    ],
  ])('%s', (_, voice, body, front = 'channels: x') => {
    const { found, expected } = checkMarked(marked(voice, body, front));
    // An empty word in the plan is a finding of the plan.
    expect(found.filter((line) => line.endsWith(W))).toEqual(expected);
  });

  test.each([
    ['{ banned: [⟦WORD⟧(format/wrong-type)] }'],
    ['{ banned: [{ word: ⟦WORD⟧(format/wrong-type) }] }'],
    ['{ preferred: { a: ⟦WORD⟧(format/wrong-type) } }'],
    ['{ preferred: { a: [⟦WORD⟧(format/wrong-type), b] } }'],
    ['{ preferred: { ⟦WORD⟧(format/wrong-type): b } }'],
  ])('up to 200 characters: %s', (voice) => {
    const long = checkMarked(marked(voice.replace('WORD', 'a'.repeat(201)), 'Text'));
    expect(long.found).toEqual(long.expected);
    const short = voice.replace('⟦WORD⟧(format/wrong-type)', 'a'.repeat(200));
    expect(checkMarked(marked(short, 'Text')).found).toEqual([]);
  });

  test('in every style of a list of posts', () => {
    const text = `// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [café utilizado] }\n// file: a.posts.yaml\n- text: "Un ⟦caf\\u00e9 utilizado⟧(${W})"\n- text: >\n    Un ⟦café\n    utilizado⟧(${W})\n- text: |\n    Un ⟦café\n    utilizado⟧(${W})\n- text: 'Un ⟦café utilizado⟧(${W})'\n- text: Un ⟦café\n    utilizado⟧(${W})\n`;
    const { found, expected } = checkMarked(text);
    expect(found).toEqual(expected);
  });
});

test('a preferred word keeps its plural where channels speak regions of one language', () => {
  const plan =
    'channels: { a: { network: x, language: es-CO }, b: { network: threads, language: es-ES } }\nvoice: { banned: [{ word: barato, prefer: económico }] }\n';
  const text = '---\nchannels: [a, b]\n---\nPrecios baratos.\n';
  const workspace = workspaceOf({ 'social.plan.yaml': plan, 'a.post.md': text });
  const [finding, ...others] = lintFile(workspace, uriOf('a.post.md'));
  expect(others).toEqual([]);
  expect(
    applyEdits(
      text,
      (finding?.fixes[0]?.edits ?? []).map(({ edit }) => edit),
    ),
  ).toContain('Precios económicos.');
});

test('the plural of a banned word is not told as jargon too', () => {
  const plan = 'channels: { a: { network: x, language: es } }\nvoice: { banned: [sinergia] }\n';
  const workspace = workspaceOf({
    'social.plan.yaml': plan,
    'a.post.md': '---\nchannels: a\n---\nBuscamos sinergias.\n',
  });
  expect(lintFile(workspace, uriOf('a.post.md')).map(({ rule }) => rule)).toEqual([W]);
});
