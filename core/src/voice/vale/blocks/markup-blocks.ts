import { concat, type Mapped, replaced, slice, toFile } from '../../../text/mapped.ts';
import { type Span, span } from '../../../text/span.ts';
import {
  afterComment,
  type Control,
  type ControlState,
  controlOf,
  INITIAL_STATE,
  type Segment,
  shifted,
  stateForWhole,
} from '../control.ts';
import type { LintOptions } from '../lint-options.ts';
import type { HtmlToken } from './html-token.ts';
import { moved, proseBlocks } from './prose-blocks.ts';
import { searchedText } from './searched-text.ts';
import type { StyleBlock, Wanted } from './style-block.ts';

/** What markup is cut into blocks with. */
export type MarkupContext = {
  readonly extension: string;
  /** The styles that the file has, for comments that choose among them. */
  readonly styles: readonly string[];
  readonly wanted: Wanted;
  readonly options: LintOptions;
  /** The text in which Vale looks for its findings, where it is not the file's. */
  readonly searched?: string;
};

const SKIPPED = ['script', 'style', 'pre', 'figure', 'noscript', 'iframe'];
const MASKED = ['tt', 'code', 'kbd'];
const IGNORED_CLASSES = ['problematic', 'pre', 'code'];
const INLINE = new Set(
  'b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' '),
);
const SCOPES: Readonly<Record<string, string>> = {
  th: 'text.table.header',
  td: 'text.table.cell',
  caption: 'text.table.caption',
  li: 'text.list',
  blockquote: 'text.blockquote',
  figcaption: 'text.figure.caption',
};

/** Elements whose attributes of these names Vale takes out of the text that it searches. */
const LINKING = new Set('img a p script h1 h2 h3 h4 h5 h6 span'.split(' '));
const BLANKED = new Set(['href', 'id', 'src', 'alt']);

/** Signs behind which, and before which, inline markup adds no space. */
const TIGHT_BEFORE = /[([{—–]$/u;
const TIGHT_AFTER = /^[.?!,:;)\]}—–]/u;

/**
 * Cuts markup into blocks as Vale walks through HTML. Its ways, where they surprise:
 *
 * - Every end of an element that is not inline ends a block. What the block is, the outermost element
 *   opened since the last end says: the second paragraph of a list item is plain text.
 * - Text is trimmed at every tag, and text behind an inline tag gets a space before it, so that
 *   `un*believ*able` is read as three words.
 * - Code is `*` sign for sign, and so is a link's text that is its address. Emphasis that follows code in
 *   the same block is taken for code.
 * - A comment counts from where it stands, also inside a block.
 * - Lists and quotations belong to the summary, headings and tables do not.
 */
