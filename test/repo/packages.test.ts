import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, packageOf, sourcesIn } from './sources.ts';

const { dependencies = {}, devDependencies = {} } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);

/** Brought by the editor, so that nothing but its types is installed. */
const BROUGHT = ['vscode'];

const imports = sourcesIn(
  'core/src',
  'server/src',
  'client/src',
  'client/webview',
  'scripts',
  'bench',
  'test',
)
  .flatMap(importsOf)
  .filter(({ target, specifier }) => target === undefined && !isBuiltin(specifier));

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function isDeclared({ specifier, isTypeOnly }: Import): boolean {
  const name = packageOf(specifier);
  const isTyped = declared.has(`@types/${name}`);
  return declared.has(name) || (isTyped && (isTypeOnly || BROUGHT.includes(name)));
}

test('picocolors and every other package that is imported is declared in package.json', () => {
  expect(new Set(imports.map(({ specifier }) => packageOf(specifier))).size).toBeGreaterThan(15);
  const undeclared = imports.filter((found) => !isDeclared(found));
  expect(undeclared.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
});
