import { reportWords } from '../../../../core/src/report/words.ts';
import { rules as registry } from '../../../../core/src/rules/registry.gen.ts';
import { defineCommand } from '../define-command.ts';

export const rules = defineCommand({
  summary: {
    en: 'Lists the rules with the severity they have where a plan says nothing.',
    es: 'Enumera las reglas con la gravedad que tienen si el plan no dice nada.',
  },
  options: {
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the list', es: 'forma de la lista' },
    },
  },
  examples: [
    { line: 'vocero rules', about: { en: 'every rule in one line', es: 'cada regla en una línea' } },
    {
      line: 'vocero rules --format json',
      about: { en: 'for programs, with the reason of each', es: 'para programas, con el porqué de cada una' },
    },
  ],
  exits: {},
  run: async ({ language, style, out }, _operands, { format }) => {
    const listed = Object.entries(registry).map(([rule, { severity, docs }]) => {
      return { rule, severity, summary: docs.summary[language], why: docs.why[language] };
    });
    if (format === 'json') {
      await out(`${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`);
      return 0;
    }
    const { severities } = reportWords(language);
    const ruleWidth = Math.max(...listed.map(({ rule }) => rule.length));
    const severityWidth = Math.max(...Object.values(severities).map((name) => name.length));
    const lines = listed.map(({ rule, severity, summary }) => {
      const name = style[severity](severities[severity].padEnd(severityWidth));
      return `${rule.padEnd(ruleWidth)}  ${name}  ${summary}\n`;
    });
    await out(lines.join(''));
    return 0;
  },
});
