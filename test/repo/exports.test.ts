import { expect, test } from 'vitest';
import { exportsOf, importsOf, sourcesIn, withoutComments } from './sources.ts';

/** Called from outside: the editor starts the extension by these names. */
const CALLED_FROM_OUTSIDE = ['client/src/extension.ts activate', 'client/src/extension.ts deactivate'];

const sources = sourcesIn('core/src', 'server/src', 'client/src', 'client/webview');
const importers = [...sources, ...sourcesIn('scripts', 'bench', 'test')];

/** Files and names as `path name`; `path *` where an import may take everything. */
const taken = new Set(
  importers
    .flatMap(importsOf)
    .flatMap(({ target, names }) =>
      target === undefined ? [] : (names ?? ['*']).map((name) => `${target} ${name}`),
    ),
);
const exported = sources.flatMap((source) =>
  exportsOf(source).map((name) => ({ path: source.path, name, text: source.text })),
);

/** A type that its own file speaks of names what an exported function takes or gives: readers look for it. */
function isVocabulary(name: string, text: string): boolean {
  const isType = new RegExp(`^export (?:type|interface) ${name}\\b`, 'm').test(text);
  return isType && [...withoutComments(text).matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
}

test('exports are read at all', () => {
  expect(exported.length).toBeGreaterThan(300);
  const example = {
    path: 'a.ts',
    text: 'export const a = 1;\nexport async function* b() {}\nexport type { C, D as E };\n// export const f = 1;\n',
  };
  expect(exportsOf(example)).toEqual(['a', 'b', 'C', 'E']);
});

test('nothing is exported that nobody imports', () => {
  const dead = exported
    .filter(({ path, name }) => !taken.has(`${path} ${name}`) && !taken.has(`${path} *`))
    .filter(({ name, text }) => !isVocabulary(name, text))
    .map(({ path, name }) => `${path} ${name}`);
  expect(dead.filter((one) => !CALLED_FROM_OUTSIDE.includes(one))).toEqual([]);
  // A line that has grown stale would allow the next one.
  expect(CALLED_FROM_OUTSIDE.filter((one) => !dead.includes(one))).toEqual([]);
});
