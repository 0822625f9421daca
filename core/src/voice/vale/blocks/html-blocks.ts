import type { Mapped } from '../../../text/mapped.ts';
import { htmlTokens } from './html-tokens.ts';
import { type MarkupContext, markupBlocks } from './markup-blocks.ts';
import type { StyleBlock } from './style-block.ts';
import { withoutIgnored } from './without-ignored.ts';

const DELIMITERS = { block: ['<pre>', '</pre>'], inline: ['<code>', '</code>'] } as const;

/** The blocks of an HTML file. */
export function* htmlBlocks(mapped: Mapped, context: MarkupContext): Generator<StyleBlock> {
  yield* markupBlocks(htmlTokens(withoutIgnored(mapped, DELIMITERS, context.options)), mapped, context);
}
