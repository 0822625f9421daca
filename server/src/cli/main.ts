import { languageOf } from './locale.ts';
import { explain, runCli } from './run-cli.ts';

/** As the shell has it: 128 and the number of SIGINT. */
const INTERRUPTED = 130;
const { stdout, stderr, argv, env } = process;
const args = argv.slice(2);

// Whoever writes to standard output learns of its errors from the write; nobody reads those of standard error.
stdout.on('error', () => undefined);
stderr.on('error', () => undefined);

// So that a line of progress is taken back. Other signals end the process by themselves, busy or not.
process.once('SIGINT', () => process.exit(INTERRUPTED));

process.once('uncaughtException', (error) => {
  explain(error, languageOf(args, env), env, (text) => void stderr.write(`${text}\n`));
  process.exit(2);
});

// Not `process.exit`: a pipe may still have something to take, and a language server goes on.
void runCli(args, process).then((code) => {
  process.exitCode = code;
});
