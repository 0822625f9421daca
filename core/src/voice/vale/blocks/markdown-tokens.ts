import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Event } from 'micromark-util-types';
import { concat, type Mapped, replaced, slice, toFile } from '../../../text/mapped.ts';
import { endTag, type HtmlToken, startTag } from './html-token.ts';
import { htmlTokens } from './html-tokens.ts';
import { looseLists } from './loose-lists.ts';

/** Elements that a part of Markdown becomes, as it is. */
const ELEMENTS: Readonly<Record<string, string>> = {
  blockQuote: 'blockquote',
  codeFenced: 'pre',
  codeIndented: 'pre',
  codeText: 'code',
  emphasis: 'em',
  gfmFootnoteDefinition: 'li',
  listOrdered: 'ol',
  listUnordered: 'ul',
  strikethrough: 'del',
  strong: 'strong',
  table: 'table',
  tableData: 'td',
  tableHeader: 'th',
  tableRow: 'tr',
};

/** Parts that hold nothing to read. Code blocks are left out here; only that they are there is told. */
const UNREAD = new Set([
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinitionLabel',
  'reference',
  'resource',
  'tableDelimiterRow',
]);

/** Most of a text that is parsed as Markdown, in UTF-16 units; a longer one takes seconds. */
const LONGEST = 500_000;

/** Markdown, with the tables, footnotes and the like of GitHub, as the HTML that it stands for. */
export function* markdownTokens(markdown: Mapped): Generator<HtmlToken> {
  // A mark of byte order counts for nothing in the parser, and would put all places off by one.
  const text = markdown.text.replace(/^\ufeff/, ' ').slice(0, LONGEST);
  const extensions = [gfmTable(), gfmStrikethrough(), gfmAutolinkLiteral(), gfmFootnote(), gfmTaskListItem()];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  yield* new MarkdownReader(markdown, events).read();
}

class MarkdownReader {
  readonly #markdown: Mapped;
  readonly #events: readonly Event[];
  readonly #loose: ReadonlySet<Event[1]>;
  /** Whether paragraphs stand alone, for each container around. */
  readonly #lists: { readonly isLoose: boolean; hasItem: boolean }[] = [];
  #text: Mapped[] = [];
  #unread = 0;
  #imageDepth = 0;
  /** Text of labels of images, which is no text of the block. */
  #label: Mapped[] = [];

  constructor(markdown: Mapped, events: readonly Event[]) {
    this.#markdown = markdown;
    this.#events = events;
    this.#loose = looseLists(events);
  }

  *read(): Generator<HtmlToken> {
    for (const [index, [step, token]] of this.#events.entries()) {
      yield* step === 'enter' ? this.#enter(index, token) : this.#exit(token);
    }
    yield* this.#flush();
  }

