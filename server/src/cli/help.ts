import type { HelpConfiguration } from 'commander';
import type { Words } from '../../../core/src/rules/rule.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import type { CliCommand } from './define-command.ts';
import { type CliWords, cliWords } from './words.ts';

/** Help in the reader's language: `commander` lays it out, and its own English words are replaced here. */
export function helpStyle({ headings }: CliWords): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.common,
    'Commands:': headings.commands,
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => command.name(),
    // Choices and standards are told in the description.
    optionDescription: (option) => option.description,
  };
}

/** What follows the list of options: notes, examples and what the exit codes mean. */
export function afterHelp(command: CliCommand, language: Language): string {
  const { headings, exitClean, exitFailure } = cliWords(language);
  const { notes = [], examples, exits } = command;
  const codes: readonly (readonly [string, Words])[] = [
    ['0', exits[0] ?? { en: exitClean, es: exitClean }],
    ...(exits[1] ? ([['1', exits[1]]] as const) : []),
    ['2', { en: exitFailure, es: exitFailure }],
    ...(exits[3] ? ([['3', exits[3]]] as const) : []),
    ...(exits[4] ? ([['4', exits[4]]] as const) : []),
  ];
  return [
    ...notes.flatMap((note) => ['', note[language]]),
    '',
    headings.examples,
    ...table(
      examples.map(({ line, about }) => [line, about]),
      language,
    ),
    '',
    headings.exits,
    ...table(codes, language),
  ].join('\n');
}

function table(rows: readonly (readonly [string, Words])[], language: Language): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, about]) => `  ${term.padEnd(width)}  ${about[language]}`);
}
