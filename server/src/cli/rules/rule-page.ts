import { harmless } from '../../../../core/src/report/harmless.ts';
import { reportWords } from '../../../../core/src/report/words.ts';
import type { Rule } from '../../../../core/src/rules/rule.ts';
import type { Language } from '../../../../core/src/rules/words.ts';
import { keysAt, metaOf } from '../../../../core/src/syntax/schema-walk.ts';
import type { CompiledRule } from '../../../../core/src/workspace/compiled-styles.ts';
import type { Cli } from '../cli.ts';
import { displayName } from '../paths.ts';
import { becauseData, becauseText } from './because.ts';
import type { RuleHere } from './rules-here.ts';

/** The page of a rule: what it says of itself, and how it runs here. */
export type RulePage = {
  readonly id: string;
  /** Each way in which it runs here; none where it is off. */
  readonly here: readonly RuleHere[];
} & (
  | { readonly kind: 'native'; readonly rule: Rule }
  | { readonly kind: 'style'; readonly compiled: CompiledRule }
);

/** Most examples of a kind that are shown. */
const MAX_EXAMPLES = 3;

const WORDS = {
  en: {
    why: 'Why',
    here: 'Here',
    off: 'off',
    standard: 'Unless told otherwise',
    options: 'Options',
    found: 'Found',
    allowed: 'Not found',
    marks: 'In the examples, ⟦text⟧(rule) marks what is found.',
    message: 'Message',
    description: 'Description',
    link: 'Page',
    file: 'File',
    builtIn: 'built into Vale',
    level: 'Level',
    type: 'Kind',
    scopes: 'Looks at',
    none: 'none',
  },
  es: {
    why: 'Por qué',
    here: 'Aquí',
    off: 'desactivada',
    standard: 'Si nada dice otra cosa',
    options: 'Opciones',
    found: 'Se encuentra',
    allowed: 'No se encuentra',
    marks: 'En los ejemplos, ⟦texto⟧(regla) marca lo que se encuentra.',
    message: 'Mensaje',
    description: 'Descripción',
    link: 'Página',
    file: 'Archivo',
    builtIn: 'incluida en Vale',
    level: 'Nivel',
    type: 'Tipo',
    scopes: 'Mira',
    none: 'ninguna',
  },
} as const;

/** The page for people. */
export function pageText(page: RulePage, { language, style, cwd }: Cli): string {
  const words = WORDS[language];
  const { severities } = reportWords(language);
  const lines = [style.strong(harmless(page.id)), ''];
  const ways = page.here.map(
    ({ severity, because }) =>
      `${style[severity](severities[severity])}  ${harmless(becauseText(because, cwd, language))}`,
  );
  const here = [`${words.here}: ${ways.length > 0 ? ways.join('; ') : words.off}`];
  if (page.kind === 'style') {
    lines.push(
      ...facts(page.compiled, cwd, language).map(([name, value]) => `${name}: ${harmless(value)}`),
      ...here,
    );
    return `${lines.join('\n')}\n`;
  }
  const { docs, severity, examples } = page.rule;
  lines.push(docs.summary[language], '', `${words.why}: ${docs.why[language]}`, '');
  const standard = severity === 'off' ? words.off : severities[severity];
  lines.push(`${words.standard}: ${standard}`, ...here);
  const options = optionsOf(page.rule, language);
  lines.push('', `${words.options}:${options.length === 0 ? ` ${words.none}` : ''}`);
  for (const { name, description, standard } of options) {
    lines.push(`  ${name}${standard === undefined ? '' : ` (${JSON.stringify(standard)})`}  ${description}`);
  }
  const shown = [
    { title: words.found, texts: examples.flags },
    { title: words.allowed, texts: examples.allows },
  ].filter(({ texts }) => texts.length > 0);
  if (shown.length > 0) lines.push('', style.faint(words.marks));
  for (const { title, texts } of shown) {
    lines.push('', `${title}:`);
    for (const text of texts.slice(0, MAX_EXAMPLES))
      lines.push(
        '',
        ...shorten(text)
          .trimEnd()
          .split('\n')
          .map((line) => `    ${harmless(line)}`),
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The page for programs. */
export function pageData(page: RulePage, { language, cwd }: Cli): unknown {
  const here = page.here.map(({ severity, because }) => ({ severity, because: becauseData(because, cwd) }));
  if (page.kind === 'style') {
    const { rule, file } = page.compiled;
    return {
      version: 1,
      rule: page.id,
      message: rule.message,
      ...(rule.description === undefined ? {} : { description: rule.description }),
      ...(rule.link === undefined ? {} : { link: rule.link }),
      ...(file ? { file: displayName(file.uri, cwd) } : {}),
      level: rule.level,
      extends: rule.kind,
      scopes: rule.scopes,
      here,
    };
  }
  const { docs, severity, examples } = page.rule;
  return {
    version: 1,
    rule: page.id,
    summary: docs.summary[language],
    why: docs.why[language],
    severity,
    options: optionsOf(page.rule, language),
    examples,
    here,
  };
}

function facts(
  { rule, file }: CompiledRule,
  cwd: string,
  language: Language,
): readonly (readonly [string, string])[] {
  const words = WORDS[language];
  return [
    [words.message, rule.message],
    ...(rule.description ? [[words.description, rule.description] as const] : []),
    ...(rule.link ? [[words.link, rule.link] as const] : []),
    [words.file, file ? displayName(file.uri, cwd) : words.builtIn],
    [words.level, rule.level],
    [words.type, rule.kind],
    [words.scopes, rule.scopes.join(', ')],
  ];
}

function optionsOf(rule: Rule, language: Language) {
  return Object.entries(keysAt(rule.options, [])).map(([name, schema]) => {
    const { description, es } = metaOf(schema);
    const read = '~standard' in schema ? rule.options.safeParse({}) : undefined;
    const values: unknown = read?.success ? read.data : undefined;
    const standard =
      typeof values === 'object' && values !== null
        ? Object.entries(values).find(([key]) => key === name)?.[1]
        : undefined;
    return { name, description: String((language === 'es' ? es : undefined) ?? description ?? ''), standard };
  });
}

/** Long runs of one letter show a length, not something to read. */
function shorten(text: string): string {
  return text.replace(
    /(.)\1{30,}/gu,
    (run, letter: string) => `${letter.repeat(20)}…(${[...run].length} × ${letter})`,
  );
}
