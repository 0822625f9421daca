import type { StyleLevel } from '../vale/style-alert.ts';
import type { ValeConfig, ValeSection } from './vale-config.ts';

/** What one `.vale.ini` says of a file: the sections that match it, those that match every file first. */
export type StyleChoice = {
  /** One text for one set of sections, to keep what is made of it under. */
  readonly key: string;
  readonly sections: readonly ValeSection[];
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
  readonly commentDelimiters: readonly [string, string] | undefined;
};

/** Why a rule is in use: a section names its style, or the rule itself; or the plan asks for the style. */
export type Activation = { readonly kind: 'style' | 'rule' | 'plan'; readonly section: string };

/**
 * The sections that concern a file.
 *
 * @param paths ways to write the file's path; any of them may match.
 */
export function chooseSections(all: readonly ValeSection[], paths: readonly string[]): StyleChoice {
  const sections = all.filter(({ name, matches }) => name === '*' || paths.some(matches));
  return {
    key: sections.map(({ name }) => name).join('\n'),
    sections,
    tokenIgnores: sections.flatMap((section) => section.tokenIgnores),
    blockIgnores: sections.flatMap((section) => section.blockIgnores),
    commentDelimiters: sections.findLast((section) => section.commentDelimiters)?.commentDelimiters,
  };
}

/** The name of the style that a rule belongs to. */
export function styleOf(check: string): string {
  return check.split('.', 1)[0] ?? check;
}

/**
 * Why a rule runs on the files of some sections; undefined where it does not. What is said of the rule
 * goes before what is said of its style, a later section before an earlier one, and `[*]` comes last.
 *
 * @param alsoUsed true for a style that something else than the file asks for.
 */
export function activation(
  { sections }: Pick<StyleChoice, 'sections'>,
  check: string,
  alsoUsed: (style: string) => boolean = () => false,
): Activation | undefined {
  const style = styleOf(check);
  const own = sections.filter(({ name }) => name !== '*').reverse();
  const all = sections.filter(({ name }) => name === '*');
  for (const group of [own, all]) {
    for (const name of [check, style]) {
      const section = group.find(({ switches }) => switches.has(name));
      const setting = section?.switches.get(name);
      if (section && setting) return setting.isOn ? { kind: 'rule', section: section.name } : undefined;
    }
  }
  const basis = [...own, ...all].find(({ basedOn }) => basedOn !== undefined);
  if (basis?.basedOn?.some(({ text }) => text === style)) return { kind: 'style', section: basis.name };
  return alsoUsed(style) ? { kind: 'plan', section: '' } : undefined;
}

/** The level that the file gives a rule, whichever section says so: in Vale a level holds for all of them. */
export function levelOf(config: ValeConfig, check: string): StyleLevel | undefined {
  for (const name of [check, styleOf(check)]) {
    const section = config.sections.findLast(({ switches }) => switches.get(name)?.level !== undefined);
    const level = section?.switches.get(name)?.level;
    if (level) return level;
  }
  return undefined;
}

const WEIGHT: Readonly<Record<StyleLevel, number>> = { suggestion: 0, warning: 1, error: 2 };

/** True when a level is one that the file wants to hear of. */
export function isHeard(config: ValeConfig, level: StyleLevel): boolean {
  return WEIGHT[level] >= WEIGHT[config.minLevel];
}
