import { suggest } from '../../syntax/suggest.ts';
import { type Span, span } from '../../text/span.ts';
import type { StyleLevel } from '../vale/style-alert.ts';
import { compileGlob } from './glob.ts';
import { type IniEntry, type IniSection, type Listed, listOf, readIni } from './ini.ts';

/** Ways in which a `.vale.ini` cannot be done as written; the rest of it counts. */
export type ConfigProblem = {
  readonly code: /** Neither a section, a comment nor a setting. */
    | 'unread-line'
    /** `key` holds `found`, and may hold one of `allowed`. */
    | 'wrong-level'
    | 'bad-glob'
    /** `key` belongs above the first section. */
    | 'core-key'
    /** `key` belongs in a section. */
    | 'section-key'
    /** `key` is one that Vocero does not do. */
    | 'unsupported-key'
    /** Not two delimiters. */
    | 'bad-delimiters';
  readonly span: Span;
  readonly params: Readonly<Record<string, string>>;
};

/** What a section says of one rule or of a whole style. */
export type RuleSwitch = {
  readonly isOn: boolean;
  readonly level: StyleLevel | undefined;
  readonly span: Span;
};

/** Settings for the files that a pattern matches. */
export type ValeSection = {
  readonly name: string;
  readonly span: Span;
  readonly matches: (path: string) => boolean;
  /** Undefined where the section does not say, which is not the same as none. */
  readonly basedOn: readonly Listed[] | undefined;
  /** By `Style.Rule`, or by style. */
  readonly switches: ReadonlyMap<string, RuleSwitch>;
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
  readonly commentDelimiters: readonly [string, string] | undefined;
};

/** A `.vale.ini` as read. */
export type ValeConfig = {
  readonly stylesPaths: readonly Listed[];
  readonly minLevel: StyleLevel;
  readonly vocab: readonly Listed[];
  readonly packages: readonly Listed[];
  readonly ignoredScopes: readonly string[] | undefined;
  readonly skippedScopes: readonly string[] | undefined;
  readonly ignoredClasses: readonly string[] | undefined;
  readonly wordTemplate: string | undefined;
  /** Endings that are read as another: `mdx` as `md`. */
  readonly formats: ReadonlyMap<string, string>;
  /** The sections in the order of the file, that for every file (`[*]`) first. */
  readonly sections: readonly ValeSection[];
  readonly problems: readonly ConfigProblem[];
};

const LEVELS = ['suggestion', 'warning', 'error'] as const satisfies readonly StyleLevel[];
const CORE_KEYS = [
  'StylesPath',
  'MinAlertLevel',
  'Vocab',
  'Packages',
  'IgnoredScopes',
  'SkippedScopes',
  'IgnoredClasses',
  'WordTemplate',
];
const SECTION_KEYS = [
  'BasedOnStyles',
  'BlockIgnores',
  'TokenIgnores',
  'IgnorePatterns',
  'CommentDelimiters',
  'Lang',
];
/** What needs a program or a service of its own to run. */
const UNSUPPORTED = ['View', 'Transform', 'NLPEndpoint', 'Blueprint'];
/** Sections that speak of formats, not of files. */
const OTHER_SECTIONS = ['formats', 'asciidoctor'];

/**
 * Reads a `.vale.ini`. Total: any text gives a value, and problems for what cannot be done.
 *
 * @see https://vale.sh/docs/vale-ini, and internal/core/ini.go of Vale 3.15.1, read 2026-11-21
 */
export function readValeConfig(text: string): ValeConfig {
  const { sections, unread } = readIni(text);
  const problems: ConfigProblem[] = unread.map((place) => ({ code: 'unread-line', span: place, params: {} }));
  const core = sections.filter(({ name }) => name === '').flatMap(({ entries }) => entries);
  for (const { key, keySpan } of core) {
    if (UNSUPPORTED.includes(key)) problems.push({ code: 'unsupported-key', span: keySpan, params: { key } });
    else if (SECTION_KEYS.includes(key))
      problems.push({ code: 'section-key', span: keySpan, params: { key } });
  }
  const items = (key: string) =>
    unique(core.filter((entry) => entry.key === key).flatMap(({ value }) => listOf(value)));
  const texts = (key: string) => {
    const found = items(key).map((item) => item.text);
    return core.some((entry) => entry.key === key) ? found : undefined;
  };
  // A pattern may hold commas, and a path too.
  const whole = (key: string) =>
    core
      .filter((entry) => entry.key === key && entry.value.text !== '')
      .map(({ value }) => ({ text: value.text, span: placeOf(value.pieces) }));
  return {
    stylesPaths: whole('StylesPath'),
    minLevel: minLevelOf(core, problems),
    vocab: items('Vocab'),
    packages: items('Packages'),
    ignoredScopes: texts('IgnoredScopes'),
    skippedScopes: texts('SkippedScopes'),
    ignoredClasses: texts('IgnoredClasses'),
    wordTemplate: whole('WordTemplate')[0]?.text,
    formats: new Map(
      sections
        .filter(({ name }) => name === 'formats')
        .flatMap(({ entries }) => entries)
        .map(({ key, value }) => [key.toLowerCase(), value.text.toLowerCase()]),
    ),
    sections: mergeSections(sections)
      .flatMap((section) => readSection(section, problems) ?? [])
      .sort((a, b) => Number(b.name === '*') - Number(a.name === '*')),
    problems,
  };
}