export function* markupBlocks(
  tokens: Iterable<HtmlToken>,
  whole: Mapped,
  context: MarkupContext,
): Generator<StyleBlock> {
  const { extension, wanted, options, styles } = context;
  const skipped = new Set(options.skippedScopes?.length ? options.skippedScopes : SKIPPED);
  const masked = new Set(options.ignoredScopes?.length ? options.ignoredScopes : MASKED);
  const ignored = new Set([...IGNORED_CLASSES, ...(options.ignoredClasses ?? [])]);
  const search = searchedText(context.searched ?? whole.text);
  const counts: Record<string, number> = {};
  const summary: Mapped[] = [];
  let state: ControlState = INITIAL_STATE;
  let history: string[] = [];
  let parts: Mapped[] = [];
  let length = 0;
  let segments: Segment[] = [];
  let masks: Span[] = [];
  /** White space that was taken off the end of the text before, which a space may stand for. */
  let gap: Mapped | undefined;
  let skipping: { readonly name: string; depth: number } | undefined;
  let isInline = false;
  let isApart = false;
  let isMasked = false;
  let address = '';
  let parentIsIgnored = false;

  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };

  const add = (mapped: Mapped) => {
    if (parts.length === 0) segments = [{ at: 0, state }];
    parts.push(mapped);
    length += mapped.text.length;
  };

  const addText = (mapped: Mapped) => {
    search.read(mapped.text.trim());
    if (skipping) return;
    const cut = trim(mapped);
    let piece = cut.inner;
    const before = cut.before ?? gap;
    gap = piece.text === '' ? (cut.before ?? gap) : cut.after;
    if (piece.text === '') return;
    if (!isInline && isNestedList(history)) add(space(piece, before));
    const isHidden = isMasked || parentIsIgnored;
    const isAddress = address === piece.text;
    const hugs = TIGHT_AFTER.test(piece.text) && !isHidden;
    if (isHidden || isAddress) piece = { ...piece, text: piece.text.replace(/[^\n]/g, '*') };
    isMasked = false;
    if (!isInline && isApart && before && parts.length > 0) add(space(piece, before));
    isApart = false;
    if (isInline && !hugs && !TIGHT_BEFORE.test(parts.at(-1)?.text ?? '')) add(space(piece, before));
    if (isHidden || isAddress) masks.push(span(length, length + piece.text.length));
    add(piece);
  };

  function* closeBlock(): Generator<StyleBlock> {
    const text = concat(parts);
    const control = controlOf(segments);
    const hidden = masks;
    parts = [];
    length = 0;
    masks = [];
    gap = undefined;
    const tag = history.find((name) => Object.hasOwn(SCOPES, name) || /^h\d$/.test(name));
    history = [];
    if (text.text.trim() === '') return;
    if (tag === undefined) {
      summary.push(text, blankLine(text));
      const searched = search.block(text.text, text.text.includes('\n'));
      yield* proseBlocks({ mapped: text, control, masks: hidden, searched }, `text${extension}`, wanted);
      return;
    }
    const scope = SCOPES[tag] ?? `text.heading.${tag}`;
    if (tag === 'li' || tag === 'blockquote') summary.push(text, blankLine(text));
    count(scope.slice('text.'.length).replaceAll('.', '_'));
    const start = text.text.length - text.text.trimStart().length;
    yield {
      mapped: slice(text, start, text.text.length),
      searched: search.block(text.text.slice(start), false),
      scope: scope + extension,
      control: shifted(control, start),
      masks: moved(hidden, start),
    };
  }

  for (const token of tokens) {
    let nextAddress = '';
    let nextIsIgnored = false;
    switch (token.kind) {
      case 'comment':
        state = afterComment(state, token.text, styles);
        search.blank(token.text.trim());
        isApart = true;
        if (parts.length > 0) segments.push({ at: length, state });
        break;
      case 'text':
        addText(token.mapped);
        break;
      case 'start': {
        const { name, attributes } = token;
        const attribute = (wantedName: string) => attributes.find((one) => one.name === wantedName)?.value;
        nextAddress = attribute('href')?.text ?? '';
        nextIsIgnored = (attribute('class')?.text ?? '').split(' ').some((one) => ignored.has(one));
        const alt = name === 'img' ? attribute('alt') : undefined;
        if (alt && alt.text.trim() !== '' && !skipped.has('alt')) {
          const searched = search.block(alt.text, false);
          yield { mapped: alt, scope: 'text.attr.alt', control: controlOf([{ at: 0, state }]), searched };
        }
        if (LINKING.has(name)) {
          for (const one of attributes) {
            const isBlanked = BLANKED.has(one.name) || (one.name === 'class' && extension === '.html');
            if (isBlanked) search.blank(unescaped(one.name, one.value.text));
          }
        }
        if (token.isClosed) break;
        if (skipping) {
          if (skipping.name === name) skipping.depth++;
          break;
        }
        if (skipped.has(name) || (nextIsIgnored && !INLINE.has(name))) {
          skipping = { name, depth: 1 };
          count(name);
          break;
        }
        const isInCode = (name === 'em' || name === 'b') && history.at(-1) === 'code';
        isInline = INLINE.has(name);
        // White space before an element that starts inside another parts words too.
        if (!isInline) isApart = true;
        isMasked = masked.has(isInCode ? 'code' : name);
        history.push(isInCode ? 'code' : name);
        break;
      }
      case 'end':
        if (skipping?.name === token.name && --skipping.depth === 0) skipping = undefined;
        if (!INLINE.has(token.name)) {
          yield* closeBlock();
          search.end();
        }
        break;
    }
    address = nextAddress;
    parentIsIgnored = nextIsIgnored;
  }
  yield* closeBlock();
  if (wanted.summary) {
    yield { mapped: concat(summary), scope: `summary${extension}`, counts, control: atEnd(state) };
  }
  if (wanted.raw) {
    const searched = searchedText(whole.text).block(whole.text, true);
    yield { mapped: whole, scope: `raw${extension}`, control: atEnd(state), searched };
  }
}

/** A list inside the item of another, whose first item joins the text of that item. */
function isNestedList(history: readonly string[]): boolean {
  const [outer, list, item] = history.slice(-3);
  return history.length > 3 && item === 'li' && (list === 'ol' || list === 'ul') && outer === 'li';
}

type Trimmed = {
  readonly inner: Mapped;
  /** White space that was taken off, where there was any. */
  readonly before: Mapped | undefined;
  readonly after: Mapped | undefined;
};

function trim(mapped: Mapped): Trimmed {
  const { text } = mapped;
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  if (start === 0 && end === text.length) return { inner: mapped, before: undefined, after: undefined };
  return {
    inner: slice(mapped, start, end),
    before: start > 0 ? slice(mapped, 0, start) : undefined,
    after: end < text.length ? slice(mapped, end, text.length) : undefined,
  };
}

/** A space: the one that stands there, or one that the file does not have, just before what follows it. */
function space(before: Mapped, gap: Mapped | undefined): Mapped {
  if (gap) return replaced(' ', toFile(gap, 0, gap.text.length));
  const { start } = toFile(before, 0, 0);
  return replaced(' ', { start, end: start });
}

/** Rules that look at all of a text know of no comment but one that leaves everything off. */
function atEnd(state: ControlState): Control {
  return controlOf([{ at: 0, state: stateForWhole(state) }]);
}

function blankLine(after: Mapped): Mapped {
  const { end } = toFile(after, after.text.length, after.text.length);
  return replaced('\n\n', { start: end, end });
}

/** An attribute's text as it may stand in the file. */
function unescaped(name: string, value: string): string {
  if (name !== 'href') return value;
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