  *#enter(index: number, token: Event[1]): Generator<HtmlToken> {
    const { type } = token;
    if (this.#unread > 0 || UNREAD.has(type)) {
      if (UNREAD.has(type)) {
        this.#unread++;
        if (type.startsWith('code')) {
          yield* this.#flush();
          yield startTag('pre');
        }
      }
      return;
    }
    const element = ELEMENTS[type];
    if (element !== undefined) {
      yield* this.#flush();
      if (type.startsWith('list')) this.#lists.push({ isLoose: this.#loose.has(token), hasItem: false });
      if (type === 'blockQuote' || type === 'gfmFootnoteDefinition') {
        this.#lists.push({ isLoose: true, hasItem: false });
      }
      yield startTag(element);
      return;
    }
    switch (type) {
      case 'atxHeading':
      case 'setextHeading':
        yield* this.#flush();
        yield startTag(this.#headingName(index));
        return;
      case 'paragraph':
        if (!this.#isTight()) {
          yield* this.#flush();
          yield startTag('p');
        }
        return;
      case 'link':
        yield* this.#flush();
        yield startTag('a', this.#address(index));
        return;
      case 'image':
        this.#imageDepth++;
        return;
      case 'listItemPrefix': {
        const list = this.#lists.at(-1);
        if (!list) return;
        yield* this.#flush();
        if (list.hasItem) yield endTag('li');
        list.hasItem = true;
        yield startTag('li');
        return;
      }
      default:
        yield* this.#read(token);
    }
  }

  *#exit(token: Event[1]): Generator<HtmlToken> {
    const { type } = token;
    if (UNREAD.has(type)) {
      this.#unread--;
      if (type.startsWith('code')) yield endTag('pre');
      return;
    }
    if (this.#unread > 0) return;
    const element = ELEMENTS[type];
    if (element !== undefined) {
      yield* this.#flush();
      if (type.startsWith('list')) {
        if (this.#lists.pop()?.hasItem) yield endTag('li');
      } else if (type === 'blockQuote' || type === 'gfmFootnoteDefinition') this.#lists.pop();
      yield endTag(element);
      return;
    }
    switch (type) {
      case 'atxHeading':
      case 'setextHeading':
        yield* this.#flush();
        // Which heading it was makes no difference where it ends.
        yield endTag('h1');
        return;
      case 'paragraph':
        yield* this.#flush();
        if (!this.#isTight()) yield endTag('p');
        return;
      case 'link':
        yield* this.#flush();
        yield endTag('a');
        return;
      case 'image': {
        if (--this.#imageDepth > 0) return;
        yield* this.#flush();
        const alt = concat(this.#label);
        this.#label = [];
        yield startTag('img', [{ name: 'alt', value: alt }]);
        return;
      }
    }
  }

  /** What stands for itself or for one thing. */
  *#read(token: Event[1]): Generator<HtmlToken> {
    const { type } = token;
    const { offset: start } = token.start;
    const { offset: end } = token.end;
    switch (type) {
      case 'data':
      case 'characterEscapeValue':
      case 'codeTextData':
        this.#add(slice(this.#markdown, start, end));
        return;
      case 'lineEnding':
        // Between blocks there is nothing that it could part.
        if (this.#text.length > 0 || this.#imageDepth > 0) this.#add(slice(this.#markdown, start, end));
        return;
      case 'characterReference':
        this.#add(replaced(this.#reference(start, end), toFile(this.#markdown, start, end)));
        return;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        yield* this.#flush();
        yield startTag('br');
        return;
      case 'htmlFlow':
      case 'htmlText':
        yield* this.#flush();
        yield* htmlTokens(slice(this.#markdown, start, end));
        return;
      case 'thematicBreak':
        yield* this.#flush();
        yield startTag('hr');
        return;
      case 'taskListCheck':
        yield* this.#flush();
        yield startTag('input');
        return;
      case 'autolink':
      case 'literalAutolink':
        yield* this.#autolink(type, start, end);
        return;
      case 'gfmFootnoteCall':
        yield* this.#flush();
        yield startTag('sup');
        return;
    }
  }

  *#autolink(type: string, start: number, end: number): Generator<HtmlToken> {
    yield* this.#flush();
    const inner =
      type === 'autolink' ? slice(this.#markdown, start + 1, end - 1) : slice(this.#markdown, start, end);
    yield startTag('a', [{ name: 'href', value: inner }]);
    yield { kind: 'text', mapped: inner };
    yield endTag('a');
  }

  #add(mapped: Mapped): void {
    (this.#imageDepth > 0 ? this.#label : this.#text).push(mapped);
  }

  *#flush(): Generator<HtmlToken> {
    if (this.#text.length === 0 || this.#imageDepth > 0) return;
    yield { kind: 'text', mapped: concat(this.#text) };
    this.#text = [];
  }

  /** In a tight list a paragraph is no element of its own. */
  #isTight(): boolean {
    const list = this.#lists.at(-1);
    return list !== undefined && !list.isLoose;
  }

  #headingName(index: number): string {
    for (let at = index + 1; at < this.#events.length; at++) {
      const [step, token] = this.#events[at] ?? [];
      if (!token || step !== 'enter') continue;
      if (token.type === 'atxHeadingSequence') return `h${token.end.offset - token.start.offset}`;
      if (token.type === 'setextHeadingLineSequence') {
        return this.#markdown.text[token.start.offset] === '=' ? 'h1' : 'h2';
      }
    }
    return 'h1';
  }

  /** The address of a link, where it stands in the link itself. */
  #address(index: number): readonly { readonly name: string; readonly value: Mapped }[] {
    const link = this.#events[index]?.[1];
    for (let at = index + 1; at < this.#events.length; at++) {
      const [step, token] = this.#events[at] ?? [];
      if (!token || (step === 'exit' && token === link)) break;
      if (step === 'enter' && token.type === 'resourceDestinationString') {
        const value = slice(this.#markdown, token.start.offset, token.end.offset);
        return [{ name: 'href', value }];
      }
    }
    return [];
  }

  #reference(start: number, end: number): string {
    const inner = this.#markdown.text.slice(start + 1, end - 1);
    if (!inner.startsWith('#')) return decodeNamedCharacterReference(inner) || '\ufffd';
    const code = /^#x/i.test(inner) ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : '\ufffd';
  }
}
