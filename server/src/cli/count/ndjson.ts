import { decisive, measure } from '../../../../core/src/report/measure.ts';
import type { Cli, ExitCode } from '../cli.ts';
import type { CliWords } from '../words.ts';
import { type Counter, counterFor } from './counter.ts';
import { type Line, linesOf } from './lines.ts';

type Id = string | number | null;
type Answer =
  | { readonly id: Id; readonly error: string }
  | {
      readonly id: Id;
      readonly count: number | null;
      readonly limit: number | null;
      readonly unit: string | null;
      readonly over: boolean;
    };

/**
 * Answers each line of `{id, network, text}` with a line of `{id, count, limit, unit, over}`, in
 * order and as they come, in memory that does not grow. A line that cannot be answered gets
 * `{id, error}` and the others go on; blank lines get none.
 *
 * @param standard counts the lines that name no network.
 * @returns 2 when a line could not be answered, else 1 when a text is over its limit.
 */
export async function countLines(
  stream: AsyncIterable<Uint8Array>,
  standard: Counter | undefined,
  { words, out }: Cli,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const lines of linesOf(stream)) {
    const answers = lines.filter((line) => line?.trim() !== '').map((line) => answer(line, standard, words));
    for (const one of answers) code = worse(code, 'error' in one ? 2 : one.over ? 1 : 0);
    if (answers.length > 0) await out(answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  return code;
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

function answer(line: Line, standard: Counter | undefined, words: CliWords): Answer {
  const { lines: problems } = words;
  if (line === undefined) return { id: null, error: problems.length };
  const asked = readObject(line);
  if (typeof asked === 'string') return { id: null, error: problems[asked] };
  const id = readId(asked.id);
  if (id === undefined) return { id: null, error: problems.id };
  const { network, text } = asked;
  if (typeof text !== 'string') return { id, error: problems.text };
  const counter =
    network === undefined ? standard : typeof network === 'string' ? counterFor(network, words) : undefined;
  if (!counter) return { id, error: problems.network };
  if ('problem' in counter) return { id, error: `${counter.problem} ${counter.hint}` };
  const found = decisive(measure(counter.network, text, counter.ownLimit));
  const { count = null, limit = null, unit = null, over = false } = found ?? {};
  return { id, count, limit, unit, over };
}

function readObject(line: string): Readonly<Record<string, unknown>> | 'json' | 'object' {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return 'json';
    throw error;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : 'object';
}

/** An id comes back as it was given; a number that JSON cannot give back exactly is none. */
function readId(value: unknown): Id | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isInteger(value))
    ? value
    : undefined;
}
