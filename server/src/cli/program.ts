import { Argument, Option } from 'commander';
import type { Language } from '../../../core/src/rules/words.ts';
import { suggest } from '../../../core/src/syntax/suggest.ts';
import type { CliCommand, OptionSpec, OptionSpecs } from './define-command.ts';
import { Failure } from './failure.ts';
import { afterHelp, helpStyle } from './help.ts';
import { LocalizedCommand } from './localized-command.ts';
import { version } from './version.ts';
import { type CliWords, cliWords } from './words.ts';

/** A command that was called, with arguments that fit it. */
export type Call = {
  readonly command: CliCommand;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
};

/** The command line as `commander` reads it; `onCall` is told which command was called. */
export function createProgram(
  commands: Readonly<Record<string, CliCommand>>,
  language: Language,
  onCall: (call: Call) => void,
): LocalizedCommand {
  const words = cliWords(language);
  const program = new LocalizedCommand('vocero', words);
  program
    .description(words.about)
    .usage(words.usageOfProgram)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .version(version, '-v, --version', words.version)
    .addHelpText('after', `\n${words.moreHelp}`)
    .configureHelp(helpStyle(words))
    .exitOverride();
  program.addOption(choiceOption('--lang', words.lang, ['en', 'es'], words));
  program.addOption(choiceOption('--color', words.color, ['auto', 'always', 'never'], words));
  for (const [name, command] of Object.entries(commands))
    addCommand(program, name, command, language, onCall);
  return program;
}

function addCommand(
  program: LocalizedCommand,
  name: string,
  command: CliCommand,
  language: Language,
  onCall: (call: Call) => void,
): void {
  const { summary, argument, options, takesAnything = false } = command;
  const added = program.createCommand(name);
  added.takesAnything = takesAnything;
  added
    .copyInheritedSettings(program)
    .description(summary[language])
    .usage([argument && argumentTerm(argument, language), program.words.usage].filter(Boolean).join(' '))
    .addHelpText('after', afterHelp(command, language))
    .action(() => onCall({ command, operands: added.args, options: added.optsWithGlobals() }));
  if (argument) added.addArgument(new Argument(argumentTerm(argument, language), argument.about[language]));
  addOptions(added, options, language);
  program.addCommand(added);
}

function argumentTerm({ name, isList }: CliCommand['argument'] & object, language: Language): string {
  return `[${name[language]}${isList ? '...' : ''}]`;
}

function addOptions(command: LocalizedCommand, specs: OptionSpecs, language: Language): void {
  for (const [key, spec] of Object.entries(specs)) {
    command.addOption(optionOf(`--${kebabCase(key)}`, spec, language, command.words));
  }
}

function optionOf(flag: string, spec: OptionSpec, language: Language, words: CliWords): Option {
  const about = spec.about[language];
  switch (spec.kind) {
    case 'flag':
      return new Option(flag, about).default(false);
    case 'value':
      return new Option(`${flag} <${spec.placeholder[language]}>`, about);
    case 'choice': {
      const note = `${about}; ${words.standard(spec.standard)}`;
      return choiceOption(flag, note, spec.choices, words).default(spec.standard);
    }
  }
}

function choiceOption(flag: string, about: string, choices: readonly string[], words: CliWords): Option {
  return new Option(`${flag} <${words.choice}>`, `${choices.join(', ')}: ${about}`).argParser((value) =>
    choose(flag, value, choices, words),
  );
}

function choose(flag: string, value: string, choices: readonly string[], words: CliWords): string {
  if (choices.includes(value)) return value;
  const suggestion = suggest(value, choices);
  throw new Failure(
    words.badChoice(flag, value),
    suggestion ? words.didYouMean(suggestion) : words.choices(choices),
  );
}

function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
