import type { Words } from '../../../core/src/rules/rule.ts';
import type { Cli, ExitCode } from './cli.ts';

/** An option of a command. Its flag is its key: `failOn` is `--fail-on`. */
export type OptionSpec =
  | { readonly kind: 'flag'; readonly about: Words }
  | { readonly kind: 'value'; readonly placeholder: Words; readonly about: Words }
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      readonly standard: string;
      readonly about: Words;
    };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly kind: 'flag' }
  ? boolean
  : Spec extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
    ? Choice
    : string | undefined;

/** The values of options, as their specifications promise them. */
export type Values<Specs extends OptionSpecs> = { readonly [Key in keyof Specs]: ValueOf<Specs[Key]> };

export type Example = { readonly line: string; readonly about: Words };

/** What the outcome of a command means; failures and wrong usage are told for all commands alike. */
export type ExitMeaning = Readonly<Partial<Record<0 | 1 | 3 | 4, Words>>>;

type Definition<Specs extends OptionSpecs> = {
  /** What it does, in one sentence. */
  readonly summary: Words;
  readonly argument?: { readonly name: Words; readonly isList: boolean; readonly about: Words };
  readonly options: Specs;
  /** Paragraphs for whoever asks for help: what a person could not guess. */
  readonly notes?: readonly Words[];
  readonly examples: readonly Example[];
  readonly exits: ExitMeaning;
  /** Arguments that are not known are somebody else's, and not a mistake. */
  readonly takesAnything?: boolean;
  readonly run: (cli: Cli, operands: readonly string[], options: Values<Specs>) => Promise<ExitCode>;
};

/** A command as the registry knows it. One file in `commands/` each; the file name is the command. */
export type CliCommand = Omit<Definition<OptionSpecs>, 'run'> & {
  readonly run: (
    cli: Cli,
    operands: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<ExitCode>;
};

/** States a command. */
export function defineCommand<const Specs extends OptionSpecs>(definition: Definition<Specs>): CliCommand {
  return {
    ...definition,
    // The program reads the values by these very specifications, which the compiler cannot see.
    run: (cli, operands, options) => definition.run(cli, operands, options as Values<Specs>),
  };
}
