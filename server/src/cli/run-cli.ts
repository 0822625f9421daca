import { realpathSync } from 'node:fs';
import { CommanderError } from 'commander';
import { harmless } from '../../../core/src/report/harmless.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import type { Cli } from './cli.ts';
import { type ColorWish, styleFor } from './colors.ts';
import { commands } from './commands/registry.gen.ts';
import { Failure, isSystemError } from './failure.ts';
import { languageOf } from './locale.ts';
import { type Call, createProgram } from './program.ts';
import { isBrokenPipe, write } from './streams.ts';
import { cliWords } from './words.ts';

/** As the shell has it: 128 and the number of SIGPIPE. */
const BROKEN_PIPE = 141;
/** Wider than this, lines are hard to read. */
const MAX_COLUMNS = 140;
const COLUMNS_OF_A_FILE = 100;

/** Runs the command line and gives the exit code; whatever goes wrong is told on standard error. */
export async function runCli(
  args: readonly string[],
  { stdout, stderr, env, cwd }: NodeJS.Process,
): Promise<number> {
  const language = languageOf(args, env);
  const note = (text: string) => void stderr.write(`${text.split('\n').map(harmless).join('\n')}\n`);
  try {
    const call = await readArguments(args, language, stdout, note);
    if (typeof call === 'number') return call;
    const cli: Cli = {
      language,
      words: cliWords(language),
      cwd: realpathSync.native(cwd()),
      style: styleFor(colorWish(call.options.color), stdout.isTTY === true, env),
      columns: stdout.isTTY ? Math.min(stdout.columns, MAX_COLUMNS) : COLUMNS_OF_A_FILE,
      out: (text) => write(stdout, text),
      note,
    };
    return await call.command.run(cli, call.operands, call.options);
  } catch (error) {
    if (isBrokenPipe(error)) return BROKEN_PIPE;
    explain(error, language, env, note);
    return 2;
  }
}

/** The command that was called; an exit code where there was something to show instead. */
async function readArguments(
  args: readonly string[],
  language: Language,
  stdout: NodeJS.WriteStream,
  note: (text: string) => void,
): Promise<Call | number> {
  let call: Call | undefined;
  const shown: string[] = [];
  const program = createProgram(commands, language, (found) => {
    call = found;
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => shown.push(text),
      writeErr: (text) => note(text.trimEnd()),
    });
  }
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await write(stdout, shown.join(''));
    return error.exitCode === 0 ? 0 : 2;
  }
  return call ?? 2;
}

function colorWish(value: unknown): ColorWish {
  return value === 'always' || value === 'never' ? value : 'auto';
}

/** Tells what went wrong: for a person where a person can help it, else as a bug that asks to be reported. */
export function explain(
  error: unknown,
  language: Language,
  env: NodeJS.ProcessEnv,
  note: (text: string) => void,
): void {
  const words = cliWords(language);
  const [message, hint] = describe(error, language);
  note(`vocero: ${message}`);
  if (hint !== undefined) note(`        ${hint}`);
  if (env.VOCERO_DEBUG === '1' && error instanceof Error) note(error.stack ?? words.reportCrash);
}

function describe(error: unknown, language: Language): readonly [message: string, hint: string | undefined] {
  const words = cliWords(language);
  if (error instanceof Failure) return [error.message, error.hint];
  if (isSystemError(error))
    return [words.systemFailure(words.reasons[error.code] ?? error.message, error.path), undefined];
  return [words.crash(error instanceof Error ? error.message : String(error)), words.reportCrash];
}
