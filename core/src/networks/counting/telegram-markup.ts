import type { Shown } from './shown.ts';

/** A stretch that becomes Telegram's HTML, and what readers see in its place. */
type Markup = Shown & { readonly html: string };

/** What a pair of marks stands for; the first of a pair reads `open`, the second `close`. */
type Delimiter = { readonly open: string; readonly close: string };

type Opener = { readonly mark: string; readonly start: number };

const DELIMITERS: Readonly<Record<string, Delimiter>> = {
  '***': { open: '<b><i>', close: '</i></b>' },
  '**': { open: '<b>', close: '</b>' },
  __: { open: '<b>', close: '</b>' },
  '~~': { open: '<s>', close: '</s>' },
  '||': { open: '<tg-spoiler>', close: '</tg-spoiler>' },
  '*': { open: '<i>', close: '</i>' },
  _: { open: '<i>', close: '</i>' },
};

// Each of these reads a character once, whatever follows.
const ESCAPED = /\\([!-/:-@[-`{-~])/;
const BLOCK = /(?<=^|\n)```([a-z0-9+#-]*)\n([^`]*(?:`{1,2}[^`]+)*)\n```(?=\n|$)/;
const CODE = /`([^`\n]+)`/;
const LINK = /\[([^[\]\n]+)\]\(((?:https?|tg):\/\/[^\s()<>"]+(?:\([^\s()<>"]*\)[^\s()<>"]*)*)\)/;
/** An address has underscores of its own. */
const ADDRESS = /https?:\/\/[^\s*|`]+/;
const BLANK_LINE = /\n[ \t]*(?=\r?\n)/;
const MARK = /\*{1,3}|__?|~~|\|\|/;
const TOKEN = new RegExp(
  [ESCAPED, BLOCK, CODE, LINK, ADDRESS, BLANK_LINE, MARK].map(({ source }) => source).join('|'),
  'gi',
);
const HAS_MARKUP = /[\\`[*_~|]/;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /^\s?$/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What of a text is Markdown that Telegram can show: bold, italic, struck out, hidden, code, links with
 * a name, and characters that are escaped. In order and without overlap. A mark that closes nothing,
 * touches a letter outside or a space inside (`2 * 3`, `snake_case`) is text.
 */
export function telegramMarkup(text: string): readonly Markup[] {
  if (!HAS_MARKUP.test(text)) return [];
  const found: Markup[] = [];
  let openers: readonly Opener[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { 0: whole, index: start } = match;
    const end = start + whole.length;
    const readable = readWhole(match);
    if (readable) found.push({ start, end, ...readable });
    else if (Object.hasOwn(DELIMITERS, whole)) openers = pair(text, { mark: whole, start }, openers, found);
    else if (whole.startsWith('\n')) openers = [];
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A text as it is sent to Telegram with `parse_mode` HTML: what is no markup is escaped, so no text can
 * be refused for its entities.
 *
 * @see https://core.telegram.org/bots/api#html-style (Bot API 10.1, read 2026-11-21)
 */
export function toTelegramHtml(text: string): string {
  let sent = '';
  let at = 0;
  for (const { start, end, html } of telegramMarkup(text)) {
    sent += toHtml(text.slice(at, start)) + html;
    at = end;
  }
  return sent + toHtml(text.slice(at));
}

function toHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What is read in one piece, and has no markup of its own inside. */
function readWhole([, escaped, language, block, code, name, address]: RegExpMatchArray):
  | Pick<Markup, 'shown' | 'html'>
  | undefined {
  if (escaped !== undefined) return { shown: escaped, html: toHtml(escaped) };
  if (code !== undefined) return { shown: code, html: `<code>${toHtml(code)}</code>` };
  if (name !== undefined && address !== undefined) {
    return { shown: name, html: `<a href="${toHtml(address)}">${toHtml(name)}</a>` };
  }
  if (block === undefined) return undefined;
  const inside = language ? `<code class="language-${language}">${toHtml(block)}</code>` : toHtml(block);
  return { shown: block, html: `<pre>${inside}</pre>` };
}

/** Closes what a mark closes, or notes that it may open something. Gives back what is still open. */
function pair(text: string, mark: Opener, openers: readonly Opener[], found: Markup[]): readonly Opener[] {
  const end = mark.start + mark.mark.length;
  const before = text.slice(Math.max(mark.start - 2, 0), mark.start);
  const after = text.slice(end, end + 2);
  const delimiter = DELIMITERS[mark.mark];
  const open = openers.findIndex((opener) => opener.mark === mark.mark);
  const opener = openers[open];
  if (opener && delimiter && canStand(before, after) && opener.start + mark.mark.length < mark.start) {
    const first = { start: opener.start, end: opener.start + mark.mark.length, shown: '' };
    found.push(
      { ...first, html: delimiter.open },
      { start: mark.start, end, shown: '', html: delimiter.close },
    );
    // What opened in between closes nowhere: it is text.
    return openers.slice(0, open);
  }
  return !opener && canStand(reversed(after), reversed(before)) ? [...openers, mark] : openers;
}

/** Whether something can end here: no space before it, no letter behind it. */
function canStand(inside: string, outside: string): boolean {
  return !SPACE.test(inside.slice(-1)) && !WORD.test(Array.from(outside)[0] ?? '');
}

/** Two code units as their mirror image sees them: a pair stays a pair. */
function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
