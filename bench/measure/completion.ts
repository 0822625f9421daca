import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from '../client/editor.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import type { GeneratedFile } from '../workspace/posts.ts';
import { postOfSize } from '../workspace/write-workspace.ts';
import { openEcho, openIdle } from './open-editor.ts';
import { latency, type Sample } from './type-interleaved.ts';

/** A frame of a screen that is drawn 60 times a second, in milliseconds. */
const FRAME = 1000 / 60;

/** What is written where, before something is asked for: a few letters of each kind of thing that is offered. */
const PLACES: readonly { readonly name: string; readonly before: RegExp; readonly text: string }[] = [
  { name: 'a key', before: /^---\n/, text: 'exp\n' },
  { name: 'a channel', before: /^channels: \[/m, text: 'x' },
  { name: 'a free time', before: /^---\n/, text: 'schedule: \n' },
  { name: 'one of all posts', before: /^---\n/, text: 'after: 2\n' },
  { name: 'a hashtag', before: /\S(?=\s*$)/, text: ' #' },
  { name: 'an emoji', before: /\S(?=\s*$)/, text: ' :caf' },
  { name: 'a word', before: /\S(?=\s*$)/, text: ' pal' },
];

/** From a key press to what is offered behind it, in a post of 1.5 kB among the most posts. */
export async function measureCompletion(context: RunContext): Promise<readonly Row[]> {
  const { large, effort, say } = context;
  const post = withoutTimes(postOfSize(large, 1_500));
  const [product, echo] = await Promise.all([
    openIdle(context, large, post, 'pull'),
    openEcho(context, large, post, 'pull'),
  ]);
  say('completions');
  const uri = pathToFileURL(join(large.folder, post.path)).href;
  const samples = { product: emptySamples(), echo: emptySamples() };
  const rounds = Math.ceil((effort.warmUp + effort.strokes) / PLACES.length);
  for (let round = 0; round < rounds; round++) {
    const isCounted = round >= effort.warmUp / PLACES.length;
    for (const [name, editor] of [
      ['product', product],
      ['echo', echo],
    ] as const) {
      for (const [index, place] of PLACES.entries()) {
        const milliseconds = await askAt(editor, uri, post, place);
        if (isCounted) samples[name][index]?.push({ place: place.name, milliseconds });
      }
    }
  }
  // What was taken back last is still on its way.
  await Promise.all([product.findings(), echo.findings()]);
  await Promise.all([product.stop(), echo.stop()]);
  const count = effort.sizes[2].toLocaleString('en');
  return PLACES.map(
    ({ name }, index): Row => ({
      group: 'completion',
      name: `${name}, ${count} posts`,
      figures: latency(samples.product[index] ?? []),
      headline: 'p95',
      floor: latency(samples.echo[index] ?? []).p95,
      goal: { of: 'value', max: FRAME },
    }),
  );
}

function emptySamples(): readonly Sample[][] {
  return PLACES.map(() => []);
}

/** Keys that are asked for must not be there yet. */
function withoutTimes({ path, text }: GeneratedFile): GeneratedFile {
  return { path, text: text.replace(/^(?:schedule|after|expires):.*\n/gm, '') };
}

/** Types, asks what there is to complete, and takes back what was typed. */
async function askAt(
  editor: Editor,
  uri: string,
  { text }: GeneratedFile,
  { before, text: typed }: (typeof PLACES)[number],
): Promise<number> {
  const found = before.exec(text);
  if (!found) throw new Error(`The text has no place for ${String(before)}.`);
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const start = found.index + found[0].length;
  const at = document.positionAt(start);
  const started = performance.now();
  editor.change({ range: { start: at, end: at }, text: typed });
  const written = TextDocument.create(uri, 'markdown', 2, text.slice(0, start) + typed + text.slice(start));
  const position = written.positionAt(start + typed.trimEnd().length + (/ \n$/.test(typed) ? 1 : 0));
  await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  const milliseconds = performance.now() - started;
  editor.change({ range: { start: at, end: written.positionAt(start + typed.length) }, text: '' });
  return milliseconds;
}
