import type { Mapped } from '../../../text/mapped.ts';
import { frontMatterBlocks } from './front-matter-blocks.ts';
import { markdownTokens } from './markdown-tokens.ts';
import { type MarkupContext, markupBlocks } from './markup-blocks.ts';
import type { StyleBlock } from './style-block.ts';
import { withoutIgnored } from './without-ignored.ts';

const DELIMITERS = { block: ['\n```\n', '\n```\n'], inline: ['`', '`'] } as const;

/** The blocks of a Markdown file, before them the texts of its front matter. */
export function* markdownBlocks(mapped: Mapped, context: MarkupContext): Generator<StyleBlock> {
  yield* frontMatterBlocks(mapped, context);
  const tokens = markdownTokens(withoutIgnored(mapped, DELIMITERS, context.options));
  yield* markupBlocks(tokens, mapped, { ...context, searched: withoutReferences(mapped.text) });
}

/** Blanks what Vale does not search: info strings of code, names of references, numbers of lists. */
function withoutReferences(text: string): string {
  const stars = (part: string) => '*'.repeat(part.length);
  return text
    .replace(/(`{3,})(.+)/g, (_all, ticks: string, rest: string) => ticks + stars(rest))
    .replace(/\]\[([^\]\n]+)\]/g, (_all, name: string) => `][${stars(name)}]`)
    .replace(/\[([^\]\n]+)\]:/g, (_all, name: string) => `[${stars(name)}]:`)
    .replace(/^\d+\./gm, stars);
}
