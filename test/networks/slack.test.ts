import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slack } from '../../core/src/networks/slack.ts';
import { mark, unmarked } from './entities/marked-entities.ts';
import { posts } from './texts.ts';

const { wire } = slack;
const [limit] = slack.text;
if (!wire || !limit) throw new Error('Slack has a form of its own, and a limit.');

test.each([
  ['R&D: a < b > c', 'R&amp;D: a &lt; b &gt; c'],
  ['&amp;', '&amp;amp;'],
  ['*bold* _it_ `1 < 2`', '*bold* _it_ `1 &lt; 2`'],
  ['[v2](https://acme.dev/v2)', '<https://acme.dev/v2|v2>'],
  ['[R&D](https://acme.dev/?a=1&b=2)', '<https://acme.dev/?a=1&amp;b=2|R&amp;D>'],
  [
    '[film](https://en.wikipedia.org/wiki/Primer_(film))',
    '<https://en.wikipedia.org/wiki/Primer_(film)|film>',
  ],
  ['[x](not-a-link) [y]', '[x](not-a-link) [y]'],
  ['hi <@U012AB3CD>, <!here> <!subteam^SAZ94GDB8>', 'hi <@U012AB3CD>, <!here> <!subteam^SAZ94GDB8>'],
  ['<https://acme.dev|our page>', '<https://acme.dev|our page>'],
  ['https://acme.dev/?a=1&b=2', 'https://acme.dev/?a=1&amp;b=2'],
  ['<b>no tag</b>', '&lt;b&gt;no tag&lt;/b&gt;'],
])('%s travels as %s', (text, sent) => {
  expect(wire(text)).toBe(sent);
  expect(limit.count(text)).toBe(sent.length);
});

test.each([
  ['before an entity that no longer fits', 'ab&c', 6, 2],
  ['after one that fits', 'ab&c', 7, 3],
  ['before a whole link', 'ab [v2](https://acme.dev) c', 22, 3],
  ['after a link that fits', 'ab [v2](https://acme.dev) c', 25, 26],
])('overflows %s', (_, text, max, expected) => {
  expect(limit.overflowAt(text, max)).toBe(expected);
});

test('leaves nothing behind that Slack would take for markup of its own', () => {
  fc.assert(
    fc.property(
      fc.oneof(posts, fc.string({ unit: fc.constantFrom('<', '>', '&', '@', '|', 'a', '!', '\n') })),
      (text) => {
        const sent = wire(text).replace(/<(?:[@#!]|https?:\/\/|mailto:|tel:)[^<>\s]*(?:\|[^<>\n]*)?>/g, '');
        expect(sent).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      },
    ),
  );
});

test.each([
  'see ⟦https://acme.dev/v2⟧, ⟦<https://acme.dev/v2|Our page>⟧ and [name](⟦https://acme.dev/v2⟧)',
  '⟪<@U012AB3CD>⟫ ⟪<@W012A3CDE|ana>⟫ ⟪<!here>⟫ ⟪<!subteam^SAZ94GDB8>⟫ but not @ana, #general, <#C123ABC456>',
])('%s', (marked) => {
  const text = unmarked(marked);
  expect(mark(text, slack.entities(text))).toBe(marked);
});

test('a link is named by its address, whatever it is called', () => {
  expect(slack.entities('<https://acme.dev/v2|Our page>').map(({ value }) => value)).toEqual([
    'https://acme.dev/v2',
  ]);
});
