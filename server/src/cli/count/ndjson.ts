import { decisive, measure, replyText } from '../../../../core/src/report/measure.ts';
import type { Cli, ExitCode } from '../cli.ts';
import type { CliWords } from '../words.ts';
import { type Counter, counterFor, type Field, limitsFor } from './counter.ts';
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
 * Who counts where a line names no network, what the texts are, the warning of lines without one, and
 * whether lines that do not say it are replies.
 */
export type Standard = {
  readonly counter: Counter | undefined;
  readonly field: Field;
  readonly warning: string | undefined;
  readonly isReply: boolean;
};

/**
 * Answers each line of `{id, network, text, warning, reply}` with a line of `{id, count, limit, unit, over}`, in
 * order and as they come, in memory that does not grow. A line that cannot be answered gets
 * `{id, error}` and the others go on; blank lines get none.
 *
 * @param standard how to count the lines, as far as they do not say it themselves.
 * @returns 2 when a line could not be answered, else 1 when a text is over its limit.
 */
export async function countLines(
  stream: AsyncIterable<Uint8Array>,
  standard: Standard,
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

function answer(line: Line, standard: Standard, words: CliWords): Answer {
  const { lines: problems } = words;
  if (line === undefined) return { id: null, error: problems.length };
  const asked = readObject(line);
  if (typeof asked === 'string') return { id: null, error: problems[asked] };
  const id = readId(asked.id);
  if (id === undefined) return { id: null, error: problems.id };
  const { network, text, warning = standard.warning, reply = standard.isReply } = asked;
  if (typeof text !== 'string') return { id, error: problems.text };
  if (warning !== undefined && typeof warning !== 'string') return { id, error: problems.warning };
  if (typeof reply !== 'boolean') return { id, error: problems.reply };
  const counter =
    network === undefined
      ? standard.counter
      : typeof network === 'string'
        ? counterFor(network, words)
        : undefined;
  if (!counter) return { id, error: problems.network };
  if ('problem' in counter) return { id, error: `${counter.problem} ${counter.hint}` };
  const counted = reply ? replyText(counter.network, text) : text;
  const found = decisive(measure(limitsFor(counter, standard.field), counted, warning));
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
