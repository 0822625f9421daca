import { keyOf } from '../../../syntax/node.ts';
import { scalarText } from '../../../syntax/scalar-text.ts';
import { parseYaml } from '../../../syntax/yaml.ts';
import { type Mapped, slice, toFile } from '../../../text/mapped.ts';
import { span } from '../../../text/span.ts';
import { ALL_ON } from '../control.ts';
import { meets, readScope } from '../scope.ts';
import type { MarkupContext } from './markup-blocks.ts';
import type { StyleBlock } from './style-block.ts';

/** Each text in the front matter of a file is a block, named after its key. TOML is not read. */
export function* frontMatterBlocks(mapped: Mapped, context: MarkupContext): Generator<StyleBlock> {
  const found = /^---\n([\s\S]+?)\n---/.exec(mapped.text);
  if (!found) return;
  const { node } = parseYaml(mapped.text, span(4, 4 + (found[1] ?? '').length));
  if (node?.kind !== 'map') return;
  const ignored = readScope(context.options.ignoredScopes ?? []);
  for (const pair of node.pairs) {
    if (pair.value.kind !== 'scalar' || typeof pair.value.value !== 'string') continue;
    const scope = `text.frontmatter.${keyOf(pair)}${context.extension}`;
    if (meets(ignored, scope)) continue;
    const text = scalarText(mapped.text, pair.value);
    yield { mapped: through(text, mapped), scope, control: ALL_ON };
  }
}

/** A text derived from a derived text, with a map to the file that the latter comes from. */
function through(text: Mapped, derived: Mapped): Mapped {
  const pieces = text.pieces.flatMap((piece) => {
    if (piece.kind === 'replaced') {
      return [{ ...piece, source: toFile(derived, piece.source.start, piece.source.end) }];
    }
    const part = slice(derived, piece.source.start, piece.source.end);
    return part.pieces.map((inner) => ({ ...inner, at: inner.at + piece.at }));
  });
  return { text: text.text, pieces };
}
