import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { MAX_TEXT } from './lines.ts';

/**
 * Standard input as one text. One line break at its end is the terminal's or the editor's, and not part of it.
 * A line break of Windows becomes the one that is sent, as in the files of posts.
 */
export async function readText(stream: AsyncIterable<Uint8Array>, { words }: Cli): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_TEXT) throw new Failure(words.textTooLong);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n').replace(/\n$/, '');
}