/** Sections of one name are one, as in Vale. */
function mergeSections(sections: readonly IniSection[]): readonly IniSection[] {
  const merged = new Map<string, IniSection>();
  for (const section of sections) {
    if (section.name === '' || OTHER_SECTIONS.includes(section.name)) continue;
    const known = merged.get(section.name);
    merged.set(section.name, known ? { ...known, entries: [...known.entries, ...section.entries] } : section);
  }
  return [...merged.values()];
}

function readSection(
  { name, span: place, entries }: IniSection,
  problems: ConfigProblem[],
): ValeSection | undefined {
  const matches = compileGlob(name);
  if (!matches) {
    problems.push({ code: 'bad-glob', span: place, params: { glob: name } });
    return undefined;
  }
  const switches = new Map<string, RuleSwitch>();
  for (const entry of entries) {
    const { key, keySpan } = entry;
    if (UNSUPPORTED.includes(key)) problems.push({ code: 'unsupported-key', span: keySpan, params: { key } });
    else if (CORE_KEYS.includes(key)) problems.push({ code: 'core-key', span: keySpan, params: { key } });
    else if (!SECTION_KEYS.includes(key) && !switches.has(key))
      switches.set(key, readSwitch(entry, problems));
  }
  const of = (key: string) => entries.filter((entry) => entry.key === key);
  const items = (key: string) => unique(of(key).flatMap(({ value }) => listOf(value)));
  const delimiters = items('CommentDelimiters');
  const [opening, closing, more] = delimiters;
  const areTwo = opening !== undefined && closing !== undefined && more === undefined;
  if (opening && !areTwo) problems.push({ code: 'bad-delimiters', span: opening.span, params: {} });
  const texts = (...keys: readonly string[]) => keys.flatMap((key) => items(key).map(({ text }) => text));
  return {
    name,
    span: place,
    matches,
    basedOn: of('BasedOnStyles').length > 0 ? items('BasedOnStyles') : undefined,
    switches,
    tokenIgnores: texts('TokenIgnores'),
    blockIgnores: texts('BlockIgnores', 'IgnorePatterns'),
    commentDelimiters: areTwo ? [opening.text, closing.text] : undefined,
  };
}

function readSwitch({ key, keySpan, value }: IniEntry, problems: ConfigProblem[]): RuleSwitch {
  const level = LEVELS.find((name) => name === value.text);
  const isKnown = level !== undefined || value.text === 'YES' || value.text === 'NO';
  if (!isKnown) problems.push(wrongLevel(key, value, ['YES', 'NO', ...LEVELS]));
  // Vale takes whatever it does not know for NO. What was meant to be on must not go quiet.
  return { isOn: value.text !== 'NO', level, span: keySpan };
}

function minLevelOf(core: readonly IniEntry[], problems: ConfigProblem[]): StyleLevel {
  const entry = core.findLast(({ key }) => key === 'MinAlertLevel');
  const level = LEVELS.find((name) => name === entry?.value.text);
  if (entry && !level) problems.push(wrongLevel('MinAlertLevel', entry.value, LEVELS));
  return level ?? 'suggestion';
}

function wrongLevel(key: string, value: IniEntry['value'], allowed: readonly string[]): ConfigProblem {
  const suggestion = suggest(value.text, allowed);
  const params = {
    key,
    found: value.text,
    allowed: allowed.join(', '),
    ...(suggestion ? { suggestion } : {}),
  };
  return { code: 'wrong-level', span: placeOf(value.pieces), params };
}

function placeOf(pieces: IniEntry['value']['pieces']): Span {
  return span(pieces[0]?.source.start ?? 0, pieces.at(-1)?.source.end ?? 0);
}

function unique(items: readonly Listed[]): readonly Listed[] {
  return items.filter(({ text }, index) => items.findIndex((other) => other.text === text) === index);
}
