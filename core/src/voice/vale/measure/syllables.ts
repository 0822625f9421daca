/**
 * Syllables of an English word, by the same observations about spelling that Vale's counter goes by: runs
 * of vowels, less those that are silent, plus those that are spoken apart. Vale's numbers are part of its
 * messages, so the outcome has to be the same; the source is the behaviour of jdkato/prose, 2026-06.
 */
export function syllables(word: string): number {
  const length = [...word].length;
  if (length < 3) return length < 1 ? 0 : 1;
  const lower = word.toLowerCase();
  const known = IRREGULAR[lower];
  if (known !== undefined && Object.hasOwn(IRREGULAR, lower)) return known;
  const prefix = strip(lower, PREFIXES, (text, part) =>
    text.startsWith(part) ? text.slice(part.length) : text,
  );
  const { text, spoken } = strip(prefix.text, SUFFIXES, (rest, part) =>
    rest.endsWith(part) ? rest.slice(0, rest.length - part.length) : rest,
  );
  let count = prefix.spoken + spoken + times(VOWELS, text);
  for (const silent of SILENT) count -= times(silent, text);
  for (const apart of APART) count += times(apart, text);
  return Math.max(count, 1);
}

function times(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Takes the first part off that is there; a part of an earlier list counts for more. */
function strip(
  word: string,
  lists: readonly (readonly string[])[],
  take: (word: string, part: string) => string,
): { readonly text: string; readonly spoken: number } {
  for (const [index, parts] of lists.entries()) {
    for (const part of parts) {
      const text = take(word, part);
      if (text !== word) return { text, spoken: lists.length - index };
    }
  }
  return { text: word, spoken: 0 };
}

const split = (words: string) => words.split(' ');

const PREFIXES = [
  split(
    'above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega kilo pico nano macro',
  ),
  split('un fore ware none non out post sub pre pro dis side'),
];

const SUFFIXES = [
  split('ology ologist onomy onomist'),
  split('fully berry woman women'),
  split(
    'ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port ports shire shires tion tioned',
  ),
];

const VOWELS = /[aeiouy]+/g;

/** Consonants between the last vowel and an ending whose `e` is silent. */
const BEFORE_ED =
  'b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z';
const BEFORE_ES = 'b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y';
const BEFORE_E =
  'b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z';

const SILENT = [
  new RegExp(
    `cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$|[aeiouy](?:${BEFORE_ED})ed$|[aeiouy](?:${BEFORE_ES})es$`,
    'g',
  ),
  new RegExp(`[aeiouy](?:${BEFORE_E})e$`, 'g'),
];

const APART = [
  /(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$/g,
  /[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)/g,
  /[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]/g,
  /[^s]ia/g,
];

/** Words whose spelling misleads. */
const IRREGULAR: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [2, 'abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe'],
    [
      3,
      'abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame simile syncope tamale',
    ],
    [
      4,
      'abalone abruzzese abbruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome eurydice facsimile gethsemane guacamole hermione hyperbole penelope persephone yosemite',
    ],
    [5, 'aborigine aborigines'],
  ].flatMap(([count, words]) => split(String(words)).map((word) => [word, Number(count)])),
);
