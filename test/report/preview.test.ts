import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAt } from '../../core/src/networks/profile/look.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import type { PreviewChannel } from '../../core/src/report/preview/preview.ts';
import { previewOf } from '../../core/src/report/preview/preview-of.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { runs } from '../properties/runs.ts';
import { readMarked } from '../support/marked.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `brand: { name: Café del  Ándes, timezone: America/Bogota, languages: [es-CO] }
channels:
  x: { network: x, handle: "@acme" }
  li: { network: linkedin, handle: acme, timezone: Europe/Madrid }
  masto: { network: mastodon, handle: acme, server: mastodon.example }
  ig: { network: instagram }
  yt: { network: youtube }
`;

function previewAt(marked: string, language: Language = 'en', name = 'a.post.md') {
  const [file] = readMarked(marked, name);
  if (!file) throw new Error('No file.');
  const files = {
    'social.plan.yaml': PLAN,
    'a.jpg': 'image/jpeg 1200x630 90000',
    'gone.jpg': 'missing',
    [name]: file.text,
  };
  const workspace = withNow(workspaceOf(files), Date.parse('2026-11-21T12:00Z'));
  const preview = previewOf(workspace, uriOf(name), file.cursor ?? 0, language);
  if (preview.kind === 'none') return { ...preview, channels: [], text: file.text };
  return { ...preview, text: file.text };
}
const channel = (marked: string, id: string, language?: Language): PreviewChannel => {
  const found = previewAt(marked, language).channels.find((one) => one.id === id);
  if (!found) throw new Error(`No channel ${id}.`);
  return found;
};
const shown = ({ parts }: PreviewChannel, part = 0) =>
  (parts[part]?.runs ?? []).map(({ text, kind, isOver, isFolded }) =>
    [text, kind, isOver && 'over', isFolded && 'folded'].filter(Boolean).join('|'),
  );

describe('a channel', () => {
  test('has the name, the account and the time that its readers see', () => {
    const text = '---\nchannels: [x, li, masto, ig]\nschedule: 2026-11-26 09:30\n---\nHola\n';
    expect(channel(text, 'x')).toMatchObject({
      network: 'X',
      handle: '@acme',
      initials: 'CD',
      brand: 'Café del  Ándes',
    });
    expect(channel(text, 'li').handle).toBe('acme');
    expect(channel(text, 'masto').handle).toBe('@acme@mastodon.example');
    expect(channel(text, 'ig').handle).toBeUndefined();
    expect(channel(text, 'li').when?.replace(/\s/g, ' ')).toBe('Thu 26 Nov, 9:30 (Madrid)');
    expect(channel(text, 'x', 'es').when?.replace(/\s/g, ' ')).toBe('jue, 26 de nov, 9:30 a. m.');
  });

  test('shows its own variant, in parts, without what is for the team', () => {
    const text = '---\nchannels: [x, li]\n---\nComún\n\n# x\n\nUno <!-- no -->\n\n---\n\nDos\n';
    expect(channel(text, 'x').parts.map((_, index) => shown(channel(text, 'x'), index))).toEqual([
      ['Uno'],
      ['Dos'],
    ]);
    expect(shown(channel(text, 'li'))).toEqual(['Común']);
  });

  test('makes active what its network makes active', () => {
    const text = '---\nchannels: [x, ig]\nlink: https://example.com/a\n---\nHola @acme: {link} #Café\n';
    expect(shown(channel(text, 'x'))).toEqual([
      'Hola ',
      '@acme|mention',
      ': ',
      'https://example.com/a|link',
      ' ',
      '#Café|hashtag',
    ]);
    expect(channel(text, 'x').parts[0]?.card).toEqual({ host: 'example.com', path: '/a' });
    expect(channel(text, 'ig').parts[0]?.card).toBeUndefined();
  });

  test('marks what is over the limit, counted as the network counts, and folds nothing of it', () => {
    const text = `---\nchannels: [x, masto]\n---\n${'a'.repeat(278)} 🎉 b\n`;
    expect(shown(channel(text, 'x')).at(-1)).toBe('🎉 b|over');
    expect(channel(text, 'x').parts[0]).toMatchObject({
      isOver: true,
      count: { count: 283, max: 280, unit: 'weighted' },
    });
    expect(channel(text, 'masto').parts[0]).toMatchObject({ isOver: false, count: { count: 282, max: 500 } });
  });

  test('counts a content warning only where it counts', () => {
    const text = '---\nchannels: [x, masto]\nwarning: Cuidado\n---\nHola\n';
    expect(channel(text, 'masto')).toMatchObject({ warning: 'Cuidado', parts: [{ count: { count: 11 } }] });
    expect(channel(text, 'x')).toMatchObject({ warning: undefined, parts: [{ count: { count: 4 } }] });
  });

  test('tells of each picture what is known, in the first part alone', () => {
    const text =
      '---\nchannels: [x, ig]\nmedia:\n  - { file: a.jpg, alt: Sacos }\n  - { file: gone.jpg }\n---\nUno https://example.com\n\n---\n\nDos\n';
    const { parts } = channel(text, 'x');
    expect(parts[0]?.media).toEqual([
      {
        uri: uriOf('a.jpg'),
        name: 'a.jpg',
        medium: 'image',
        alt: 'Sacos',
        isMissing: false,
        size: [1200, 630],
      },
      {
        uri: uriOf('gone.jpg'),
        name: 'gone.jpg',
        medium: 'image',
        alt: undefined,
        isMissing: true,
        size: undefined,
      },
    ]);
    expect([parts[0]?.card, parts[1]?.media]).toEqual([undefined, []]);
    expect(channel(text, 'ig').isMediaFirst).toBe(true);
  });

  test('has a poll where its network has polls, and its title where that stands above', () => {
    const text =
      '---\nchannels: [x, ig, yt]\ntitle: Café\npoll: { options: [V60, Prensa], duration: 36h }\n---\n¿Cuál?\n';
    expect(channel(text, 'x', 'es').parts[0]?.poll).toEqual({
      options: ['V60', 'Prensa'],
      open: '36 horas',
      isMultiple: false,
    });
    expect(channel(text, 'ig').parts[0]?.poll).toBeUndefined();
    expect([channel(text, 'yt').title, channel(text, 'x').title]).toEqual(['Café', undefined]);
  });

  test('has its first comment, counted by itself', () => {
    const text = '---\nchannels: [li]\nfirstComment: La receta\n---\nHola\n';
    expect(channel(text, 'li').firstComment).toMatchObject({
      runs: [{ text: 'La receta' }],
      count: { count: 9, max: 1250 },
    });
  });
});

describe('the post that is shown', () => {
  const list =
    '- { channels: x, text: Uno }\n- { id: dos, channels: x, te█xt: Dos }\n- { channels: x, text: Tres }\n';

  test('is the one of a list that the cursor is in, up to the next one', () => {
    const preview = previewAt(list, 'en', 'a.posts.yaml');
    if (preview.kind !== 'post') throw new Error('No post.');
    expect(preview.name).toBe('dos');
    expect(shown(preview.channels[0] as PreviewChannel)).toEqual(['Dos']);
    expect(preview.text.slice(preview.span.start, preview.span.end)).toMatch(/^\{ id: dos[\s\S]*- $/);
  });

  test.each([
    ['---\nstatus: draft\n---\nHola\n', 'no-channels'],
    ['---\nchannels: [nowhere]\n---\nHola\n', 'no-channels'],
    ['---\nchannels: [\n---\nHola\n', 'no-channels'],
  ])('is missing something: %j', (text, why) => {
    expect(previewAt(text)).toMatchObject({ kind: 'none', why });
  });

  test('needs a plan, and a file of posts', () => {
    const workspace = workspaceOf({ 'a.post.md': '---\nchannels: x\n---\nHola\n' });
    expect(previewOf(workspace, uriOf('a.post.md'), 0, 'en')).toEqual({ kind: 'none', why: 'no-plan' });
    expect(previewOf(workspace, uriOf('b.md'), 0, 'en')).toEqual({ kind: 'none', why: 'no-post' });
  });

  test('leads from each part back to its text in the file', () => {
    const text = '---\nchannels: [x]\n---\nUno\n\n---\n\nDos\n';
    const places = channel(text, 'x').parts.map(({ span }) => text.slice(span.start, span.end).trim());
    expect(places).toEqual(['Uno', 'Dos']);
  });
});

describe('a fold', () => {
  test.each([
    ['stands behind so many characters, at the end of a word', 'uno dos tres', { characters: 9 }, 'uno dos'],
    ['cuts a word that is very long', 'a'.repeat(50), { characters: 30 }, 'a'.repeat(30)],
    ['counts characters as readers see them', '👨‍👩‍👧👨‍👩‍👧 c', { characters: 2 }, '👨‍👩‍👧👨‍👩‍👧'],
    ['counts lines as they are written', 'a\nb\nc', { lines: 2 }, 'a\nb'],
    ['counts lines as they are wrapped', 'aaaa aaaa aaaa', { lines: 2, perLine: 5 }, 'aaaa aaaa'],
  ])('%s', (_, text, fold, seen) => {
    expect(text.slice(0, foldAt(text, fold)).trimEnd()).toBe(seen);
    expect(foldAt(text, fold)).toBeDefined();
  });

  test('is not there where nothing but space would be behind it', () => {
    expect(foldAt('abc  \n', { characters: 3 })).toBeUndefined();
    expect(foldAt('', { characters: 3, lines: 1 })).toBeUndefined();
  });

  test('of a network has a source and a day', () => {
    const folds = Object.values(networks).flatMap(({ look }) => look?.fold ?? []);
    expect(folds.length).toBeGreaterThanOrEqual(6);
    for (const { source, read } of folds) {
      expect(source).toMatch(/^https:\/\//);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('and a limit never lose a character, whatever is written', () => {
    const ids = Object.keys(networks);
    const plan = `channels:\n${ids.map((id) => `  ${id}: { network: ${id} }\n`).join('')}`;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (body) => {
        const file = JSON.stringify([{ channels: ids, text: body.replaceAll('\u2028', '') }]);
        const workspace = workspaceOf({ 'social.plan.yaml': plan, 'a.posts.yaml': file });
        const preview = previewOf(workspace, uriOf('a.posts.yaml'), 0, 'es');
        if (preview.kind === 'none') return;
        const texts = new Set(
          preview.channels.map(({ parts }) =>
            parts.map(({ runs: all }) => all.map(({ text }) => text).join('')).join('\u0000'),
          ),
        );
        // All channels have one text, whatever their networks mark in it.
        expect(texts.size).toBeLessThanOrEqual(1);
      }),
      runs(40),
    );
  });
});
