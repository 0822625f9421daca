import { Command, type Option } from 'commander';
import { suggest } from '../../../core/src/syntax/suggest.ts';
import { Failure } from './failure.ts';
import type { CliWords } from './words.ts';

/**
 * A command that complains in the reader's language. The methods replace those of `commander`, which
 * calls them when arguments do not fit; were they renamed there, its own English words would show.
 */
export class LocalizedCommand extends Command {
  readonly words: CliWords;
  /** Arguments that are not known are somebody else's, and not a mistake. */
  takesAnything = false;

  constructor(name: string, words: CliWords) {
    super(name);
    this.words = words;
  }

  override createCommand(name: string): LocalizedCommand {
    return new LocalizedCommand(name, this.words);
  }

  /** The command as it is typed, with those it belongs to. */
  path(): string {
    return this.parent ? `${this.parent.name()} ${this.name()}` : this.name();
  }

  unknownOption(flag: string): void {
    if (this.takesAnything) return;
    const [name = flag] = flag.split('=');
    const known = [...this.options, ...(this.parent?.options ?? [])].flatMap((option) => option.long ?? []);
    this.refuse(this.words.unknownOption(name), nearest(name, [...known, '--help']));
  }

  unknownCommand(): void {
    const name = this.args[0] ?? '';
    const known = this.commands.map((command) => command.name());
    const suggestion = suggest(name, known);
    if (suggestion === undefined)
      throw new Failure(this.words.unknownCommand(name), this.words.choices(known));
    this.refuse(this.words.unknownCommand(name), suggestion);
  }

  optionMissingArgument(option: Option): void {
    this.refuse(this.words.missingValue(option.long ?? option.flags));
  }

  _excessArguments(received: readonly string[]): void {
    if (this.takesAnything) return;
    this.refuse(this.words.excess(received[this.registeredArguments.length] ?? ''));
  }

  private refuse(message: string, suggestion?: string): never {
    const { didYouMean, seeHelp } = this.words;
    throw new Failure(message, suggestion ? didYouMean(suggestion) : seeHelp(this.path()));
  }
}

/** Compared without dashes, which would make any two flags alike. */
function nearest(flag: string, known: readonly string[]): string | undefined {
  if (!flag.startsWith('--')) return undefined;
  const suggestion = suggest(
    flag.slice(2),
    known.map((name) => name.slice(2)),
  );
  return suggestion && `--${suggestion}`;
}
