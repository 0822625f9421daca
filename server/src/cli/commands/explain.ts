import { rules as registry } from '../../../../core/src/rules/registry.gen.ts';
import { suggest } from '../../../../core/src/syntax/suggest.ts';
import { compiledStyles } from '../../../../core/src/workspace/compiled-styles.ts';
import type { Workspace } from '../../../../core/src/workspace/workspace.ts';
import { defineCommand } from '../define-command.ts';
import { Failure } from '../failure.ts';
import { pageData, pageText, type RulePage } from '../rules/rule-page.ts';
import { rulesHere } from '../rules/rules-here.ts';

export const explain = defineCommand({
  summary: {
    en: 'Tells what a rule finds, why, and how it is set here.',
    es: 'Cuenta qué encuentra una regla, por qué, y cómo está ajustada aquí.',
  },
  argument: {
    name: { en: 'rule', es: 'regla' },
    isList: false,
    about: {
      en: 'name of the rule, as findings give it: limit/too-long, Microsoft.Avoid',
      es: 'nombre de la regla, como lo dan los hallazgos: limit/too-long, Microsoft.Avoid',
    },
  },
  options: {
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      standard: 'text',
      about: { en: 'form of the page', es: 'forma de la página' },
    },
  },
  examples: [
    {
      line: 'vocero explain limit/too-long',
      about: { en: 'a rule of Vocero, with examples', es: 'una regla de Vocero, con ejemplos' },
    },
    {
      line: 'vocero explain Microsoft.Avoid',
      about: { en: 'a rule of a style that is loaded here', es: 'una regla de un estilo cargado aquí' },
    },
  ],
  exits: {},
  run: async (cli, [name], { format }) => {
    if (name === undefined) throw new Failure(cli.words.noRule, cli.words.sayRule);
    const { workspace, rules } = await rulesHere(cli, '.');
    const pages = pagesOf(workspace);
    const about = pages.get(name);
    if (!about) {
      const suggestion = suggest(name, [...pages.keys()]);
      throw new Failure(
        cli.words.unknownRule(name),
        suggestion ? cli.words.didYouMean(suggestion) : cli.words.seeRules,
      );
    }
    const page: RulePage = { ...about, id: name, here: rules.filter(({ id }) => id === name) };
    await cli.out(
      format === 'json' ? `${JSON.stringify(pageData(page, cli), null, 2)}\n` : pageText(page, cli),
    );
    return 0;
  },
});

type About =
  | { readonly kind: 'native'; readonly rule: (typeof registry)[string] & object }
  | { readonly kind: 'style'; readonly compiled: ReturnType<typeof compiledStyles>['rules'][number] };

/** All rules that are known here, also those that are switched off. */
function pagesOf({ styles }: Workspace): ReadonlyMap<string, About> {
  const pages = new Map<string, About>();
  for (const [id, rule] of Object.entries(registry)) pages.set(id, { kind: 'native', rule });
  for (const set of [...styles.configs.values(), ...styles.plans.values()]) {
    for (const compiled of compiledStyles(set).rules) {
      if (!pages.has(compiled.rule.check)) pages.set(compiled.rule.check, { kind: 'style', compiled });
    }
  }
  return pages;
}
