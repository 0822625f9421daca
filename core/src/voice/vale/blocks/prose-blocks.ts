import { type Mapped, slice } from '../../../text/mapped.ts';
import { type Span, span } from '../../../text/span.ts';
import { type Control, shifted } from '../control.ts';
import { sentencesIn } from '../sentences.ts';
import type { Searched } from './searched-text.ts';
import type { StyleBlock, Wanted } from './style-block.ts';

/** Running text with what holds for it. */
type Prose = {
  readonly mapped: Mapped;
  readonly control: Control;
  readonly masks: readonly Span[];
  readonly searched?: Searched | undefined;
};

/** A block of running text, before it the paragraphs and sentences in it that rules ask for. */
export function* proseBlocks(prose: Prose, scope: string, wanted: Wanted): Generator<StyleBlock> {
  const { text } = prose.mapped;
  if (wanted.paragraphs) yield* pieces(prose, paragraphsIn(text), `paragraph.${scope}`);
  if (wanted.sentences) yield* pieces(prose, sentencesIn(text), `sentence.${scope}`);
  yield { ...prose, scope };
}

function* pieces(
  { mapped, control, masks, searched }: Prose,
  places: readonly Span[],
  scope: string,
): Generator<StyleBlock> {
  for (const { start, end } of places) {
    yield {
      mapped: slice(mapped, start, end),
      scope,
      control: shifted(control, start),
      masks: moved(masks, start),
      searched,
    };
  }
}

/** Places in a block as places in a piece of it that starts at an offset. */
export function moved(places: readonly Span[], by: number): readonly Span[] {
  return by === 0 ? places : places.map(({ start, end }) => span(start - by, end - by));
}

/** Paragraphs end with a blank line, which belongs to them. */
function paragraphsIn(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 ? text.length : blank + 2;
    paragraphs.push(span(start, end));
    start = end;
  }
  return paragraphs;
}
