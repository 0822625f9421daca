import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../../core/src/voice/register/address.ts';
import { formOf, TENSES, type Tense } from '../../core/src/voice/register/verb-forms.ts';
import { PARTS, type Part, type Parts, partsOf } from '../../core/src/voice/register/verb-parts.ts';

const FILE = 'core/src/voice/register/verbs.gen.ts';
/** What the table depends on: the package's version is in the lock file's name for it. */
const SOURCES = [
  'scripts/generate/verbs.ts',
  'scripts/generate/verbs-list.ts',
  'core/src/voice/register/verb-forms.ts',
  'core/src/voice/register/verb-parts.ts',
  'node_modules/@jirimracek/conjugate-esp/package.json',
];

/**
 * The table of verbs from which forms of address are made at run time. Conjugating takes seconds, so it
 * is done only when the list, the package or this code has changed since the table was written.
 */
export async function verbs(root: string): Promise<ReadonlyMap<string, string>> {
  const digest = digestOf(root);
  const path = join(root, FILE);
  const present = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (present.includes(digest)) return new Map([[FILE, present]]);
  const { CALLS, OFFERS, OTHERS, YOUNG } = await import('./verbs-list.ts');
  const { conjugator } = await import('./conjugator.ts');
  const conjugate = conjugator();
  const calls = wordsOf(CALLS);
  const offers = wordsOf(OFFERS);
  const others = wordsOf(OTHERS).filter((verb) => !calls.includes(verb) && !offers.includes(verb));
  const young = wordsOf(YOUNG);
  const lines = (list: readonly string[]) =>
    list.map((verb) => (young.includes(verb) ? verb : lineOf(verb, conjugate(verb))));
  return new Map([
    [FILE, render(digest, { CALLS: lines(calls), OFFERS: lines(offers), OTHERS: lines(others) })],
  ]);
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    hash.update(readFileSync(join(root, source), 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, 16);
}

function wordsOf(list: string): readonly string[] {
  return [...new Set(list.split(/\s+/).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'es'));
}

/** Forms of a verb by tense and address, as the package gives them. */
export type Conjugation = (tense: Tense, address: Address) => string | undefined;

const ADDRESSES: readonly Address[] = ['tú', 'vos', 'usted', 'ustedes', 'vosotros'];

/** Where each part is read off. */
const READ: Readonly<Record<Part, (conjugation: Conjugation) => string | undefined>> = {
  present3: (of) => of('present', 'usted'),
  present2: (of) => of('present', 'tú'),
  presentPlural: (of) => of('present', 'ustedes'),
  subjunctive: (of) => of('subjunctive', 'usted'),
  subjunctiveVosotros: (of) => of('subjunctive', 'vosotros'),
  imperative: (of) => of('imperative', 'tú'),
  imperativeVos: (of) => of('imperative', 'vos'),
  presentVos: (of) => of('present', 'vos'),
  presentVosotros: (of) => of('present', 'vosotros'),
  preterite2: (of) => of('preterite', 'tú'),
  preterite3: (of) => of('preterite', 'usted'),
  preteritePlural: (of) => of('preterite', 'ustedes'),
  imperfect: (of) => of('imperfect', 'usted'),
  future: (of) => of('future', 'usted')?.slice(0, -1),
};

/** A verb and its irregular parts: `pedir 0pide`, the number being the part's position in the list. */
function lineOf(infinitive: string, conjugation: Conjugation): string {
  const given: Partial<Record<Part, string>> = {};
  for (const part of PARTS) {
    const real = READ[part](conjugation);
    if (real !== undefined && partsOf(infinitive, given)[part] !== real) given[part] = real;
  }
  verify(infinitive, partsOf(infinitive, given), conjugation);
  return [
    infinitive,
    ...PARTS.flatMap((part, at) => (given[part] ? [`${at.toString(36)}${given[part]}`] : [])),
  ].join(' ');
}

/** Every form that is worked out must be the one that the package gives. */
function verify(infinitive: string, parts: Parts, conjugation: Conjugation): void {
  for (const tense of TENSES)
    for (const address of ADDRESSES) {
      const real = conjugation(tense, address);
      const made = formOf(parts, infinitive, tense, address);
      if (real !== undefined && real !== made)
        throw new Error(`${infinitive}, ${tense}, ${address}: ${made} should be ${real}.`);
    }
}

function render(digest: string, lists: Readonly<Record<string, readonly string[]>>): string {
  return [
    '// Made by `npm run generate` with @jirimracek/conjugate-esp (MIT) from scripts/generate/verbs-list.ts.',
    `// Inputs: ${digest}`,
    '// Each line is a verb with its irregular parts, each behind its position in `PARTS` in base 36.',
    ...Object.entries(lists).flatMap(([name, lines]) => [
      '',
      `export const ${name} = \`${lines.join('\n')}\`;`,
    ]),
    '',
  ].join('\n');
}
