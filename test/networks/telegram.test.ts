import fc from 'fast-check';
import { expect, test } from 'vitest';
import { telegram } from '../../core/src/networks/telegram.ts';
import { mark, unmarked } from './entities/marked-entities.ts';
import { posts } from './texts.ts';

const [limit] = telegram.text;

// https://core.telegram.org/bots/api#html-style and #sendmessage (Bot API 10.1): "1-4096 characters after
// entities parsing", and https://core.telegram.org/api/entities: lengths in UTF-16 code units.
test.each([
  ['Hola', 'Hola', 4],
  ['**Hola** mundo', '<b>Hola</b> mundo', 10],
  ['__Hola__, *mundo* y _más_', '<b>Hola</b>, <i>mundo</i> y <i>más</i>', 17],
  ['~~antes~~ ||final||', '<s>antes</s> <tg-spoiler>final</tg-spoiler>', 11],
  ['***Hola***', '<b><i>Hola</i></b>', 4],
  ['**uno _dos_ tres**', '<b>uno <i>dos</i> tres</b>', 12],
  ['`a<b` & c', '<code>a&lt;b</code> &amp; c', 7],
  ['```js\nlet a;\n```', '<pre><code class="language-js">let a;</code></pre>', 6],
  ['```\n**a**\n```\nb', '<pre>**a**</pre>\nb', 7],
  ['[Acme](https://acme.dev/a_b_c?x=1&y=2)', '<a href="https://acme.dev/a_b_c?x=1&amp;y=2">Acme</a>', 4],
  ['**[Acme](https://acme.dev)**', '<b><a href="https://acme.dev">Acme</a></b>', 4],
  ['https://acme.dev/_a_/*b*', 'https://acme.dev/_a_/<i>b</i>', 22],
  ['**https://acme.dev/a_b**', '<b>https://acme.dev/a_b</b>', 20],
  ['\\*no\\* es \\_nada\\_', '*no* es _nada_', 14],
  ['<b>no</b>', '&lt;b&gt;no&lt;/b&gt;', 9],
  // What is no markup.
  ['2 * 3 * 4', '2 * 3 * 4', 9],
  ['2*3*4', '2*3*4', 5],
  ['snake_case_name', 'snake_case_name', 15],
  ['** hola **', '** hola **', 10],
  ['**hola', '**hola', 6],
  ['****', '****', 4],
  ['**uno\n\ndos**', '**uno\n\ndos**', 12],
  ['**uno _dos** tres_', '<b>uno _dos</b> tres_', 14],
  ['**año**s', '**año**s', 8],
  ['* uno\n* dos', '* uno\n* dos', 11],
  ['¯\\_(ツ)_/¯', '¯_(ツ)_/¯', 8],
  ['👍 **👍**', '👍 <b>👍</b>', 5],
])('%j is sent as %j and counts %i', (text, html, count) => {
  expect(telegram.wire?.(text)).toBe(html);
  expect(limit?.count(text)).toBe(count);
});

test('a caption is shorter than a message', () => {
  expect(limit?.max.value).toBe(4096);
  expect(telegram.captions?.video?.[0]?.max.value).toBe(1024);
  expect(telegram.captions?.video?.[0]?.count('**a**')).toBe(1);
});

test.each([
  ['in the text as it is written', '**Hola** mundo', 4, 8],
  ['before a whole link', 'Ver [Acme](https://acme.dev) ya', 6, 4],
  ['after a link that fits', 'Ver [Acme](https://acme.dev) ya', 8, 28],
  ['where what a cut would leave open fits too', '**Hola mundo**', 8, 8],
])('overflows %s', (_, text, max, expected) => {
  expect(limit?.overflowAt(text, max)).toBe(expected);
});

/** What readers see of HTML that has nothing but what we write. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

test('counts what is left of what is sent once it is parsed', () => {
  fc.assert(
    fc.property(posts, (text) => {
      expect(limit?.count(text)).toBe(textOf(telegram.wire?.(text) ?? text).length);
    }),
    { numRuns: 2000 },
  );
});

test('sends tags that nest', () => {
  fc.assert(
    fc.property(posts, (text) => {
      const open: string[] = [];
      for (const [, end, name = ''] of (telegram.wire?.(text) ?? text).matchAll(/<(\/?)([a-z-]+)[^>]*>/g)) {
        if (end === '') open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each(['⟪@durov⟫ ⟪@a_bot5⟫ @abc ana@acme.dev ⦃#hola⦄ ⅓ ⦅$USD⦆ $5 ⟦acme.dev⟧ [Acme](⟦https://acme.dev⟧)'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, telegram.entities(text))).toBe(marked);
  },
);
