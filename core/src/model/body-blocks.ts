import type { Part, Section } from '../syntax/post-body.ts';
import { toFile } from '../text/mapped.ts';
import { lineStartAt } from '../text/source.ts';
import { type Span, span } from '../text/span.ts';
import type { Post } from './parsed.ts';

/** A section of a post with all the text that belongs to it, its heading too. */
export type SectionBlock = {
  readonly section: Section;
  /** From its heading, or its value, to what comes behind it. White space at the end is left out. */
  readonly whole: Span;
  readonly parts: readonly { readonly part: Part; readonly span: Span }[];
};

/** The sections of a post at their places in the file, without those that hold nothing and have no name. */
export function sectionBlocks({ source, body }: Post, sections: readonly Section[]): readonly SectionBlock[] {
  const { text } = source;
  return sections.flatMap((section, index): SectionBlock[] => {
    const parts = section.parts.map((part) => ({ part, span: partSpan(part) }));
    if (!body) return [{ section, whole: section.span, parts }];
    const next = sections[index + 1];
    const from = section.target === undefined ? section.span.start : lineStartAt(text, section.span.start);
    const to = next ? lineStartAt(text, next.span.start) : body.end;
    const end = from + text.slice(from, to).trimEnd().length;
    if (end === from) return [];
    return [{ section, whole: span(from, Math.max(end, section.span.end)), parts }];
  });
}

/** Where a message stands in the file, from its first to its last character. */
export function partSpan({ text }: Part): Span {
  return toFile(text, 0, text.text.length);
}
