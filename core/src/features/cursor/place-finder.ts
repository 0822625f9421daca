import type { Path } from '../../syntax/node.ts';
import { type Span, span, touches } from '../../text/span.ts';
import type { Frame, YamlPlace } from './yaml-place.ts';

type Value = YamlPlace & { readonly kind: 'value' };

/** Notes the place of the cursor as a scan comes by, and tells it when all siblings are known. */
export class PlaceFinder {
  readonly offset: number;
  private place: (() => YamlPlace) | undefined;

  constructor(offset: number) {
    this.offset = offset;
  }

  get isFound(): boolean {
    return this.place !== undefined;
  }

  /** A key, with or without its colon yet. */
  key(frame: Frame, name: string, word: Span, hasColon: boolean, indent = frame.indent): void {
    if (this.isFound || !touches(word, this.offset)) return;
    this.place = () => ({
      kind: 'key',
      path: frame.path,
      name,
      word,
      siblings: frame.keys.filter((key) => key.span.start !== word.start).map((key) => key.name),
      hasColon,
      inFlow: frame.indent < 0,
      indent,
    });
  }

  /** A value that is there, or an empty place for one. `area` is where the cursor means it. */
  value(
    path: Path,
    area: Span,
    more: Partial<Pick<Value, 'word' | 'quote' | 'prefix' | 'mayNest' | 'inFlow'>> & {
      readonly list?: Frame | undefined;
      readonly indent: number;
    },
  ): void {
    if (this.isFound || !touches(area, this.offset)) return;
    const { list, ...rest } = more;
    const word = more.word ?? span(this.offset, this.offset);
    this.place = () => ({
      kind: 'value',
      path,
      quote: '',
      prefix: '',
      mayNest: false,
      inFlow: false,
      ...rest,
      word,
      siblings: list?.items ?? [],
    });
  }

  text(path: Path, area: Span): void {
    if (this.isFound || !touches(area, this.offset)) return;
    this.place = () => ({ kind: 'text', path, word: area, inFlow: false });
  }

  comment(area: Span): void {
    if (this.isFound || !touches(area, this.offset)) return;
    this.place = () => ({ kind: 'comment', word: area, inFlow: false });
  }

  result(): YamlPlace | undefined {
    return this.place?.();
  }
}
