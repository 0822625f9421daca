import fc from 'fast-check';

const WORDS = [
  'La',
  'versión',
  '2',
  'ya',
  'está',
  'aquí:',
  'flows',
  '“quoted”',
  '…',
  '—',
  'Node.js',
  '(see',
  'e.g.',
  '1.2',
];
const LINKS = [
  'https://acme.dev/v2?utm_source=x',
  'http://example.com',
  'example.com',
  'acme.community',
  'https://en.wikipedia.org/wiki/Primer_(film)',
  'https://ja.wikipedia.org/wiki/日本',
  'foo_bar.example.com/path.',
  'https://t.co/pbY2NfTZ',
];
const MENTIONS = ['@ana', '@ana@mastodon.social', 'ana@example.com', '#hola', '#', 'C#', '@'];
const MARKUP = [
  '**',
  '*',
  '_',
  '~~',
  '||',
  '`',
  '```\n',
  '\n```',
  '[a',
  '](https://acme.dev)',
  '\\',
  '@[Acme](urn:li:organization:1)',
  '@[1]',
];
const EMOJI = ['🎉', '👨‍👩‍👧‍👦', '🇪🇸', '👍🏽', '❤️', '1️⃣', '🐦‍🔥', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '©', '☺︎', '🏳️‍🌈'];
const SCRIPTS = ['日本語', '한국', 'مرحبا', 'привет', 'नमस्ते', '𝗕𝗼𝗹𝗱', 'これはexample.comです。'];
const COMPOSED = ['cafe\u0301', 'e\u0301\u0302\u0303', '\u1112\u1161\u11ab', '\u0301', 'Å', 'ñ'];
const BROKEN = ['\ud83d', '\udc4d', '\u200d', '\ufe0f', '\ufeff', '\0'];
const GAPS = [' ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '\u3000', '.', ', ', '-', '/', ''];

/** Posts as people and accidents write them: every kind of thing that a network counts in its own way. */
export const posts = fc
  .array(
    fc.constantFrom(
      ...WORDS,
      ...LINKS,
      ...MENTIONS,
      ...MARKUP,
      ...EMOJI,
      ...SCRIPTS,
      ...COMPOSED,
      ...BROKEN,
      ...GAPS,
      ...GAPS,
      ...GAPS,
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** Posts without anything that is counted otherwise than character by character. */
export const plainPosts = fc
  .array(
    fc.constantFrom('La', 'versión', '日本語', '🎉', '👨‍👩‍👧‍👦', '👍🏽', 'cafe\u0301', ' ', '\n', '“', '→'),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
