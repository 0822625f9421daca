import { expect, test } from 'vitest';
import { inlayHints } from '../../core/src/features/inlay-hints.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { withNow } from '../../core/src/workspace/workspace.ts';
import { readMarked, readMarkedNow } from '../support/marked.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const PLAN = `// now: 2026-11-22T12:00Z
// file: social.plan.yaml
brand: { timezone: Europe/Madrid }
channels: { x: { network: x }, mas: { network: mastodon } }
`;

/** The last file with its hints in `‹…›`. */
function hinted(marked: string, language: Language = 'en'): string {
  const files = readMarked(PLAN + marked);
  const workspace = withNow(
    workspaceOf(Object.fromEntries(files.map((one) => [one.name, one.text]))),
    readMarkedNow(PLAN),
  );
  const last = files.at(-1);
  if (!last) throw new Error('No file.');
  const hints = inlayHints(workspace, uriOf(last.name), { start: 0, end: last.text.length }, language);
  return hints
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (text, { offset, text: hint }) => `${text.slice(0, offset)}‹${hint}›${text.slice(offset)}`,
      last.text,
    );
}

test('what is left stands behind each part, of the channel with the least room', () => {
  expect(
    hinted('// file: a.post.md\n---\nchannels: [x, mas]\n---\nHola\n\n# mas\n\nUno\n\n---\n\nDos\n'),
  ).toBe(
    '---\nchannels: [x, mas]\n---\nHola‹276 left›\n\n# mas\n\nUno‹Mastodon (mas): 497 left›\n\n---\n\nDos‹Mastodon (mas): 497 left›\n',
  );
  expect(hinted(`// file: a.post.md\n---\nchannels: [x, mas]\n---\n${'a'.repeat(281)}\n`, 'es')).toMatch(
    /a‹X: sobra 1›\n$/,
  );
});

test('in a list of posts too, whatever the style of the text', () => {
  expect(
    hinted('// file: a.posts.yaml\n- channels: [x]\n  text: |\n    Hola\n- channels: [x]\n  text: "Adiós"\n'),
  ).toBe('- channels: [x]\n  text: |\n    Hola‹276 left›\n- channels: [x]\n  text: "Adiós‹275 left›"\n');
});

test('behind a scheduled time stands its day and how far it is', () => {
  expect(hinted('// file: a.post.md\n---\nchannels: [x]\nschedule: 2026-11-26 09:30\n---\n', 'es')).toContain(
    'schedule: 2026-11-26 09:30‹jueves, dentro de 4 días›\n',
  );
  expect(
    hinted('// file: a.post.md\n---\nchannels: [x]\nschedule: { x: 2026-11-22 11:00 }\n---\n'),
  ).toContain('2026-11-22 11:00‹Sunday, 2 hours ago›');
});

test('where there is nothing to say nothing stands', () => {
  expect(hinted('// file: a.post.md\n---\nchannels: [x, nobody]\nschedule: soon\n---\n')).not.toContain('‹');
});
