import * as z from 'zod';
import type { Cli } from '../cli.ts';
import type { OptionSpec } from '../define-command.ts';
import { Failure } from '../failure.ts';
import type { Environment } from './publishing-project.ts';

/** For programs that keep secrets themselves, such as the editor: no other process sees what goes through a pipe. */
export const SECRETS_OPTION = {
  kind: 'choice',
  choices: ['env', 'stdin'],
  standard: 'env',
  about: {
    en: 'where secrets are; stdin: one line of JSON with the names of the environment; its end stops the run',
    es: 'dónde están los secretos; stdin: una línea de JSON con los nombres del entorno; su fin detiene la tarea',
  },
} as const satisfies OptionSpec;

/** Longest line of secrets, in UTF-16 units. */
const LONGEST = 1024 * 1024;

const given = z.record(z.string(), z.string());

export type GivenSecrets = {
  readonly environment: Environment;
  /** Fires when whoever gave the secrets wants no more, or is gone. */
  readonly gone: AbortSignal;
};

/**
 * The secrets, from where they were said to be.
 *
 * @throws {Failure} when standard input does not begin with a line of them.
 */
export async function readSecrets({ words }: Cli, from: 'env' | 'stdin'): Promise<GivenSecrets> {
  const gone = new AbortController();
  if (from === 'env') return { environment: process.env, gone: gone.signal };
  const line = await new Promise<string>((resolve) => {
    let text = '';
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (chunk: string) => {
      if (text.length < LONGEST) text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    process.stdin.on('end', () => {
      resolve(text);
      gone.abort();
    });
  });
  // A pipe that stays open must not keep the process alive.
  process.stdin.unref?.();
  const read = given.safeParse(parse(line));
  if (!read.success) throw new Failure(words.noSecretsGiven);
  return { environment: read.data, gone: gone.signal };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
