/**
 * The forms from which all others of a verb follow. A regular verb needs none of them written down: each
 * has a default that is worked out from the infinitive and from the parts before it.
 */
export const PARTS = [
  'present3',
  'present2',
  'presentPlural',
  'subjunctive',
  'subjunctiveVosotros',
  'imperative',
  'imperativeVos',
  'presentVos',
  'presentVosotros',
  'preterite2',
  'preterite3',
  'preteritePlural',
  'imperfect',
  'future',
] as const;

export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, string>>;

/** The parts of a verb; those that are irregular are given. */
export function partsOf(infinitive: string, given: Partial<Parts>): Parts {
  const conjugation = plain(infinitive.at(-2) ?? '');
  const stem = infinitive.slice(0, -2);
  const isFirst = conjugation === 'a';
  const present3 = given.present3 ?? stem + (isFirst ? 'a' : 'e');
  const subjunctive = given.subjunctive ?? subjunctiveOf(present3, isFirst);
  const preterite3 = given.preterite3 ?? preterite3Of(stem, isFirst);
  const preteritePlural =
    given.preteritePlural ??
    (isFirst ? `${stem}aron` : preterite3.replace(/(i|y)ó$/, '$1eron').replace(/ñó$/, 'ñeron'));
  const imperativeVos = given.imperativeVos ?? stem + (isFirst ? 'á' : conjugation === 'e' ? 'é' : 'í');
  return {
    present3,
    present2: given.present2 ?? `${present3}s`,
    presentPlural: given.presentPlural ?? `${present3}n`,
    subjunctive,
    subjunctiveVosotros:
      given.subjunctiveVosotros ??
      subjunctiveVosotrosOf({ stem, conjugation, present3, subjunctive, preteritePlural }),
    imperative: given.imperative ?? present3,
    imperativeVos,
    presentVos: given.presentVos ?? `${imperativeVos}s`,
    presentVosotros: given.presentVosotros ?? stem + (isFirst ? 'áis' : conjugation === 'e' ? 'éis' : 'ís'),
    preterite2: given.preterite2 ?? stem + (isFirst ? 'aste' : /[aeo]$/.test(stem) ? 'íste' : 'iste'),
    preterite3,
    preteritePlural,
    imperfect: given.imperfect ?? stem + (isFirst ? 'aba' : 'ía'),
    future: given.future ?? `${stem}${conjugation}r`,
  };
}

function subjunctiveOf(present3: string, isFirst: boolean): string {
  const stem = present3.slice(0, -1);
  return isFirst ? `${beforeE(stem)}e` : `${beforeA(stem)}a`;
}

function preterite3Of(stem: string, isFirst: boolean): string {
  if (isFirst) return `${stem}ó`;
  return stem + (/[aeo]$/.test(stem) ? 'yó' : /ñ$/.test(stem) ? 'ó' : 'ió');
}

function subjunctiveVosotrosOf(verb: {
  readonly stem: string;
  readonly conjugation: string;
  readonly present3: string;
  readonly subjunctive: string;
  readonly preteritePlural: string;
}): string {
  const { stem, conjugation, present3, subjunctive, preteritePlural } = verb;
  if (conjugation === 'a') return `${beforeE(stem)}éis`;
  // Where the present keeps the vowel of the infinitive, so does the subjunctive: `haga`, `hagáis`.
  if (present3 === `${stem}e`) return `${subjunctive.slice(0, -1)}áis`;
  if (conjugation === 'e') return `${beforeA(stem)}áis`;
  return `${beforeA(preteritePlural.replace(/ieron$/, ''))}áis`;
}

/** Spelling keeps the sound: `sacar` → `saque`, `pagar` → `pague`, `cruzar` → `cruce`, `averiguar` → `averigüe`. */
export function beforeE(stem: string): string {
  if (stem.endsWith('gu')) return `${stem.slice(0, -1)}ü`;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu`;
  if (stem.endsWith('g')) return `${stem}u`;
  return stem.endsWith('z') ? `${stem.slice(0, -1)}c` : stem;
}

/** `vencer` → `venza`, `conocer` → `conozca`, `elegir` → `elija`, `seguir` → `siga`, `construye` → `construya`. */
function beforeA(stem: string): string {
  if (/[aeiou]c$/.test(stem)) return `${stem.slice(0, -1)}zc`;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}z`;
  if (stem.endsWith('gu')) return stem.slice(0, -1);
  return stem.endsWith('g') ? `${stem.slice(0, -1)}j` : stem;
}

function plain(vowel: string): string {
  return vowel === 'í' ? 'i' : vowel;
}
