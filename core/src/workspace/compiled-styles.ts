import { activation } from '../voice/config/style-choice.ts';
import { readStyleRule } from '../voice/vale/read-style-rule.ts';
import { hunspellSpeller } from '../voice/vale/spelling/hunspell.ts';
import type { Speller } from '../voice/vale/spelling/speller.ts';
import type { StyleOptions } from '../voice/vale/style-options.ts';
import type { StyleProblem } from '../voice/vale/style-problem.ts';
import type { StyleRule } from '../voice/vale/style-rule.ts';
import { makeTagger } from '../voice/vale/tagging/tagger.ts';
import { builtInRules } from '../voice/vale/vocabulary-rules.ts';
import { BUILT_IN, type RuleFile, type StyleAssets, type StyleSet } from './style-set.ts';

/** A rule that is ready to run. */
export type CompiledRule = {
  readonly rule: StyleRule;
  /** Undefined for a rule of the built-in style. */
  readonly file: RuleFile | undefined;
  /** Reads what the rule needs and takes long to read; to be called before its first text. */
  readonly prepare: (() => void) | undefined;
};

export type CompiledStyles = {
  readonly rules: readonly CompiledRule[];
  /** What is wrong with rule files, by their addresses. */
  readonly problems: ReadonlyMap<string, readonly StyleProblem[]>;
};

/** Made once for each set that is read, when somebody asks. */
const known = new WeakMap<StyleSet, CompiledStyles>();

/** The rules of a set that some file may meet. A rule that is switched off everywhere is not even read. */
export function compiledStyles(set: StyleSet): CompiledStyles {
  const made = known.get(set) ?? compile(set);
  known.set(set, made);
  return made;
}

function compile(set: StyleSet): CompiledStyles {
  const { vocabulary, config, assets } = set;
  const { wordTemplate } = config;
  const spellers: Speller[] = [];
  const tagger = assets.tagger && makeTagger(assets.tagger);
  const options: StyleOptions = {
    vocabulary,
    ...(wordTemplate === undefined ? {} : { wordTemplate }),
    ...(assets.dictionaries.size === 0 ? {} : { speller: spellerFrom(assets, spellers) }),
    wordList: (name) => assets.wordLists.get(name),
    ...(tagger && { tagger }),
  };
  const rules: CompiledRule[] = [];
  const problems = new Map<string, readonly StyleProblem[]>();
  const add = (rule: StyleRule, file: RuleFile | undefined) => {
    const [speller] = spellers.splice(0);
    const prepare =
      rule.kind === 'sequence' && tagger
        ? () => void tagger('A word.')
        : speller && (() => void speller.knows('a'));
    rules.push({ rule, file, prepare });
  };
  for (const rule of usesBuiltIn(set) ? builtInRules(options) : []) add(rule, undefined);
  for (const file of set.rules) {
    if (!mayRun(set, file.check)) continue;
    const read = readStyleRule(file.check, file.text, options);
    if (read.problems.length > 0) problems.set(file.uri, read.problems);
    if (read.rule) add(read.rule, file);
  }
  return { rules, problems };
}

/** The dictionary that is meant where none is named. */
const STANDARD = 'en_US';

/** Finds dictionaries by name, and notes each speller that it makes. */
function spellerFrom({ dictionaries }: StyleAssets, made: Speller[]): NonNullable<StyleOptions['speller']> {
  return (names, _folder, andDefault) => {
    const wanted = names.length === 0 || andDefault ? [...names, STANDARD] : names;
    const found = wanted.flatMap((name) => dictionaries.get(name) ?? []);
    if (found.length === 0) return undefined;
    const speller = hunspellSpeller(() => found);
    made.push(speller);
    return speller;
  };
}

/** True when a configuration asks for Vale's own rule about spelling and there is no dictionary for it. */
export function lacksDictionary(set: StyleSet): boolean {
  const isAsked = usesBuiltIn(set) && mayRun(set, `${BUILT_IN}.Spelling`);
  return isAsked && !set.assets.dictionaries.has(STANDARD);
}

function usesBuiltIn({ kind, config, planned }: StyleSet): boolean {
  const isNamed = (name: string) => name === BUILT_IN || name.startsWith(`${BUILT_IN}.`);
  if (kind === 'plan') return planned.includes(BUILT_IN);
  return config.sections.some(
    ({ basedOn, switches }) =>
      basedOn?.some(({ text }) => isNamed(text)) ||
      [...switches].some(([name, { isOn }]) => isOn && isNamed(name)),
  );
}

function mayRun({ kind, config }: StyleSet, check: string): boolean {
  if (kind === 'plan') return true;
  const all = config.sections.filter(({ name }) => name === '*');
  const own = config.sections.filter(({ name }) => name !== '*');
  return [[], ...own.map((section) => [section])].some(
    (section) => activation({ sections: [...all, ...section] }, check) !== undefined,
  );
}
