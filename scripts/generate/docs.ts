import * as z from 'zod';
import { docText } from '../../core/src/features/describe/doc-text.ts';
import { FILE_PATTERNS } from '../../core/src/model/file-kind.ts';
import { settingsSchema } from '../../core/src/model/settings.ts';
import { rules } from '../../core/src/rules/registry.gen.ts';
import type { Rule } from '../../core/src/rules/rule.ts';
import type { Language } from '../../core/src/rules/words.ts';
import { keysAt, metaOf } from '../../core/src/syntax/schema-walk.ts';
import { networksPage } from './networks-page.ts';

const NOTE = '<!-- Made by `npm run generate`. -->\n';

/** Pages that are read off the code: one for each rule, and tables of rules, networks and settings. */
export function docs(): ReadonlyMap<string, string> {
  const pages = Object.entries(rules).map(
    ([id, rule]) => [`docs/rules/${id}.md`, rulePage(id, rule)] as const,
  );
  return new Map([
    ...pages,
    ['docs/rules.md', rulesPage()],
    ['docs/networks.md', [NOTE, ...networksPage()].join('\n')],
    ['docs/settings.md', settingsPage()],
  ]);
}

function rulePage(id: string, rule: Rule): string {
  const { summary, why, since } = rule.docs;
  const examples = (title: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [`## ${title}`, '', ...texts.flatMap((text) => ['````text', text.trimEnd(), '````', ''])];
  return [
    NOTE,
    `# ${id}`,
    '',
    summary.en,
    '',
    `Severity: **${rule.severity}**. Since ${since}.`,
    '',
    '## Why',
    '',
    why.en,
    '',
    ...examples('Found', rule.examples.flags.map(shorten)),
    ...examples('Not found', rule.examples.allows.map(shorten)),
    '## Settings',
    '',
    '```yaml',
    'rules:',
    `  ${id}: off # or error, warning, information, hint`,
    '```',
    '',
    ...optionsTable(rule, 'en'),
    '## En español',
    '',
    `${summary.es} ${why.es}`,
    '',
    ...optionsTable(rule, 'es'),
  ].join('\n');
}

const COLUMNS = {
  en: '| option | default | meaning |',
  es: '| opción | por defecto | significado |',
} as const;

/** What can be set below the rule in a plan; nothing for a rule without options. */
function optionsTable({ options }: Rule, language: Language): readonly string[] {
  const rows = Object.entries(keysAt(options, [])).map(([name, schema]) => {
    const fallback = z.safeParse(schema, undefined);
    const shown =
      fallback.success && fallback.data !== undefined ? `\`${JSON.stringify(fallback.data)}\`` : '';
    const meaning = docText(metaOf(schema), language).replaceAll('|', '\\|').replace(/\s+/g, ' ');
    return `| \`${name}\` | ${shown} | ${meaning} |`;
  });
  return rows.length === 0 ? [] : [COLUMNS[language], '|---|---|---|', ...rows, ''];
}

/** Long runs of one letter show a length, not something to read. */
function shorten(text: string): string {
  return text.replace(
    /(.)\1{30,}/gu,
    (run, letter: string) => `${letter.repeat(20)}…(${[...run].length} × ${letter})`,
  );
}

function rulesPage(): string {
  const rows = Object.entries(rules).map(
    ([
      id,
      {
        severity,
        docs: { summary },
      },
    ]) => `| [${id}](rules/${id}.md) | ${severity} | ${summary.en} |`,
  );
  const key = 'In the examples, `⟦text⟧(rule)` marks what a rule finds.';
  return [
    NOTE,
    '# Rules',
    '',
    key,
    '',
    '| rule | severity | what it finds |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function settingsPage(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const fallback = schema.parse(undefined);
    return `| \`vocero.${name}\` | \`${fallback}\` | ${String(metaOf(schema).description)} |`;
  });
  const files = FILE_PATTERNS.map((pattern) => `\`${pattern}\``).join(', ');
  return [
    NOTE,
    '# Settings',
    '',
    `Vocero reads ${files}.`,
    '',
    '| setting | default | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
