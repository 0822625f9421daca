import { harmless } from '../../../../core/src/report/harmless.ts';
import { reportWords } from '../../../../core/src/report/words.ts';
import { rules as registry } from '../../../../core/src/rules/registry.gen.ts';
import type { Language } from '../../../../core/src/rules/words.ts';
import { defineCommand } from '../define-command.ts';
import { becauseData, becauseText } from '../rules/because.ts';
import { type RuleHere, rulesHere } from '../rules/rules-here.ts';

export const rules = defineCommand({
  summary: {
    en: 'Lists the rules that run here, with their severity and what makes them run.',
    es: 'Enumera las reglas que se ejecutan aquí, con su gravedad y lo que las activa.',
  },
  argument: {
    name: { en: 'path', es: 'ruta' },
    isList: false,
    about: {
      en: 'file or folder that is asked about; the current folder if not given',
      es: 'archivo o carpeta por los que se pregunta; si falta, la carpeta actual',
    },
  },
  options: {
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the list', es: 'forma de la lista' },
    },
  },
  notes: [
    {
      en: 'A rule stands here when it runs on some file below the folder. What a plan or a .vale.ini has\nswitched off is left out. vocero explain tells more about one rule.',
      es: 'Una regla aparece si se ejecuta con algún archivo de la carpeta. Lo que un plan o un .vale.ini\ndesactiva queda fuera. vocero explain cuenta más sobre una regla.',
    },
  ],
  examples: [
    { line: 'vocero rules', about: { en: 'every rule in one line', es: 'cada regla en una línea' } },
    {
      line: 'vocero rules posts/launch.post.md',
      about: { en: 'the rules for one post', es: 'las reglas para una publicación' },
    },
    {
      line: 'vocero rules --format json',
      about: { en: 'for programs, with the reason of each', es: 'para programas, con el porqué de cada una' },
    },
  ],
  exits: {},
  run: async (cli, [path = '.'], { format }) => {
    const { language, style, cwd, out } = cli;
    const { rules: listed } = await rulesHere(cli, path);
    if (format === 'json') {
      const data = listed.map((rule) => ({
        ...describe(rule, language),
        because: becauseData(rule.because, cwd),
      }));
      await out(`${JSON.stringify({ version: 1, rules: data }, null, 2)}\n`);
      return 0;
    }
    const { severities } = reportWords(language);
    const ruleWidth = Math.max(0, ...listed.map(({ id }) => id.length));
    const severityWidth = Math.max(...Object.values(severities).map((name) => name.length));
    const lines = listed.map((rule) => {
      const { severity, summary } = describe(rule, language);
      const name = style[severity](severities[severity].padEnd(severityWidth));
      const reason = style.faint(`(${harmless(becauseText(rule.because, cwd, language))})`);
      return `${harmless(rule.id).padEnd(ruleWidth)}  ${name}  ${harmless(summary)}  ${reason}\n`;
    });
    await out(lines.join(''));
    return 0;
  },
});

/** A rule in a line: what it finds, or what its author has it say. */
function describe({ id, severity, style }: RuleHere, language: Language) {
  if (style) return { rule: id, severity, summary: style.rule.message, why: style.rule.description ?? '' };
  const docs = registry[id]?.docs;
  return { rule: id, severity, summary: docs?.summary[language] ?? '', why: docs?.why[language] ?? '' };
}
