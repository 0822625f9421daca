import type { Mapped } from '../../../text/mapped.ts';
import { ALL_ON } from '../control.ts';
import { proseBlocks } from './prose-blocks.ts';
import type { StyleBlock, Wanted } from './style-block.ts';

/** From how many words on a post is measured as a whole: below, every score is chance. */
const MEASURED_FROM = 30;

/** Plain text: one block of running text. */
export function* textBlocks(mapped: Mapped, extension: string, wanted: Wanted): Generator<StyleBlock> {
  yield* proseBlocks({ mapped, control: ALL_ON, masks: [] }, `text${extension}`, wanted);
}

/** A part of a post: plain text that is also measured as a whole, from a sensible length on. */
export function* postBlocks(mapped: Mapped, extension: string, wanted: Wanted): Generator<StyleBlock> {
  yield* textBlocks(mapped, extension, wanted);
  const isLong = (mapped.text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0) >= MEASURED_FROM;
  if (wanted.summary && isLong) {
    yield { mapped, scope: `summary${extension}`, counts: {}, control: ALL_ON };
  }
}
