import type { Listed } from '../voice/config/ini.ts';
import type { ValeConfig } from '../voice/config/vale-config.ts';
import type { HunspellFiles } from '../voice/vale/spelling/hunspell.ts';
import type { StyleVocabulary } from '../voice/vale/style-rule.ts';
import type { TagWords } from '../voice/vale/tagging/tagger.ts';

/** A file that says how texts are to be written: a `.vale.ini`, or a rule. */
export type StyleFile = { readonly uri: string; readonly text: string };

/** A rule file, under the name that its rule has: `Style.Rule`. */
export type RuleFile = StyleFile & { readonly check: string };

/** Files that rules about spelling speak of. They are read only where there is such a rule. */
export type StyleAssets = {
  /** Dictionaries by their names. */
  readonly dictionaries: ReadonlyMap<string, HunspellFiles>;
  /** Lists of words by the ways in which a rule may name them. */
  readonly wordLists: ReadonlyMap<string, string>;
  /** Set where a rule asks for parts of speech. */
  readonly tagger?: TagWords | undefined;
};

/** Something that was asked for and is not there. */
export type Missing = {
  readonly kind: 'styles-path' | 'style' | 'package' | 'rule' | 'vocabulary';
  readonly item: Listed;
  /** Addresses that were looked at. */
  readonly looked: readonly string[];
};

/** All that one `.vale.ini` brings, or one plan that names styles. */
export type StyleSet = StyleFile & {
  readonly kind: 'config' | 'plan';
  /** What the paths in it start from. */
  readonly folder: string;
  readonly config: ValeConfig;
  /** Styles that a plan asks for; none for a `.vale.ini`, whose sections say. */
  readonly planned: readonly string[];
  /** The files of every style that is asked for, sorted by name. */
  readonly rules: readonly RuleFile[];
  readonly vocabulary: StyleVocabulary;
  readonly assets: StyleAssets;
  readonly missing: readonly Missing[];
  /** Folders in which a change means that all this is to be read again. */
  readonly watched: readonly string[];
};

/** The styles of a workspace: few, read as a whole, and shared by all snapshots until one of their files changes. */
export type Styles = {
  /** By the folder that a `.vale.ini` lies in. */
  readonly configs: ReadonlyMap<string, StyleSet>;
  /** By the address of the plan that names styles. */
  readonly plans: ReadonlyMap<string, StyleSet>;
};

/** The style that every Vale has, and so it is in no folder. */
export const BUILT_IN = 'Vale';

export const BUILT_IN_RULES = ['Avoid', 'Repetition', 'Spelling', 'Terms'].map(
  (name) => `${BUILT_IN}.${name}`,
);

export const NO_STYLES: Styles = { configs: new Map(), plans: new Map() };

/** A configuration or rule file by its address. */
export function styleFileAt({ configs, plans }: Styles, uri: string): StyleFile | undefined {
  for (const set of configs.values()) if (set.uri === uri) return set;
  for (const set of [...configs.values(), ...plans.values()]) {
    const file = set.rules.find((rule) => rule.uri === uri);
    if (file) return file;
  }
  return undefined;
}
